"""A bank: ordered locks, conditions for funds, an audit, exceptions with notes."""
import asyncio
import traceback
from contextlib import asynccontextmanager, AsyncExitStack
from dataclasses import dataclass, field


class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, account, need):
        super().__init__(f"{account.owner} needs {need}, has {account.balance}")
        self.account = account
        self.need = need


@dataclass
class Account:
    owner: str
    balance: int
    cond: asyncio.Condition = field(default_factory=asyncio.Condition, repr=False)

    async def deposit(self, n):
        async with self.cond:
            self.balance += n
            self.cond.notify_all()

    async def withdraw(self, n, patience=None):
        async with self.cond:
            try:
                async with asyncio.timeout(patience):
                    await self.cond.wait_for(lambda: self.balance >= n)
            except TimeoutError as e:
                err = InsufficientFunds(self, n)
                err.add_note(f"waited {patience} s")
                raise err from e
            self.balance -= n
            return n


@asynccontextmanager
async def locked(*accounts):
    async with AsyncExitStack() as stack:
        for a in sorted(accounts, key=lambda a: a.owner):
            await stack.enter_async_context(a.cond)
            stack.callback(print, "  release", a.owner)
        yield [a.balance for a in accounts]
    print("  all released")


async def transfer(src, dst, n):
    async with locked(src, dst) as (have, _):
        if have < n:
            raise InsufficientFunds(src, n)
        await asyncio.sleep(0.01)
        src.balance -= n
        dst.balance += n
        dst.cond.notify_all()
        print(f"moved {n} {src.owner}->{dst.owner}")


async def main():
    a, b = Account("ada", 100), Account("bob", 20)
    waiting = asyncio.create_task(b.withdraw(70, patience=1))
    await asyncio.sleep(0)
    results = await asyncio.gather(
        transfer(a, b, 60), transfer(b, a, 5), transfer(a, b, 500), return_exceptions=True)
    for r in results:
        print(type(r).__name__, r)
    print("withdrawn", await waiting, a, b)
    try:
        await b.withdraw(1000, patience=0.2)
    except BankError as e:
        print(e.__notes__, type(e.__cause__).__name__, type(e.__cause__.__cause__).__name__)
        print("".join(traceback.format_exception_only(e)), end="")
    asyncio.get_running_loop().call_later(0.05, lambda: asyncio.ensure_future(b.deposit(990)))
    print(await b.withdraw(1000 - 10, patience=0.2), b)
    try:
        b.cond.notify()
    except RuntimeError as e:
        print("RuntimeError:", e)
    try:
        a.cond.release()
    except RuntimeError as e:
        print("RuntimeError:", e)


asyncio.run(main())
