"""Protocol and runtime_checkable."""
from typing import Iterable, Protocol, SupportsFloat, SupportsIndex, TypeVar, runtime_checkable

T = TypeVar("T", contravariant=True)


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


@runtime_checkable
class Named(Protocol):
    name: str

    def greet(self) -> str:
        return "I am " + self.name


class Handler(Protocol[T]):
    def handle(self, item: T) -> None: ...


class File:
    def close(self):
        print("closed")


class Person(Named):
    def __init__(self, name):
        self.name = name


class Printer(Handler[int]):
    def handle(self, item):
        print("got", item)


class Stranger:
    name = "?"
    greet = None


def finish(thing: Closes) -> None:
    thing.close()


finish(File())
print(isinstance(File(), Closes), isinstance(3, Closes), issubclass(File, Closes))
print(isinstance(Person("Ann"), Named), Person("Ann").greet(), isinstance(Stranger(), Named))
print(isinstance(3, SupportsIndex), isinstance(3.5, SupportsFloat), isinstance("", SupportsIndex))
Printer().handle(3)
print(Named.__mro__, Handler.__parameters__, Person.__mro__[1:])
for make in (Closes, Handler, lambda: isinstance(3, Handler), lambda: issubclass(File, Named)):
    try:
        print(make())
    except TypeError as error:
        print(error)
