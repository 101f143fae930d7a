"""Money gets lost when a balance is read before an await and written after it; a lock keeps it together."""
import asyncio
import random


class InsufficientFunds(Exception):
    def __init__(self, owner, balance, amount):
        super().__init__(f"{owner} has {balance}, not {amount}")
        self.missing = amount - balance


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance
        self.lock = asyncio.Lock()

    @property
    def balance(self):
        return self._balance

    async def read(self):
        await asyncio.sleep(0.01)
        return self._balance

    async def write(self, value):
        await asyncio.sleep(0.01)
        self._balance = value

    def __repr__(self):
        return f"<Account {self.owner}: {self._balance}>"


async def careless(source, target, amount):
    have = await source.read()
    there = await target.read()
    await source.write(have - amount)
    await target.write(there + amount)


async def careful(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.owner)
    async with first.lock, second.lock:
        have = await source.read()
        if have < amount:
            raise InsufficientFunds(source.owner, have, amount)
        await source.write(have - amount)
        await target.write(await target.read() + amount)


async def scene(transfer):
    accounts = [Account("ann", 100), Account("ben", 100), Account("cleo", 100)]
    rng = random.Random(7)
    plans = []
    for _ in range(8):
        source, target = rng.sample(accounts, 2)
        plans.append(transfer(source, target, rng.randrange(10, 90, 10)))
    results = await asyncio.gather(*plans, return_exceptions=True)
    for number, result in enumerate(results):
        if isinstance(result, InsufficientFunds):
            print(f"  transfer {number} refused: {result} (short of {result.missing})")
        elif result is not None:
            raise result
    total = sum(account.balance for account in accounts)
    print(f"  {accounts} -> {total}", "OK" if total == 300 else "WRONG!")


async def main():
    for transfer in careless, careful:
        print(transfer.__name__ + ":")
        await scene(transfer)


asyncio.run(main())
