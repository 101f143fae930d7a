"""How many run at once under a semaphore of three; and what a BoundedSemaphore says to one release too many."""
import asyncio


class Meter:
    def __init__(self):
        self.now = 0
        self.peak = 0
        self.trace = []

    def __enter__(self):
        self.now += 1
        self.peak = max(self.peak, self.now)
        self.trace.append(self.now)

    def __exit__(self, *_):
        self.now -= 1
        self.trace.append(self.now)


async def visit(n, gate, meter):
    async with gate:
        with meter:
            await asyncio.sleep(1 + n % 3)
    return n * n


async def main():
    for limit in (1, 3, 100):
        gate = asyncio.Semaphore(limit)
        meter = Meter()
        loop = asyncio.get_running_loop()
        start = loop.time()
        squares = await asyncio.gather(*(visit(n, gate, meter) for n in range(9)))
        print(f"limit {limit:3}: peak {meter.peak}, {loop.time() - start:4.1f} s, sum {sum(squares)}")
        print("   ", "".join(map(str, meter.trace)))

    bounded = asyncio.BoundedSemaphore(2)
    print(bounded.locked())
    await bounded.acquire()
    await bounded.acquire()
    print(bounded.locked())
    bounded.release()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(type(error).__name__ + ":", error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)

    plain = asyncio.Semaphore(0)
    waiter = asyncio.create_task(plain.acquire())
    await asyncio.sleep(0)
    print("waiting:", not waiter.done())
    plain.release()
    print("got it:", await waiter, plain.locked())


asyncio.run(main())
