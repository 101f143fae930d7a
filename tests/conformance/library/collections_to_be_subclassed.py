# UserDict, UserList and UserString.
import collections
import copy
from collections import UserDict, UserList, UserString
from collections.abc import MutableMapping, MutableSequence, Sequence


class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f"no {key}"


names = Lower({"ADA": 1}, Bob=2)
names["CY"] = 3
print(names, names["ada"], names["x"], "ADA" in names, "ada" in names, len(names), list(names), names.get("q", 5), names.get("cy"))
print(names | {"D": 4}, {"E": 5} | names, type(names | {}), names.pop("bob"), names.setdefault("Z", 9), names.data)
names |= {"f": 6}
print(names, names == {"ada": 1, "cy": 3, "z": 9, "f": 6}, names.copy(), copy.copy(names), Lower.fromkeys("XY", 0), isinstance(names, MutableMapping), isinstance(names, dict))
print(dict(names), UserDict(a=1).keys(), UserDict([("k", "v")]).items(), UserDict() == {}, [*UserDict(a=1).values()])
try:
    UserDict()["nothing"]
except KeyError as error:
    print(repr(error))


class Stack(UserList):
    def push(self, item):
        self.append(item)
        return self

    @property
    def top(self):
        return self[-1]


stack = Stack([3, 1]).push(2)
print(stack, stack.top, stack[1:], type(stack[1:]), stack + [9], [0] + stack, stack * 2, 2 * stack, type(stack + (5,)), stack == [3, 1, 2], stack < [4], stack == Stack([3]))
stack.sort()
stack.extend(UserList([8, 7]))
stack += [6]
stack.insert(0, 5)
stack[1] = "x"
del stack[2]
print(stack, stack.index(8), stack.count(6), stack.pop(), stack.pop(0), 8 in stack, len(stack), list(reversed(stack)), isinstance(stack, MutableSequence), isinstance(stack, list))
stack.remove("x")
stack.reverse()
print(stack, stack.copy(), copy.copy(stack), UserList("abc"), UserList(), bool(UserList()), hash(UserString("a")) == hash("a"))
stack.clear()
stack *= 3
print(stack, min(UserList([2, 1])), sorted(UserList([2, 1])), sum(UserList([2, 1])))


class Path(UserString):
    def __truediv__(self, other):
        return self.__class__(f"{self.rstrip('/')}/{other}")


path = Path("/home") / "ada"
print(path, repr(path), path.upper(), type(path.upper()), path.split("/"), path.startswith("/h"), path + "!", "> " + path, path[1], type(path[1:]), len(path), path * 2)
print(path == "/home/ada", path < "/z", "ada" in path, path.find("a"), path.replace("a", UserString("o")), path.title().swapcase(), path.center(12, "*"), path.encode())
print(int(UserString("12")) + float(UserString("1.5")), UserString("%s-%s") % (1, 2), UserString("{}!").format(3), UserString(5), UserString("a,b").partition(","), isinstance(path, Sequence), isinstance(path, str))
print(UserString("x").join(["a", "b"]), UserString("abc").translate(UserString.maketrans("a", "z")), {UserString("k"): 1}["k"], "-".join(map(str, UserString("ab"))), complex(UserString("1j")))
print(collections.UserDict is UserDict, UserList.__module__, UserList.__mro__[1].__name__, collections.__all__)
try:
    collections.Nothing
except AttributeError as error:
    print(error)
