# Rule 36: the end of asyncio.run.
import asyncio
import time


async def background(n):
    try:
        await asyncio.sleep(10)
    finally:
        print(f'background {n} stopped')


async def fails_at_the_end():
    try:
        await asyncio.sleep(10)
    finally:
        raise KeyError('late')


async def one_more():
    print('one more step')


async def main():
    tasks = [asyncio.create_task(background(n)) for n in range(2)]
    failing = asyncio.create_task(fails_at_the_end())
    await asyncio.sleep(0.1)
    asyncio.get_running_loop().run_in_executor(None, time.sleep, 1)
    tasks.append(asyncio.create_task(one_more()))
    print('main ends')


asyncio.run(main())
print('between')
asyncio.run(one_more())
