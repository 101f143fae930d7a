"""Two-phase commit: all participants vote, then all commit or all abort; silence counts as no."""
import asyncio
import contextlib
from collections import namedtuple
from enum import Enum

Message = namedtuple("Message", "kind sender body", defaults=(None,))


class Vote(Enum):
    YES = True
    NO = False

    def __bool__(self):
        return self.value


class Participant:
    registry = []

    def __init_subclass__(cls, /, mood="calm", **kwargs):
        super().__init_subclass__(**kwargs)
        cls.mood = mood
        Participant.registry.append(cls)

    def __init__(self):
        self.name = type(self).__name__.lower()
        self.inbox = asyncio.Queue()
        self.state = "initial"

    async def run(self, coordinator):
        while True:
            message = await self.inbox.get()
            match message:
                case Message("prepare", body=value):
                    await asyncio.sleep(self.delay)
                    vote = Vote(self.agrees(value))
                    self.state = "ready" if vote else "aborted"
                    await coordinator.put(Message("vote", self.name, vote))
                case Message(kind=("commit" | "abort") as decision):
                    self.state = decision
                    return f"{self.name}:{decision}"


class Stock(Participant):
    delay = 0.1

    def agrees(self, value):
        return value <= 10


class Bank(Participant, mood="strict"):
    delay = 0.2

    def agrees(self, value):
        return value % 7 != 0


class Archive(Participant, mood="sleepy"):
    delay = 0.3

    def agrees(self, value):
        if value == 4:
            self.__class__.delay = 60
        return True


async def transaction(value, timeout=5):
    inbox = asyncio.Queue()
    people = [cls() for cls in Participant.registry]
    async with contextlib.AsyncExitStack() as stack:
        tasks = [asyncio.create_task(p.run(inbox), name=p.name) for p in people]
        stack.callback(lambda: [t.cancel() for t in tasks if not t.done()] and print("   (had to cancel some)"))
        for p in people:
            p.inbox.put_nowait(Message("prepare", "coordinator", value))
        votes = {}
        try:
            async with asyncio.timeout(timeout):
                while len(votes) < len(people):
                    _, sender, vote = await inbox.get()
                    votes[sender] = vote
        except TimeoutError:
            print("  ", "no vote from", *sorted({p.name for p in people} - votes.keys()))
        decision = "commit" if len(votes) == len(people) and all(votes.values()) else "abort"
        for p in people:
            await p.inbox.put(Message(decision, "coordinator"))
        done, pending = await asyncio.wait(tasks, timeout=1)
        print(f"{value}: {decision}", {k: v.name for k, v in votes.items()}, sorted(t.result() for t in done), len(pending))


async def main():
    print({cls.__name__: cls.mood for cls in Participant.registry})
    for value in (3, 14, 21, 4):
        await transaction(value)
    print(Message("x", "y"), Message._field_defaults, Message("a", "b")._replace(body=1)._asdict())


asyncio.run(main())
