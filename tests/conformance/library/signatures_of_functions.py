"""inspect.signature and what it can do."""
import functools
import inspect
from dataclasses import dataclass
from inspect import Parameter, Signature, signature
from typing import Optional


def plain(a, b: int = 2, *args: str, c, d: "text" = "x", **kwargs) -> list[int]: ...
def slash(a, /, b, *, c=None): ...
async def work(name: str, delay: Optional[float] = None) -> None: ...


class C:
    def __init__(self, x, y=1): ...
    def method(self, a): ...
    @classmethod
    def make(cls, a): ...
    def __call__(self, z): ...


class Empty:
    pass


@dataclass
class Point:
    x: int
    y: int = 0


def decorate(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)
    return inner


@decorate
def decorated(p, q=2): ...


for thing in (plain, slash, work, C, C.method, C(1).method, C.make, C(1), Empty, Point, decorated, lambda x, *y: 0,
              functools.partial(plain, 1, c=3)):
    print(signature(thing))
found = signature(plain)
for name, parameter in found.parameters.items():
    print(name, parameter.kind, parameter.default is Parameter.empty, parameter.annotation, parameter)
print(found.return_annotation, repr(found), repr(found.parameters["b"]), signature(slash).return_annotation is Signature.empty)
bound = found.bind(1, 2, 3, 4, c=5, z=6)
print(bound, bound.args, bound.kwargs, bound.arguments)
bound = signature(slash).bind(1, b=2)
bound.apply_defaults()
print(bound.arguments, signature(slash).bind_partial(1).arguments)
print(signature(slash) == signature(slash), found.replace(return_annotation=int), Parameter("x", Parameter.KEYWORD_ONLY, default=3))
print(inspect.getfullargspec(plain))
for arguments, keywords in (((), {}), ((1,), {}), ((1, 2, 3), {}), ((1,), {"b": 2, "q": 3}), ((1, 2), {"b": 3}), ((), {"a": 1, "b": 2})):
    try:
        print(signature(slash).bind(*arguments, **keywords))
    except TypeError as error:
        print(error)
try:
    signature(3)
except TypeError as error:
    print(error)
try:
    Signature([Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)])
except ValueError as error:
    print(error)
