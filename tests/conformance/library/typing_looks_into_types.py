"""get_origin, get_args, get_type_hints, and equality of types."""
import collections.abc
from typing import *

T = TypeVar("T")


class Node:
    next: "Optional[Node]" = None
    tags: List["str"]
    count: ClassVar[int] = 0
    size: Annotated[int, "bytes"] = 0

    def link(self, other: "Node", *rest: int, flag: bool = False, **more: str) -> "Node":
        return other


print(get_origin(List[int]), get_args(List[int]))
print(get_origin(Dict), get_args(Dict), get_origin(Dict[str, int]))
print(get_origin(Union[int, str]), get_args(Union[int, str]), get_args(Optional[int]))
print(get_origin(int | str), get_args(int | str), get_origin(int), get_args(int))
print(get_origin(Callable[[int], str]), get_args(Callable[[int], str]), get_args(Callable[..., int]))
print(get_origin(collections.abc.Callable[[int], str]), get_args(collections.abc.Callable[[int], str]))
print(get_origin(Annotated[int, 1]), get_args(Annotated[int, 1, "x"]))
print(get_origin(Literal[1, 2]), get_args(Literal[1, 2]), get_origin(Generic[T]), get_origin(Generic))
print(get_type_hints(Node))
print(get_type_hints(Node, include_extras=True)["size"])
print(get_type_hints(Node.link))
print(Node.__annotations__)
print(Node.link.__annotations__)
print(List[int] == List[int], List[int] == List[str], Union[int, str] == Union[str, int],
      Optional[int] == Union[None, int], (int | str) == Union[int, str], Literal[1] == Literal[True],
      hash(List[int]) == hash(List[int]), {List[int]: 1}[List[int]])
print(List[T].__parameters__, Dict[str, int].__args__, List.__origin__, Callable[[int], T].__parameters__)
print(isinstance([], List), isinstance({}, Mapping), isinstance(3, Union[int, str]), isinstance(3, Optional[str]),
      issubclass(list, Sequence), isinstance(print, Callable), isinstance("", Hashable), isinstance([], Hashable))
print(cast(int, "x"), TYPE_CHECKING, Text, AnyStr)
