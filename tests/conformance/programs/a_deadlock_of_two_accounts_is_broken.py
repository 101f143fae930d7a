"""Two transfers take two locks in opposite order and block each other; ordered locks do not."""
import asyncio
import contextlib


class Account:
    def __init__(self, name: str, balance: int) -> None:
        self.name, self.balance, self.lock = name, balance, asyncio.Lock()

    def __repr__(self) -> str:
        return f"<{self.name} {self.balance} {'locked' if self.lock.locked() else 'free'}>"


async def careless(source, target, amount):
    async with source.lock:
        await asyncio.sleep(0.1)
        async with target.lock:
            source.balance -= amount
            target.balance += amount


async def careful(source, target, amount):
    async with contextlib.AsyncExitStack() as stack:
        for account in sorted((source, target), key=lambda a: a.name):
            await stack.enter_async_context(account.lock)
            await asyncio.sleep(0.1)
        source.balance -= amount
        target.balance += amount


async def attempt(transfer, timeout=1):
    ann, bob = Account("ann", 100), Account("bob", 50)
    try:
        async with asyncio.timeout(timeout) as scope:
            await asyncio.gather(transfer(ann, bob, 30), transfer(bob, ann, 10))
    except TimeoutError as error:
        print(f"{transfer.__name__}: deadlock after {timeout} s, {error!r}, expired={scope.expired()}")
    else:
        print(f"{transfer.__name__}: fine, expired={scope.expired()}")
    print("   ", ann, bob, "sum", ann.balance + bob.balance)


async def main():
    await attempt(careless)
    await attempt(careful)
    await attempt(careful, timeout=0.35)
    lock = asyncio.Lock()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    async with lock:
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(lock.acquire(), 0.1)
            print("never")
        print(str(lock).startswith("<asyncio.locks.Lock object at 0x"), lock.locked())


asyncio.run(main())
