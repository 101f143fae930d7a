"""What workers and the main thread are called."""
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


def me():
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    print(me(), await loop.run_in_executor(None, me), await asyncio.to_thread(me))
    with ThreadPoolExecutor(2, thread_name_prefix="oven") as pool:
        print(await loop.run_in_executor(pool, me))

asyncio.run(main())
