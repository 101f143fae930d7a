"""In a cycle weak references learn first, then __del__ runs."""
import gc, weakref

class Session:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, print, "finalize", name)
    def __del__(self):
        print("del", self.name)

one, two, three = Session("one"), Session("two"), Session("three")
one.peer, two.peer, three.peer = two, three, one
del one, two, three
