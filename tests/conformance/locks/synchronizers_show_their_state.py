# repr() of barriers and timeouts in every state.
import asyncio
import re


def show(thing):
    print(re.sub("0x[0-9a-f]+", "0x", repr(thing)))


async def main():
    barrier = asyncio.Barrier(2)
    show(barrier)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    show(barrier)
    await barrier.wait()
    show(barrier)
    await waiting
    show(barrier)
    waiting = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    show(barrier)
    await asyncio.gather(waiting, return_exceptions=True)
    await barrier.reset()
    show(barrier)
    for delay in (0.1234567, -1, None, 1e6 / 3):
        async with asyncio.timeout(0.1234567) as limit:
            show(limit)
            limit.reschedule(delay if delay is None else asyncio.get_running_loop().time() + abs(delay))
            show(limit)
        show(limit)
    show(asyncio.timeout(5))


asyncio.run(main())
