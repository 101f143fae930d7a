"""A counter torn apart by tasks, mended by a lock; who gets the lock is decided by the order of asking."""
import asyncio


class Counter:
    def __init__(self):
        self.value = 0

    async def unsafe(self):
        value = self.value
        await asyncio.sleep(0)
        self.value = value + 1


async def torn(n):
    counter = Counter()
    await asyncio.gather(*[counter.unsafe() for _ in range(n)])
    return counter.value


async def mended(n):
    counter, lock = Counter(), asyncio.Lock()

    async def safe():
        async with lock:
            await counter.unsafe()
    await asyncio.gather(*[safe() for _ in range(n)])
    return counter.value


async def fair():
    lock = asyncio.Lock()
    order = []

    async def ask(name, delay):
        await asyncio.sleep(delay)
        await lock.acquire()
        try:
            order.append(name)
            await asyncio.sleep(1)
        finally:
            lock.release()

    await asyncio.gather(ask("third", 0.3), ask("first", 0.1), ask("second", 0.2))
    return order


async def impatient():
    lock = asyncio.Lock()
    await lock.acquire()
    waiting = asyncio.create_task(lock.acquire())
    try:
        await asyncio.wait_for(waiting, 0.5)
    except asyncio.TimeoutError:
        print("gave up; still locked:", lock.locked())
    lock.release()
    print("locked:", lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print("RuntimeError:", error)


async def self_deadlock():
    lock = asyncio.Lock()
    async with lock:
        try:
            async with asyncio.timeout(1):
                async with lock:
                    print("never")
        except TimeoutError:
            print("a lock is not reentrant")


async def main():
    print("without:", await torn(100))
    print("with:   ", await mended(100))
    print("fair:   ", await fair())
    await impatient()
    await self_deadlock()


asyncio.run(main())
