# Rules 1, 7, 8, 11, 12: the order of handles, steps and bare yields.
import asyncio


def say(text):
    print(text)


async def child(n):
    print(f'child {n}')
    asyncio.get_running_loop().call_soon(say, f'soon {n}')
    await asyncio.sleep(0)
    print(f'child {n} again')
    return n


async def inner():
    print('inner')


async def main():
    loop = asyncio.get_running_loop()
    first = asyncio.create_task(child(1))
    cancelled = loop.call_soon(say, 'never')
    loop.call_soon(say, 'main')
    second = asyncio.create_task(child(2), name='two tasks')
    await inner()
    cancelled.cancel()
    print('main waits')
    print(f'got {await first}')
    print(f'got {await second}')
    print(f'got {await first}')


asyncio.run(main())
