import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=6)
    await asyncio.gather(*(loop.run_in_executor(pool, time.sleep, 0.3) for _ in range(6)))
    await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.05) for _ in range(16)))
    pool.shutdown()


asyncio.run(main())
