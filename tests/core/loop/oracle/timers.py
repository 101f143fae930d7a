# Rules 2, 3, 4, 5, 10, 35: timers, equal and near deadlines, blocking.
import asyncio
import time


def say(text):
    print(text)


async def nap(name, delay):
    await asyncio.sleep(delay)
    print(name)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.3, say, 'timer 0.3')
    loop.call_later(0.1 + 0.2, say, 'timer 0.1+0.2')
    loop.call_later(0.3, say, 'timer 0.3 again')
    never = loop.call_later(0.2, say, 'never')
    loop.call_at(loop.time() + 0.25, say, 'at 0.25')
    loop.call_later(0.15, never.cancel)
    a = asyncio.create_task(nap('a', 0.3))
    b = asyncio.create_task(nap('b', 0.2))
    await asyncio.sleep(0.1)
    time.sleep(0.5)
    print('blocked')
    late = loop.call_later(0.1, say, 'late')
    await a
    await b
    await asyncio.sleep(0.2)
    late.cancel()
    loop.call_later(5, say, 'not reached')


asyncio.run(main())
