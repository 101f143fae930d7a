import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=2)
    await asyncio.gather(*(loop.run_in_executor(pool, time.sleep, 0.3) for _ in range(6)))  # finds: 4 jobs wait for a worker of pool 1, up to 0.60 s
    pool.shutdown()


asyncio.run(main())
