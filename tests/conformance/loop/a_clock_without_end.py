"""Stopped by the limit on time."""
# run with: --max-time 2
import asyncio


async def clock():
    n = 0
    while True:
        print("tick", n)
        n += 1
        await asyncio.sleep(0.5)

try:
    asyncio.run(clock())
except KeyboardInterrupt:
    print("bye")
