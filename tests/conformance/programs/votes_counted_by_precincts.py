import asyncio
import random
from collections import Counter, OrderedDict
from statistics import mean, median, pstdev

CANDIDATES = ("Appel", "Birch", "Cedar", "Dorn")
WEIGHTS = (40, 35, 20, 5)


class RecountNeeded(Exception):
    def __init__(self, precinct, difference):
        super().__init__(precinct, difference)
        self.precinct = precinct
        self.difference = difference

    def __str__(self):
        return f"precinct {self.precinct}: {self.difference:+d} ballots"


async def count(precinct, ballots, seed):
    rng = random.Random(seed)
    tally = Counter()
    for start in range(0, ballots, 50):
        size = min(50, ballots - start)
        await asyncio.sleep(size / 1000)
        tally.update(rng.choices(CANDIDATES, WEIGHTS, k=size))
    if precinct % 4 == 3:
        tally["Dorn"] += 7
        raise RecountNeeded(precinct, tally.total() - ballots)
    return tally


async def main():
    sizes = {number: 120 + 37 * number for number in range(1, 8)}
    jobs = [count(number, size, seed=number * 11) for number, size in sizes.items()]
    outcomes = await asyncio.gather(*jobs, return_exceptions=True)

    results = OrderedDict()
    for number, outcome in zip(sizes, outcomes):
        if isinstance(outcome, RecountNeeded):
            print("recount:", outcome)
            continue
        results[number] = outcome

    header = f"{'precinct':>8} |" + "".join(f"{name:>8}" for name in CANDIDATES) + " |  total"
    print(header)
    print("-" * len(header))
    for number, tally in results.items():
        row = "".join(f"{tally[name]:8d}" for name in CANDIDATES)
        print(f"{number:8d} |{row} |{tally.total():7d}")
    total = sum(results.values(), Counter())
    print("-" * len(header))
    print(f"{'all':>8} |" + "".join(f"{total[name]:8d}" for name in CANDIDATES) + f" |{total.total():7d}")

    for name, votes in total.most_common():
        share = votes / total.total()
        print(f"{name:<6}{share:7.2%} {'*' * round(share * 40)}")
    (winner, most), (second, fewer), *_ = total.most_common()
    print(f"{winner} leads {second} by {most - fewer}")

    shares = [tally[winner] / tally.total() for tally in results.values()]
    print(f"mean {mean(shares):.3f}, median {median(shares):.3f}, deviation {pstdev(shares):.3f}")
    results.move_to_end(1)
    print("order of the archive:", *results)
    print("without Dorn:", sorted((total - Counter(Dorn=10**6)).items()))
    print("overlap of 1 and 2:", dict(sorted((results[1] & results[2]).items())))


asyncio.run(main())
