"""The actor model: private state, a mailbox, messages matched by their shape; asking awaits a reply."""
import asyncio
from dataclasses import dataclass


@dataclass(frozen=True)
class Deposit:
    amount: int


@dataclass(frozen=True)
class Withdraw:
    amount: int


@dataclass(frozen=True)
class Ask:
    question: str
    reply: asyncio.Future


class Actor:
    def __init__(self):
        self._mailbox = asyncio.Queue()
        self._task = asyncio.create_task(self._run(), name=f"actor {type(self).__name__}")

    def tell(self, message):
        self._mailbox.put_nowait(message)
        return self

    async def ask(self, question):
        reply = asyncio.get_running_loop().create_future()
        self.tell(Ask(question, reply))
        return await reply

    async def stop(self):
        self.tell(None)
        await self._task

    async def _run(self):
        while (message := await self._mailbox.get()) is not None:
            await self.receive(message)
        print(f"{self._task.get_name()} stops")

    async def receive(self, message):
        raise NotImplementedError


class Wallet(Actor):
    def __init__(self, owner, audit):
        self.owner, self.audit, self.balance = owner, audit, 0
        super().__init__()

    async def receive(self, message):
        match message:
            case Deposit(amount) if amount <= 0:
                print("ignored", message)
            case Deposit(amount=amount):
                self.balance += amount
                self.audit.tell((self.owner, "+", amount))
            case Withdraw(amount) if amount > self.balance:
                self.audit.tell((self.owner, "!", amount))
            case Withdraw(amount):
                self.balance -= amount
                self.audit.tell((self.owner, "-", amount))
            case Ask("balance" | "sum", reply):
                await asyncio.sleep(0.1)
                reply.set_result(self.balance)
            case Ask(question=text, reply=reply):
                reply.set_exception(ValueError(f"cannot answer {text!r}"))
            case _:
                print("what is", message)


class Audit(Actor):
    def __init__(self):
        self.lines = []
        super().__init__()

    async def receive(self, message):
        match message:
            case [who, ("+" | "-") as sign, amount]:
                self.lines.append(f"{who}{sign}{amount}")
            case [who, *rest]:
                self.lines.append(f"{who} overdrawn {rest}")
            case Ask(reply=reply):
                reply.set_result(list(self.lines))


async def main():
    audit = Audit()
    wallets = [Wallet(name, audit) for name in ("mia", "noa")]
    mia, noa = wallets
    mia.tell(Deposit(50)).tell(Withdraw(70)).tell(Deposit(-1)).tell("nonsense")
    noa.tell(Deposit(20)).tell(Withdraw(5))
    print("balances", await asyncio.gather(*(w.ask("balance") for w in wallets)))
    try:
        await noa.ask("colour")
    except ValueError as error:
        print("noa:", error)
    print("audit", await audit.ask("lines"))
    for actor in [*wallets, audit]:
        await actor.stop()
    print(Deposit(3), Deposit(3) == Deposit(3), hash(Deposit(3)) == hash(Deposit(3)))
    try:
        Deposit(1).amount = 2
    except AttributeError as error:
        print(type(error).__name__, error)


asyncio.run(main())
