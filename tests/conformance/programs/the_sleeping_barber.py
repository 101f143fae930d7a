"""Dijkstra's sleeping barber: three chairs, one barber, customers who leave when it is full."""
import asyncio
import random
import sys

random.seed(1)


class Shop:
    def __init__(self, chairs):
        self.waiting = asyncio.Queue(chairs)
        self.turned_away = 0
        self.asleep = True

    async def barber(self, name):
        while True:
            if self.waiting.empty():
                self.asleep = True
                print(f"{name} falls asleep", file=sys.stdout, flush=True)
            customer, done = await self.waiting.get()
            if self.asleep:
                print(f"{name} is woken by {customer}")
                self.asleep = False
            await asyncio.sleep(random.uniform(2, 4))
            done.set_result(f"{customer} has a new haircut")
            self.waiting.task_done()

    async def customer(self, name):
        done = asyncio.get_running_loop().create_future()
        try:
            self.waiting.put_nowait((name, done))
        except asyncio.QueueFull:
            self.turned_away += 1
            return f"{name} leaves, it is full"
        return await done


async def main():
    shop = Shop(3)
    barber = asyncio.create_task(shop.barber("Figaro"))
    customers = []
    for n in range(12):
        customers.append(asyncio.create_task(shop.customer(f"customer {n + 1}")))
        await asyncio.sleep(random.expovariate(1 / 1.5))
    for finished in asyncio.as_completed(customers, timeout=60):
        print(await finished)
    await shop.waiting.join()
    print("turned away:", shop.turned_away, barber.get_name(), barber.done())
    barber.cancel()
    try:
        await barber
    except asyncio.CancelledError:
        print("closed,", "cancelled" if barber.cancelled() else "?")


asyncio.run(main())
