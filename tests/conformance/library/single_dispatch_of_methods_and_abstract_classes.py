"""singledispatch by abstract classes, unions and annotations as text; singledispatchmethod; its refusals."""
from collections.abc import Iterable, Mapping, Sized
from functools import singledispatch, singledispatchmethod
from numbers import Integral, Number


@singledispatch
def kind(value):
    return "something"


@kind.register(Number)
def _(value):
    return "number"


@kind.register
def _(value: Mapping):
    return "mapping"


@kind.register
def _(value: "list | tuple"):
    return "sequence"


@kind.register(bool)
def flag(value):
    return "flag"


print([kind(x) for x in (1, 2.5, True, {}, [], (), "text", None)])
kind.register(Integral, lambda value: "integral")
print(kind(3), kind(3.0), kind(True), kind.dispatch(bool) is flag, len(kind.registry))


class Formatter:
    def __init__(self, mark):
        self.mark = mark

    @singledispatchmethod
    def show(self, value, width=0):
        """Shows a value."""
        return f"{self.mark}{value!s:>{width}}"

    @show.register
    def _(self, value: int, width=0):
        return f"{self.mark}int {value:{width}}"

    @show.register(list)
    def _(self, value, width=0):
        return [self.show(item, width) for item in value]

    @singledispatchmethod
    @classmethod
    def make(cls, mark):
        return cls(repr(mark))

    @make.register
    @classmethod
    def _(cls, mark: str):
        return cls(mark)


formatter = Formatter("> ")
print(formatter.show("a"), formatter.show(5, width=3), formatter.show([1, "b", [2.5]]), Formatter.show.__doc__)
print(Formatter.make("x").mark, Formatter.make(7).mark)


class Both(Iterable, Sized):
    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


@singledispatch
def ambiguous(value):
    return "base"


ambiguous.register(Iterable, lambda value: "iterable")
ambiguous.register(Sized, lambda value: "sized")
print(ambiguous(Both()), ambiguous(4))
for wrong in (lambda: kind(), lambda: kind.register(lambda value: None), lambda: kind.register("text", print), lambda: singledispatchmethod(3)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).partition("<")[0])
