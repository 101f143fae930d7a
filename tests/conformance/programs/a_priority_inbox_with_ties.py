import asyncio
import itertools
from dataclasses import dataclass, field
from enum import IntEnum
from functools import total_ordering
from operator import attrgetter, itemgetter, methodcaller


class Urgency(IntEnum):
    NOW = 0
    SOON = 5
    WHENEVER = 9


@dataclass(order=True)
class Ticket:
    urgency: Urgency
    number: int = field(default_factory=itertools.count(1).__next__)
    subject: str = field(default="", compare=False)
    tags: list = field(default_factory=list, compare=False, repr=False)

    def tag(self, name):
        self.tags.append(name)
        return len(self.tags)


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts

    def __hash__(self):
        return hash(self.parts)

    def __str__(self):
        return ".".join(map(str, self.parts))


async def reporter(inbox, rows):
    for pause, urgency, subject in rows:
        await asyncio.sleep(pause)
        await inbox.put(Ticket(urgency, subject=subject))


async def agent(name, inbox, journal):
    while True:
        ticket = await inbox.get()
        try:
            journal.append((name, ticket))
            ticket.tag(name)
            await asyncio.sleep(0.1)
            if "again" in ticket.subject and len(ticket.tags) < 2:
                ticket.urgency = Urgency.NOW
                inbox.put_nowait(ticket)
        finally:
            inbox.task_done()


async def main():
    inbox, journal = asyncio.PriorityQueue(), []
    rows = [(0, Urgency.WHENEVER, "typo"), (0, Urgency.SOON, "slow page, again"), (0, Urgency.NOW, "site down"),
            (0, Urgency.SOON, "wrong total"), (0.12, Urgency.NOW, "data lost"), (0, Urgency.WHENEVER, "new logo")]
    async with asyncio.TaskGroup() as group:
        agents = [group.create_task(agent(name, inbox, journal)) for name in ("Uma", "Vic")]
        await group.create_task(reporter(inbox, rows))
        await inbox.join()
        for task in agents:
            task.cancel()
    for name, ticket in journal:
        print(f"{name} {ticket.number} {ticket.urgency.name:<9}{ticket.subject}")

    tickets = list({t.number: t for _, t in journal}.values())
    tickets.sort(key=attrgetter("urgency", "number"), reverse=True)
    print([t.number for t in tickets], repr(min(tickets)))
    print(list(map(methodcaller("tag", "archived"), tickets)))
    tickets.sort(key=attrgetter("subject"))
    tickets.sort(key=lambda t: len(t.tags), reverse=True)
    print([(t.subject.split(",")[0], len(t.tags)) for t in tickets])
    print(sorted([("b", 2), ("a", 2), ("c", 1)], key=itemgetter(1)), sorted("bAca", key=str.lower), sorted([3, -1, 2], key=abs))

    queue = asyncio.PriorityQueue()
    for text in ("3.10", "3.9.1", "2.7", "3.10.0"):
        queue.put_nowait((Version(text), text))
    print([queue.get_nowait()[1] for _ in range(queue.qsize())], Version("1.2") >= Version("1.10"), max(map(Version, ["1.9", "1.10"])))
    queue.put_nowait((1, {"a": 1}))
    try:
        queue.put_nowait((1, {"b": 2}))
    except TypeError as error:
        print(error)
    print(Version("1.0") == "1.0", Ticket(Urgency.NOW, 1) < Ticket(Urgency.SOON, 0), Urgency.SOON + 1, f"{Urgency.NOW!r} {Urgency.NOW} {Urgency.SOON:02d}")


asyncio.run(main())
