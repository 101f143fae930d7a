"""Async generators as context managers, and the other async ones of contextlib."""
import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def connection(name, fail=None):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield name
    except fail or () as error:
        print("handled", repr(error))
    finally:
        await asyncio.sleep(0.1)
        print("close", name)


@asynccontextmanager
async def never():
    return
    yield


async def numbers():
    try:
        for n in range(5):
            yield n
    finally:
        print("generator closed")


@connection("decorated")
async def fetch(x):
    print("fetch", x)
    return x


async def attempt(manager, error=None):
    try:
        async with manager as value:
            print("body", value)
            if error:
                raise error("failed")
    except Exception as caught:
        print("caught", repr(caught))


async def main():
    await attempt(connection("a"))
    await attempt(connection("b", ValueError), ValueError)
    await attempt(connection("c"), ValueError)
    await attempt(never())
    await attempt(connection("d"), StopAsyncIteration)
    print(await fetch(3), await fetch(4))
    async with aclosing(numbers()) as items:
        async for n in items:
            if n == 2:
                break
    async with nullcontext(5) as five:
        print(five)
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(name)) for name in ("x", "y")]
        stack.push_async_callback(asyncio.sleep, 0.5)
        stack.callback(print, "callback", end="!\n")
        print(names)
    try:
        async with asyncio.timeout(0.15), connection("slow"):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out")
    task = asyncio.create_task(attempt(connection("cancelled"), None))
    await asyncio.sleep(0.05)
    task.cancel()
    print((await asyncio.gather(task, return_exceptions=True)))
    try:
        async with nullcontext, 3:
            pass
    except TypeError as error:
        print(error)
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(3)
    except TypeError as error:
        print(error)


asyncio.run(main())
