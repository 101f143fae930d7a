import asyncio
from dataclasses import dataclass, field


@dataclass
class Exchanger:
    """Two tasks meet and swap what they bring."""
    waiting: list = field(default_factory=list, repr=False)
    meetings: int = 0

    async def swap(self, item):
        while self.waiting:
            other_item, future = self.waiting.pop()
            if future.done():
                continue
            self.meetings += 1
            future.set_result(item)
            return other_item
        future = asyncio.get_running_loop().create_future()
        self.waiting.append((item, future))
        return await future


class Bonbon:
    counter = 0

    def __init__(self, flavour):
        type(self).counter += 1
        self.number = self.counter
        self.flavour = flavour

    def __repr__(self):
        return f"{self.flavour}#{self.number}"


async def dancer(name, arrives, floor, dances, card):
    await asyncio.sleep(arrives)
    for _ in range(dances):
        try:
            partner = await asyncio.wait_for(floor.swap(name), timeout=0.5)
        except asyncio.TimeoutError:
            card.append(f"{name}: nobody came")
            return
        card.append(f"{name} with {partner}")
        await asyncio.sleep(0.2)


async def fill_and_empty(floor, rounds):
    """A filler and an eater swap a full box against an empty one."""
    eaten = []

    async def filler():
        box = []
        for n in range(rounds):
            while len(box) < 3:
                await asyncio.sleep(0.02)
                box.append(Bonbon(("mint", "nougat")[n % 2]))
            box = await floor.swap(box)
            print("  filler gets a box with", len(box))

    async def eater():
        box = []
        for _ in range(rounds):
            box = await floor.swap(box)
            while box:
                eaten.append(box.pop(0))
                await asyncio.sleep(0.01)

    await asyncio.gather(filler(), eater())
    return eaten


async def main():
    floor, card = Exchanger(), []
    guests = [("Ana", 0.0, 2), ("Ben", 0.1, 2), ("Cleo", 0.3, 1), ("Dov", 0.35, 1), ("Eli", 0.9, 1)]
    await asyncio.gather(*(dancer(n, a, floor, d, card) for n, a, d in guests))
    print("\n".join(card))
    print(floor)
    box_room = Exchanger()
    print(await fill_and_empty(box_room, 3))
    print(box_room, Exchanger() == Exchanger(), Bonbon.counter)

    letters = Exchanger()
    solo = asyncio.create_task(letters.swap("lost letter"))
    await asyncio.sleep(0)
    solo.cancel()
    pair = await asyncio.gather(letters.swap("ping"), letters.swap("pong"))
    print(pair, solo.cancelled(), letters.meetings, len(letters.waiting))


asyncio.run(main())
