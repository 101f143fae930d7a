"""Random numbers: every generator has its own seed and state; shuffles, samples, weights, distributions."""
import asyncio
import random
from collections import Counter
from itertools import groupby


class Machine:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.balls = list(range(1, 50))

    async def draw(self, n=6):
        numbers = []
        while len(numbers) < n:
            await asyncio.sleep(self.rng.uniform(0.5, 1.5))
            self.rng.shuffle(self.balls)
            if (ball := self.rng.choice(self.balls)) not in numbers:
                numbers.append(ball)
                self.balls.remove(ball)
        return sorted(numbers)


async def player(name, tickets, drawn, prizes):
    mine = [sorted(random.sample(range(1, 50), 6)) for _ in range(tickets)]
    numbers = set(await asyncio.shield(drawn))
    for ticket in mine:
        prizes[len(numbers & set(ticket))].append(name)
    return mine[0]


def dice(rng, rolls):
    counts = Counter(rng.randint(1, 6) + rng.randint(1, 6) for _ in range(rolls))
    return "\n".join(f"{total:>3} {'#' * (n // 8)}{n:>4}" for total, n in sorted(counts.items()))


async def main():
    random.seed(7)
    drawn = asyncio.ensure_future(Machine("tuesday").draw())
    prizes = [[] for _ in range(7)]
    tickets = await asyncio.gather(*(player(n, 20, drawn, prizes) for n in ("ann", "bob")))
    print(await drawn, tickets)
    for right, winners in reversed(list(enumerate(prizes))):
        print(right, {name: len(list(group)) for name, group in groupby(sorted(winners))})
    print(dice(random.Random(1), 500))
    rng = random.Random(2.5)
    state = rng.getstate()
    first = [rng.random() for _ in range(3)]
    rng.setstate(state)
    print(first == [rng.random() for _ in range(3)], first)
    print(rng.randrange(0, 100, 7), rng.getrandbits(40), rng.triangular(), rng.betavariate(1, 2), rng.gammavariate(2, 1), rng.vonmisesvariate(0, 4))
    print(rng.choices(["red", "black", "green"], weights=(18, 18, 2), k=6), rng.choices(range(3), cum_weights=[1, 2, 10], k=4), rng.sample("abc", counts=[3, 2, 1], k=4))
    print(rng.normalvariate(10, 2), rng.paretovariate(3), rng.weibullvariate(1, 1.5), rng.randbytes(4).hex(), rng.expovariate(5))
    for bad in (lambda: rng.choice([]), lambda: rng.randint(5, 1), lambda: rng.sample([1], 2), lambda: rng.choices([1], [0]), lambda: rng.sample({1, 2}, 1), lambda: rng.randrange(1.5)):
        try:
            print(bad())
        except (IndexError, ValueError, TypeError) as error:
            print(f"{type(error).__name__}: {error}")


asyncio.run(main())
