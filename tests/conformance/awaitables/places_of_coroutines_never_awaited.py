"""Where the warning about a coroutine that nobody awaits says it comes from: the innermost code, be it the library's."""
import asyncio
import threading


async def job():
    pass


async def forgetful():
    kept = job()
    await asyncio.sleep(0)


async def waits():
    await forgets_inside()


async def forgets_inside():
    kept = job()


def callback():
    kept = job()


def plain():
    kept = job()
    return 5


def values():
    kept = job()
    yield 1


class Forgetful(threading.Thread):
    def run(self):
        kept = job()


async def main():
    for _ in range(3):
        job()
    plain()
    for _ in values():
        pass
    asyncio.get_running_loop().call_soon(callback)
    await asyncio.sleep(0)
    await asyncio.gather(forgetful(), forgetful())
    sorted([2, 1], key=lambda n: job().cr_running)

asyncio.run(forgetful())
asyncio.run(waits())
asyncio.run(main())
for thread in (threading.Thread(target=callback), Forgetful()):
    thread.start()
    thread.join()
