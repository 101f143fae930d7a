"""Event and Condition: who wakes when, set and clear in one breath, notify of some, a predicate to wait for."""
import asyncio


async def waiter(name, event):
    print(f"{name} waits for the event")
    await event.wait()
    print(f"{name} goes on")


async def events():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(f"w{i}", event)) for i in range(3)]
    await asyncio.sleep(1)
    print("set and clear at once")
    event.set()
    event.clear()
    await asyncio.gather(*tasks)
    print("is set:", event.is_set())
    try:
        await asyncio.wait_for(event.wait(), 0.5)
    except asyncio.TimeoutError:
        print("nobody set it again")
    event.set()
    print("returns at once:", await event.wait())


class Buffer:
    def __init__(self, size):
        self.items, self.size = [], size
        self.condition = asyncio.Condition()

    async def put(self, item):
        async with self.condition:
            while len(self.items) >= self.size:
                print(f"   {item} has to wait: {self.items}")
                await self.condition.wait()
            self.items.append(item)
            self.condition.notify_all()

    async def take(self, n):
        async with self.condition:
            await self.condition.wait_for(lambda: len(self.items) >= n)
            taken, self.items = self.items[:n], self.items[n:]
            self.condition.notify_all()
            return taken


async def conditions():
    buffer = Buffer(3)

    async def producer():
        for letter in "ABCDEFG":
            await buffer.put(letter)
            await asyncio.sleep(0.1)

    async def consumer(n, times):
        for _ in range(times):
            print(f"   took {await buffer.take(n)}")
            await asyncio.sleep(0.7)

    await asyncio.gather(producer(), consumer(2, 2), consumer(3, 1))
    print("left", buffer.items)


async def some_only():
    condition = asyncio.Condition()
    order = []

    async def sleeper(n):
        async with condition:
            await condition.wait()
            order.append(n)

    tasks = [asyncio.create_task(sleeper(n)) for n in range(4)]
    await asyncio.sleep(0)
    for count in (1, 2, 1):
        async with condition:
            condition.notify(count)
        await asyncio.sleep(0.1)
        print("awake:", order)
    await asyncio.gather(*tasks)


async def main():
    await events()
    await conditions()
    await some_only()

asyncio.run(main())
