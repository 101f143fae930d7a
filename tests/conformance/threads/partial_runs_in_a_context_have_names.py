# A job made of partial(context.run, function) is named by the function.
import asyncio
import contextvars
from concurrent.futures import ThreadPoolExecutor
from functools import partial

level = contextvars.ContextVar("level", default=0)


def work(n):
    return level.get() + n


async def main():
    level.set(10)
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()
    with ThreadPoolExecutor(2) as pool:
        print(await loop.run_in_executor(pool, partial(context.run, work, 1)))
        print(await loop.run_in_executor(pool, partial(work, 2)), await loop.run_in_executor(pool, context.run, work, 3))
        print(await loop.run_in_executor(pool, partial(partial(context.run, partial(work, 4)))))


asyncio.run(main())
