"""copy and deepcopy: what is shared afterwards and what is not."""
import copy


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []


class Slotted:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


class Own:
    def __copy__(self):
        return "a copy of its own"

    def __deepcopy__(self, memo):
        return "a deep one"


inner = [1, 2]
outer = [inner, inner, (inner,), {"k": inner}]
shallow, deep = copy.copy(outer), copy.deepcopy(outer)
inner.append(3)
print(shallow, deep, deep[0] is deep[1], deep[0] is deep[2][0])
a, b = Node("a"), Node("b")
a.links.append(b)
b.links.append(a)
c = copy.deepcopy(a)
print(c is not a, c.links[0].name, c.links[0].links[0] is c, copy.copy(a).links is a.links)
s = Slotted([1], 2)
t = copy.deepcopy(s)
print(t.left, t.left is s.left, copy.copy(s).left is s.left)
print(copy.copy(Own()), copy.deepcopy([Own()]), copy.deepcopy((1, "x")), copy.copy({1, 2}), copy.deepcopy(print) is print)
point = (1, 2)
print(copy.deepcopy(point) is point, copy.copy(inner) is inner, copy.deepcopy(ValueError("v")).args)
