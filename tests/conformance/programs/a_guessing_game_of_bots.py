"""A game: bots guess a number at a pace of their own, the host answers through futures; the first hit ends it."""
import asyncio
import random


class Host:
    def __init__(self, secret):
        self.__secret = secret
        self.winner = asyncio.get_running_loop().create_future()
        self.guesses = 0

    async def guess(self, who, number):
        await asyncio.sleep(0.05)
        if self.winner.done():
            raise asyncio.CancelledError
        self.guesses += 1
        if number == self.__secret:
            self.winner.set_result(who)
            return 0
        return -1 if number < self.__secret else 1


async def bisector(host, low=1, high=100):
    while True:
        middle = (low + high) // 2
        answer = await host.guess("bisector", middle)
        print(f"  bisector {middle} {'<=>'[answer + 1]}")
        if not answer:
            return
        low, high = (middle + 1, high) if answer < 0 else (low, middle - 1)
        await asyncio.sleep(1)


async def gambler(host, rng):
    tried = set()
    while True:
        number = rng.randint(1, 100)
        if number in tried:
            continue
        tried.add(number)
        if await host.guess("gambler", number) == 0:
            print(f"  gambler hits {number} after {len(tried)}")
            return
        await asyncio.sleep(0.2)


async def counter(host):
    n = 0
    while await host.guess("counter", n := n + 1):
        await asyncio.sleep(0.1)
    print("  counter got there:", n)


async def play(secret, seed):
    print(f"Round with {secret}")
    host = Host(secret)
    bots = [asyncio.create_task(bot) for bot in (bisector(host), gambler(host, random.Random(seed)), counter(host))]
    winner = await host.winner
    await asyncio.sleep(2)
    states = ["cancelled" if b.cancelled() else "done" if b.done() else "busy" for b in bots]
    for b in bots:
        b.cancel()
    print(f"  winner {winner}, {host.guesses} guesses, bots {states}")
    print("  secret is hidden:", [name for name in vars(host) if "secret" in name])


async def main():
    for secret, seed in ((50, 1), (12, 2), (73, 3)):
        await play(secret, seed)


asyncio.run(main())
