"""A generator made awaitable by types.coroutine stays a generator: tasks, steps and get_coro() have its own name."""
import asyncio
import inspect
import types


@types.coroutine
def old(n):
    yield
    return n


@types.coroutine
def delegating(n):
    first = yield from asyncio.sleep(0.1, n)
    second = yield from old(n)
    return first + second


def plain():
    yield


async def modern():
    return await old(5)


async def main():
    print(await asyncio.gather(old(2), delegating(20)))
    task = asyncio.ensure_future(old(3))
    print(task.get_coro().__name__, await task)
    made = delegating(4)
    print(asyncio.iscoroutine(made), inspect.isawaitable(made), inspect.isawaitable(plain()), type(made).__name__)
    task = asyncio.create_task(made)
    print(task.get_coro() is made, task.get_coro().__name__, await task)
    print(await asyncio.wait_for(old(7), 1), await modern(), old.__code__.co_flags & 0x1a0)
    print(types.coroutine(modern) is modern, types.coroutine(old) is old, asyncio.iscoroutinefunction(old))
    try:
        await plain()
    except TypeError as error:
        print(error)
    made = old(8)
    made.send(None)
    try:
        made.send(None)
    except StopIteration as end:
        print(end.value)

asyncio.run(main())
