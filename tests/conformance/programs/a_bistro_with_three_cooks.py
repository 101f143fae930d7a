"""A small bistro: waiters bring orders, cooks take them by urgency, a bell rings when a table is served."""
import asyncio
import itertools
from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(order=True)
class Ticket:
    counter: ClassVar[itertools.count] = itertools.count(1)
    urgency: int
    number: int = field(init=False)
    dish: str = field(compare=False)
    table: int = field(compare=False, default=0)

    def __post_init__(self):
        self.number = next(self.counter)


MENU = {"soup": 0.3, "salad": 0.2, "steak": 0.9, "pasta": 0.5, "cake": 0.1}


class Bistro:
    def __init__(self, cooks):
        self.tickets: asyncio.PriorityQueue[Ticket] = asyncio.PriorityQueue(maxsize=4)
        self.stove = asyncio.Semaphore(2)
        self.cooks = cooks
        self.served = []
        self.log = []

    def say(self, who, what):
        now = asyncio.get_running_loop().time()
        line = f"[{now:5.2f}] {who:<8}{what}"
        self.log.append(line)
        print(line)

    async def waiter(self, name, orders):
        for delay, table, dish, urgency in orders:
            await asyncio.sleep(delay)
            if self.tickets.full():
                self.say(name, f"waits with the {dish} for table {table}")
            await self.tickets.put(Ticket(urgency, dish, table))
            self.say(name, f"ordered {dish} for table {table}")

    async def cook(self, name):
        while True:
            ticket = await self.tickets.get()
            try:
                if ticket.dish not in MENU:
                    raise KeyError(ticket.dish)
                async with self.stove:
                    self.say(name, f"cooks {ticket.dish} (#{ticket.number})")
                    await asyncio.sleep(MENU[ticket.dish])
                self.served.append((ticket.table, ticket.dish))
                self.say(name, f"rings for table {ticket.table}")
            except KeyError as missing:
                self.say(name, f"does not know {missing}")
            finally:
                self.tickets.task_done()

    async def evening(self):
        kitchen = [asyncio.create_task(self.cook(name), name=name) for name in self.cooks]
        first = [(0, 1, "soup", 2), (0.1, 1, "steak", 1), (0.1, 2, "salad", 2), (0, 2, "pasta", 3), (0, 3, "cake", 9)]
        second = [(0.05, 4, "soup", 1), (0, 4, "lobster", 1), (0.3, 5, "pasta", 2), (0.2, 5, "cake", 5)]
        await asyncio.gather(self.waiter("Ana", first), self.waiter("Bo", second))
        await self.tickets.join()
        for task in kitchen:
            task.cancel()
        states = await asyncio.gather(*kitchen, return_exceptions=True)
        print([type(state).__name__ for state in states], [task.get_name() for task in kitchen if task.cancelled()])


bistro = Bistro(["Yves", "Zoe", "Max"])
asyncio.run(bistro.evening())
tables = {}
for table, dish in bistro.served:
    tables.setdefault(table, []).append(dish)
for table in sorted(tables):
    print(f"table {table}: {', '.join(tables[table])}")
print(max(bistro.log, key=len))
