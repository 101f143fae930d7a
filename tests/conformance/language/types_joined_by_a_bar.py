"""X | Y, list[int] and what they answer."""
import types
from typing import TypeVar

T = TypeVar("T")


class C:
    pass


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


print(int | str, int | None, None | C, int | str | int, int | int, (int | str) == (str | int), hash(int | str) == hash(str | int))
print((int | None).__args__, type(int | str), list[int] | dict[str, C], type(list[int]))
print(isinstance(3, int | str), isinstance(None, int | None), issubclass(bool, int | str), isinstance(3, (str, int | None)))
print(list[int].__origin__, list[int].__args__, dict[str, T].__parameters__, dict[str, T][int], list[int]([1, 2]), dict[str, int](a=1))
print(list[int] == list[int], {list[int]: "found"}[list[int]], list[int].append, tuple[()], tuple[int, ...], list["C"], list[None])
print(types.GenericAlias(list, (int,)), set[int], frozenset[str], type[C])
match 3:
    case int() | str():
        print("matched")


def f(x: int | None = None, *, y: list[int] | tuple[int, ...] = ()) -> dict[str, list[C]]:
    return {}


print(f.__annotations__)
for action in (lambda: int | "str", lambda: int | 3, lambda: isinstance([], list[int]), lambda: issubclass(int, list[int]),
               lambda: isinstance(3, "x"), lambda: issubclass(3, int), lambda: issubclass(int, 3), lambda: int[3],
               lambda: C[int], lambda: list[int][str], lambda: list[int].missing, lambda: dict[T, T][int, str]):
    attempt(action)


class Numbers(list[int]):
    def total(self):
        return sum(self)


print(Numbers([1, 2]).total(), Numbers.__bases__, Numbers.__orig_bases__)
