import asyncio
import random
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean, multimode, quantiles, stdev

rng = random.Random(8)
matches_played = 0


@dataclass
class Player:
    name: str
    strength: int
    points: int = 0
    scored: int = 0

    def __str__(self):
        return self.name


@dataclass
class Match:
    winner: Player
    loser: Player
    score: tuple[int, int]
    left: "Match | None" = None
    right: "Match | None" = None

    def __iter__(self):
        for branch in (self.left, self.right):
            if branch:
                yield from branch
        yield self

    def draw(self, depth=0):
        if self.right:
            yield from self.right.draw(depth + 1)
        yield f"{'        ' * depth}{self.winner} {self.score[0]}:{self.score[1]} {self.loser}"
        if self.left:
            yield from self.left.draw(depth + 1)


async def play(a, b, court):
    global matches_played
    dice = random.Random(a.name + b.name)
    async with court:
        goals = [0, 0]
        while max(goals) < 3:
            await asyncio.sleep(0.01)
            side = dice.choices((0, 1), (a.strength, b.strength))[0]
            goals[side] += 1
        matches_played += 1
    a.scored += goals[0]
    b.scored += goals[1]
    winner, loser = (a, b) if goals[0] > goals[1] else (b, a)
    return Match(winner, loser, (max(goals), min(goals)))


async def knockout(players, court):
    match players:
        case []:
            raise ValueError("no players")
        case [only]:
            return only, None
        case _:
            half = len(players) // 2
            (a, left), (b, right) = await asyncio.gather(knockout(players[:half], court), knockout(players[half:], court))
            match = await play(a, b, court)
            match.left, match.right = left, right
            return match.winner, match


async def league(players, court):
    games = [play(a, b, court) for a, b in combinations(players, 2)]
    for game in asyncio.as_completed(games):
        match = await game
        match.winner.points += 3 if match.score[1] < 2 else 2
        match.loser.points += match.score[1] == 2
    return sorted(players, key=lambda p: (-p.points, -p.scored, p.name))


async def main():
    names = "Ana Bob Cid Dan Eva Flo Gil Hal".split()
    players = [Player(name, rng.randint(3, 9)) for name in names]
    court = asyncio.Semaphore(2)
    champion, final = await knockout(players, court)
    print("champion:", champion, "after", matches_played, "matches")
    print("\n".join(final.draw()))
    print("walked:", [str(m.winner) for m in final], "upsets:", sum(m.winner.strength < m.loser.strength for m in final))
    table = await league(players[:5], court)
    print(f"{'':<4}{'name':<6}{'points':>6}{'goals':>6}{'str.':>6}")
    for place, p in enumerate(table, 1):
        print(f"{place:<4}{p.name:<6}{p.points:>6}{p.scored:>6}{p.strength:>6}")
    strengths = [p.strength for p in players]
    print(f"{fmean(strengths):.2f} {stdev(strengths):.3f} {multimode([1, 2, 2, 3, 3])} {quantiles([1, 2, 3, 4, 5], n=4)}")
    winner, match = await knockout(players[:1], court)
    print(winner, match, matches_played)
    try:
        await knockout([], court)
    except ValueError as error:
        print(error)


asyncio.run(main())
