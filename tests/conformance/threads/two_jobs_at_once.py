"""run_in_executor twice, awaited in a comprehension."""
import asyncio
import time


def bell(n):
    time.sleep(1)
    print("bell", n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(None, bell, n) for n in range(2)]
    print([await job for job in jobs])

asyncio.run(main())
