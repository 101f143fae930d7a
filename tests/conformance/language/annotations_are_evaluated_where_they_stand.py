"""Annotations of functions, classes and modules are values."""
from typing import Optional


def note(text):
    print("evaluated", text)
    return text


count: note("count") = print("value")
bare: note("bare")


def f(a: note("a"), b: note("b") = note("default"), *c: note("c"), d: note("d"), **e: note("e")) -> note("return"):
    inside: note("inside") = 1
    also: undefined_name
    return inside


class C:
    field: note("field") = note("field value")
    if True:
        other: int
    x: Optional["C"] = None

    def method(self, other: "C") -> None:
        self.z: undefined_name = 3


print(f(1, d=2))
print(f.__annotations__)
print(C.__annotations__, C.method.__annotations__, C().__annotations__ is C.__annotations__)
print(__annotations__)
C().method(None)
try:
    class D:
        wrong: missing_name
except NameError as error:
    print(error)
try:
    def g(x: missing_name): pass
except NameError as error:
    print(error)
items = {}
items["a"]: note("item") = 3
print(items)
print((lambda x: x).__annotations__)


def outer():
    Local = int

    def inner(x: Local) -> Local:
        return x

    class Inner:
        y: Local
    return inner.__annotations__, Inner.__annotations__


print(outer())
