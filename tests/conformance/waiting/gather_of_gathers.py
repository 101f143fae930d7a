"""Gathers nest."""
import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    return n


async def main():
    print(await asyncio.gather(asyncio.gather(job(1), job(2)), job(1), asyncio.gather(job(3))))

asyncio.run(main())
