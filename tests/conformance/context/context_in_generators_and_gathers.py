"""Generators share the context of whoever drives them; gather and wait_for make tasks with copies."""
import asyncio
import contextvars

depth = contextvars.ContextVar("depth", default=0)


async def numbers():
    for _ in range(2):
        depth.set(depth.get() + 1)
        yield depth.get()


async def child():
    depth.set(depth.get() + 10)
    return depth.get()


async def main():
    async for number in numbers():
        print(number, depth.get())
    print(await asyncio.gather(child(), child()), depth.get())
    print(await asyncio.wait_for(child(), 1), depth.get())
    print(await asyncio.shield(child()), depth.get())
    print(await child(), depth.get())
    async with asyncio.timeout(1):
        depth.set(99)
    print(depth.get())

asyncio.run(main())
print(depth.get())
