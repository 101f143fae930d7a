"""weakref: ref, callbacks, the collections, finalize, proxy."""
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def greet(self):
        return "I am " + self.name

    def __repr__(self):
        return f"Node({self.name})"


class Slotted:
    __slots__ = ("x",)


class Watchable:
    __slots__ = ("x", "__weakref__")


a = Node("a")
r = weakref.ref(a, lambda gone: print("gone", gone() is None))
plain = weakref.ref(a)
print(r() is a, r().name, plain is weakref.ref(a), r == plain, hash(r) == hash(a), weakref.getweakrefcount(a), plain.__callback__)
del a
print(r(), plain() is None)
cache = weakref.WeakValueDictionary()
b, c = Node("b"), Node("c")
cache["b"], cache["c"] = b, c
print(sorted(cache), cache["b"], len(cache), cache.get("zz"), "c" in cache, [value.name for value in cache.values()])
del c
print(list(cache.items()), "c" in cache)
try:
    cache["c"]
except KeyError as error:
    print(repr(error))
seen = weakref.WeakSet([b])
d = Node("d")
seen.add(d)
print(len(seen), b in seen, sorted(node.name for node in seen))
del d
print(len(seen), [node.name for node in seen])
notes = weakref.WeakKeyDictionary()
e = Node("e")
notes[e] = "note"
print(notes[e], len(notes), e in notes)
del e
print(len(notes), list(notes.items()))
f = Node("f")
ending = weakref.finalize(f, print, "finalized", "f")
print(ending.alive)
del f
print(ending.alive, ending())
g = Node("g")
method = weakref.WeakMethod(g.greet)
print(method()())
through = weakref.proxy(g)
print(through.name, through.greet(), str(through))
through.name = "G"
print(g.name)
del g
print(method())
try:
    through.name
except ReferenceError as error:
    print(error)
w = Watchable()
print(weakref.ref(w)() is w, weakref.ref(Node)() is Node, weakref.ref(print) is not None)
for thing in (3, "x", [1], (1,), None, Slotted(), {}, object()):
    try:
        weakref.ref(thing)
    except TypeError as error:
        print(error)
class Ordered:
    def __del__(self):
        print("del runs first")
o = Ordered()
watch = weakref.ref(o, lambda gone: print("then the callback"))
del o
