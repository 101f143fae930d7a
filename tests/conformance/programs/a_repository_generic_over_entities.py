import asyncio
import typing
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from typing import Any, Generic, Literal, NewType, ParamSpec, Protocol, Self, TypeAlias, TypedDict, TypeVar, overload, runtime_checkable

K = TypeVar("K", bound=Hashable)
E = TypeVar("E", bound="Entity")
P = ParamSpec("P")
R = TypeVar("R")
UserId = NewType("UserId", int)
Predicate: TypeAlias = Callable[[E], bool]
Mode = Literal["read", "write"]


@runtime_checkable
class Entity(Protocol):
    id: Any

    def describe(self) -> str: ...


class Row(TypedDict, total=False):
    id: int
    name: str
    age: int


class User:
    def __init__(self, id: UserId, name: str, age: int = 0) -> None:
        self.id, self.name, self.age = id, name, age

    def describe(self) -> str:
        return f"{self.name} ({self.age})"

    @classmethod
    def from_row(cls, row: Row) -> Self:
        return cls(UserId(row["id"]), row["name"], row.get("age", -1))

    def older(self, years: int) -> Self:
        self.age += years
        return self


class Country:
    def __init__(self, id: str) -> None:
        self.id = id

    def describe(self) -> str:
        return f"country {self.id}"


class NotFound(LookupError):
    pass


class Repository(Generic[K, E]):
    def __init__(self, *entities: E) -> None:
        self._rows: dict[K, E] = {e.id: e for e in entities}
        self.log: list[tuple[Mode, K | None]] = []

    async def get(self, key: K) -> E:
        self.log.append(("read", key))
        await asyncio.sleep(0.01)
        try:
            return self._rows[key]
        except KeyError as error:
            raise NotFound(f"no {key!r}") from error

    async def save(self, entity: E) -> E:
        if not isinstance(entity, Entity):
            raise TypeError(f"{type(entity).__name__} is no entity")
        self.log.append(("write", entity.id))
        await asyncio.sleep(0.02)
        self._rows[entity.id] = entity
        return entity

    async def where(self, test: "Predicate[E] | None" = None) -> AsyncIterator[E]:
        for entity in list(self._rows.values()):
            await asyncio.sleep(0)
            if test is None or test(entity):
                yield entity

    def __class_getitem__(cls, item):
        print("  (parametrized with", getattr(item, "__name__", None) or tuple(t.__name__ for t in item), ")", sep="")
        return super().__class_getitem__(item)


class Users(Repository[UserId, User]):
    async def by_name(self, name: str) -> User | None:
        return await anext(self.where(lambda u: u.name == name), None)


def logged(function: Callable[P, Awaitable[R]]) -> Callable[P, Awaitable[R]]:
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        result = await function(*args, **kwargs)
        print("  logged", args, kwargs, "->", result)
        return result
    return wrapper


@overload
async def double(x: int) -> int: ...
@overload
async def double(x: str) -> str: ...
async def double(x):
    return x * 2


async def main() -> None:
    rows: list[Row] = [{"id": 1, "name": "Ann", "age": 30}, {"id": 2, "name": "Bo"}, {"id": 3, "name": "Cy", "age": 41}]
    users = Users(*map(User.from_row, rows))
    countries: Repository[str, Country] = Repository(Country("NO"), Country("PE"))
    for entity in await asyncio.gather(users.get(UserId(1)), countries.get("PE"), users.save(User(UserId(4), "Di").older(5))):
        print(entity.describe())
    try:
        await countries.get("XX")
    except NotFound as error:
        print(error, "| from", repr(error.__cause__))
    try:
        await countries.save(object())
    except TypeError as error:
        print(error)
    print([u.name async for u in users.where(lambda u: u.age > 20)], await users.by_name("Zed"), (await users.by_name("Bo")).age)
    print(users.log, countries.log)
    print(await logged(double)(4), await logged(double)(x="ab"))
    print(isinstance(users, Repository), issubclass(Users, Generic), Users.__orig_bases__[0].__args__[1].__name__, UserId(9) + 1)
    print(typing.get_type_hints(User.older)["years"], Repository.__parameters__, typing.get_args(Mode), list[int] == list[int], int | None)
    print(typing.cast(str, 5), typing.get_origin(dict[str, int]), Row.__annotations__["age"], isinstance(Country("DE"), Entity), isinstance(3, int | str))


asyncio.run(main())
