"""Fifty coroutines deep, one suspension."""
import asyncio


async def level(n):
    if n == 0:
        await asyncio.sleep(0.5)
        return 0
    return 1 + await level(n - 1)

print(asyncio.run(level(50)))
