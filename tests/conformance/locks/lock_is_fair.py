"""Release and acquire again goes to the back of the line."""
import asyncio


async def worker(name, lock):
    for i in range(2):
        await lock.acquire()
        print(name, i, lock.locked())
        await asyncio.sleep(0.1)
        lock.release()


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(worker(name, lock) for name in "abc"))
    print(lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
