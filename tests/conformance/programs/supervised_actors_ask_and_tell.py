"""Actors with pattern matching on messages, ask/tell, supervision, shutdown sequence."""
import asyncio
from dataclasses import KW_ONLY, dataclass, field
from functools import cached_property
from types import SimpleNamespace
from typing import Any, NamedTuple
from uuid import UUID


@dataclass(frozen=True)
class Deposit:
    account: str
    amount: int
    _: KW_ONLY
    memo: str = ""


@dataclass(frozen=True)
class Transfer:
    src: str
    dst: str
    amount: int


class Ask(NamedTuple):
    what: Any
    reply: asyncio.Future


class Poison:
    __slots__ = ()


class InsufficientFunds(ArithmeticError):
    def __init__(self, need, *, have):
        self.need, self.have = need, have
        super().__init__(need, have)

    def __str__(self):
        return f"need {self.need:,}, have {self.have:,} ({self.have / self.need:.1%})"


class Bank:
    def __init__(self, **accounts):
        self.accounts = dict(accounts)
        self.mail = asyncio.Queue(maxsize=3)
        self.log = []

    @cached_property
    def id(self):
        print("computing id")
        return UUID(int=0x12345678123456781234567812345678)

    async def run(self):
        while True:
            msg = await self.mail.get()
            try:
                match msg:
                    case Poison():
                        return self.log
                    case Deposit(acc, amount, memo=m) if amount > 0:
                        self.accounts[acc] = self.accounts.get(acc, 0) + amount
                        self.log.append(f"+{amount}" + (f" ({m})" if m else ""))
                    case Deposit(amount=a):
                        raise ValueError(f"bad amount {a:+d}")
                    case Transfer(src=s, dst=d) if s == d:
                        self.log.append("noop")
                    case Transfer(s, d, n) if (have := self.accounts[s]) < n:
                        raise InsufficientFunds(n, have=have)
                    case Transfer(s, d, n):
                        await asyncio.sleep(0.1)
                        self.accounts[s] -= n
                        self.accounts[d] += n
                        self.log.append(f"{s}->{d}:{n}")
                    case Ask(("balance", str(who)), fut):
                        fut.set_result(self.accounts.get(who))
                    case Ask(what={"op": ("sum" | "max") as op, "over": [*names]}, reply=fut):
                        fut.set_result({"sum": sum, "max": max}[op](self.accounts[n] for n in names))
                    case Ask(reply=fut):
                        fut.set_exception(LookupError("cannot answer"))
                    case [int(x), (float() | int()) as y, *_] | (x, y):
                        self.log.append(("pair", x, y))
                    case None | True | 3.5 | "hi" | -1 | 1+2j:
                        self.log.append(("literal", msg))
                    case SimpleNamespace(kind=k, data={"x": x, **rest}):
                        self.log.append((k, x, rest))
                    case _:
                        raise TypeError(f"unhandled {type(msg).__name__}")
            finally:
                self.mail.task_done()

    async def ask(self, what):
        fut = asyncio.get_running_loop().create_future()
        await self.mail.put(Ask(what, fut))
        return await asyncio.wait_for(fut, 1)


async def supervise(bank, restarts=5):
    for n in range(restarts):
        try:
            return await bank.run()
        except (ValueError, TypeError, InsufficientFunds) as e:
            print(f"restart {n + 1}: {type(e).__name__}: {e}")
            await asyncio.sleep(0.05)
    raise RuntimeError("too many restarts")


async def main():
    bank = Bank(ann=100, bob=20)
    sup = asyncio.create_task(supervise(bank), name="supervisor")
    for m in [Deposit("ann", 50, memo="pay"), Transfer("bob", "ann", 1_000), Transfer("ann", "bob", 30), Deposit("cy", -5),
              Transfer("bob", "bob", 1), [1, 2.5, "x"], ("a", "b"), True, 1 + 2j, -1, object(),
              SimpleNamespace(kind="ns", data={"x": 1, "y": 2})]:
        await bank.mail.put(m)
    print(await bank.ask(("balance", "bob")), await bank.ask({"op": "max", "over": ["ann", "bob"]}), await bank.ask({"op": "sum", "over": ("ann", "bob"), "z": 0}))
    try:
        await bank.ask("weather")
    except LookupError as e:
        print(repr(e))
    await bank.mail.put(Poison())
    await bank.mail.join()
    print(*await sup, sep="\n")
    print(bank.id, bank.id.hex[:4], "id" in vars(bank), Deposit("q", 1), hash(Deposit("q", 1)) == hash(Deposit("q", 1)))
    print(bank.accounts, f"{sum(bank.accounts.values()):=+8,}", f"{bank.accounts['ann']=:>{6}}", f"{'x':{'*'}^{3 + 4}}")
    try:
        Deposit("a", 1, "m")
    except TypeError as e:
        print(e)

asyncio.run(main())
