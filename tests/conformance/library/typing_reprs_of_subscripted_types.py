"""How the types of typing show themselves."""
import asyncio
import typing
from typing import (Annotated, Any, AsyncGenerator, AsyncIterator, Awaitable, Callable, ClassVar,
                    Coroutine, Dict, Final, Generic, Iterable, List, Literal, NewType, NoReturn,
                    Optional, ParamSpec, Self, Set, Tuple, Type, TypeVar, Union)

T = TypeVar("T")
K = TypeVar("K", covariant=True)
P = ParamSpec("P")
UserId = NewType("UserId", int)


class Box(Generic[T]):
    pass


for shown in (Any, Optional, Optional[int], Union[int, str], Union[int, str, None], Union[int, int],
              List, List[int], Dict[str, Any], Tuple[int, ...], Tuple[()], Tuple[int, str], Set[str],
              Type[Box], Callable[[int, str], None], Callable[..., Any], Callable, Callable[[], int],
              Awaitable[int], Coroutine[Any, Any, str], AsyncIterator[bytes],
              AsyncGenerator[int, None], Iterable[T], Literal["a", 1, None], Final[int],
              ClassVar[Dict[str, int]], Annotated[int, "size", 3], NoReturn, Self, T, K, P,
              P.args, P.kwargs, Box, Box[int], Box[T], Generic[T], UserId, List["Box"],
              Optional["Box"], List[Box[List[int]]], Union[None, Callable[[int], Awaitable[None]]],
              list[int], dict[str, list[Box]], tuple[int, ...], tuple[()], type[Box],
              asyncio.Queue[int], asyncio.Task[str], asyncio.Future[None],
              int | None, None | Box, list[int] | str, Optional[int] | str, int | T,
              Callable[P, T], Callable[[T], T][int], Dict[str, T][int], dict[str, T][int],
              typing.Hashable, typing.Sized, typing.Text, typing.ContextManager[int]):
    print(shown)
