# Actors: each has a mailbox, a behaviour and a supervisor that restarts it.
import asyncio
import functools
from typing import Generic, NamedTuple, Optional, TypeVar, Union

M = TypeVar("M")


class Deposit(NamedTuple):
    amount: int


class Withdraw(NamedTuple):
    amount: int
    reply: "asyncio.Future[int]"


class Ask(NamedTuple):
    reply: "asyncio.Future[int]"


Message = Union[Deposit, Withdraw, Ask]


class Actor(Generic[M]):
    def __init__(self, name: str, system: "System"):
        self.name, self.system = name, system
        self._mailbox: asyncio.Queue[M] = asyncio.Queue()
        self.handled = 0

    def tell(self, message: M) -> "Actor[M]":
        self._mailbox.put_nowait(message)
        return self

    async def ask(self, make, *args, timeout: Optional[float] = 1.0):
        reply = asyncio.get_running_loop().create_future()
        self.tell(make(*args, reply))
        return await asyncio.wait_for(reply, timeout)

    async def loop(self):
        while True:
            message = await self._mailbox.get()
            if message is None:
                return self.handled
            await self.receive(message)
            self.handled += 1

    @functools.singledispatchmethod
    async def receive(self, message):
        raise NotImplementedError(f"{self.name} got {message!r}")


class Purse(Actor[Message]):
    def __init__(self, name, system, coins=0):
        super().__init__(name, system)
        self.coins = coins

    @functools.singledispatchmethod
    async def receive(self, message):
        raise NotImplementedError(f"{self.name} got {message!r}")

    @receive.register
    async def _(self, message: Deposit):
        await asyncio.sleep(0.01)
        if message.amount <= 0:
            raise ValueError(f"cannot deposit {message.amount}")
        self.coins += message.amount

    @receive.register
    async def _(self, message: Withdraw):
        await asyncio.sleep(0.01)
        if message.amount > self.coins:
            message.reply.set_exception(LookupError(f"only {self.coins} left"))
        else:
            self.coins -= message.amount
            message.reply.set_result(self.coins)

    @receive.register
    async def _(self, message: Ask):
        if not message.reply.cancelled():
            message.reply.set_result(self.coins)


class System:
    def __init__(self, restarts=2):
        self.restarts, self.tasks = restarts, {}

    def start(self, kind, name, *args):
        actor = kind(name, self, *args)
        self.tasks[name] = asyncio.create_task(self.supervise(actor), name=f"actor {name}")
        return actor

    async def supervise(self, actor):
        for left in range(self.restarts, -1, -1):
            try:
                return await actor.loop()
            except (ValueError, NotImplementedError) as error:
                print(f"  {actor.name} failed: {error}; {left} restarts left")
        return f"{actor.name} stays down"

    async def stop(self, *actors):
        for actor in actors:
            actor.tell(None)
        return await asyncio.gather(*self.tasks.values())


async def main():
    system = System()
    mine, yours = system.start(Purse, "mine", 5), system.start(Purse, "yours")
    mine.tell(Deposit(10)).tell(Deposit(-1)).tell(Deposit(7))
    print(await mine.ask(Ask))
    print(await mine.ask(Withdraw, 20))
    try:
        await mine.ask(Withdraw, 20)
    except LookupError as error:
        print("no:", error)
    yours.tell("what?").tell(3.5).tell(b"!").tell(Deposit(1))
    try:
        print(await yours.ask(Ask, timeout=0.2))
    except asyncio.TimeoutError as error:
        print("no answer", repr(error))
    print(await system.stop(mine, yours))
    print(Purse.__orig_bases__, Deposit(3)._asdict(), Withdraw._fields, Purse.__mro__[1:])


asyncio.run(main())
