"""cr_await, gi_yieldfrom and ag_await name what something suspended waits in; None if it does not."""
import types


class Pause:
    def __await__(self):
        yield "pause"


@types.coroutine
def step():
    yield "step"


async def inner():
    await step()


async def outer():
    await inner()


async def stream():
    yield 1
    await step()
    yield 2


def counting():
    yield 0
    yield from range(2)


coroutine = outer()
print(coroutine.cr_await)
print(coroutine.send(None), coroutine.cr_await.__qualname__, coroutine.cr_await.cr_await.__qualname__)
coroutine.close()
print(coroutine.cr_await)
generator = counting()
print(generator.gi_yieldfrom, next(generator), generator.gi_yieldfrom, next(generator), type(generator.gi_yieldfrom).__name__)
source = stream()
try:
    source.asend(None).send(None)
except StopIteration as item:
    print(item.value, source.ag_await)
second = source.asend(None)
print(second.send(None), source.ag_await.__name__)
try:
    second.send(None)
except StopIteration as item:
    print(item.value, source.ag_await)
