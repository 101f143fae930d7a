"""Five jobs on two workers wait their turn."""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def job(n):
    time.sleep(n / 10)
    print("job", n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        print(await asyncio.gather(*(loop.run_in_executor(pool, job, n) for n in (3, 1, 4, 1, 5))))

asyncio.run(main())
