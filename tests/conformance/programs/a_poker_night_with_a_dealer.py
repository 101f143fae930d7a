import asyncio
import random
from collections import Counter
from dataclasses import dataclass
from enum import Enum, IntEnum, auto, unique


@unique
class Suit(Enum):
    CLUBS = "c"
    DIAMONDS = "d"
    HEARTS = "h"
    SPADES = "s"


class Hand(IntEnum):
    HIGH_CARD = auto()
    PAIR = auto()
    TWO_PAIRS = auto()
    THREE = auto()
    STRAIGHT = auto()
    FLUSH = auto()
    FULL_HOUSE = auto()
    FOUR = auto()
    STRAIGHT_FLUSH = auto()

    @property
    def title(self):
        return self.name.replace("_", " ").lower()


@dataclass(frozen=True, order=True)
class Card:
    rank: int
    suit: Suit = None

    def __str__(self):
        return f"{'23456789TJQKA'[self.rank - 2]}{self.suit.value}"

    def __post_init__(self):
        if not 2 <= self.rank <= 14:
            raise ValueError(f"rank {self.rank}")


def value(cards):
    counts = Counter(card.rank for card in cards)
    ordered = sorted(counts, key=lambda rank: (counts[rank], rank), reverse=True)
    shape = tuple(sorted(counts.values(), reverse=True))
    flush = len({card.suit for card in cards}) == 1
    straight = len(counts) == 5 and max(counts) - min(counts) == 4
    match shape, straight, flush:
        case _, True, True:
            kind = Hand.STRAIGHT_FLUSH
        case (4, 1), _, _:
            kind = Hand.FOUR
        case (3, 2), *_:
            kind = Hand.FULL_HOUSE
        case _, _, True:
            kind = Hand.FLUSH
        case _, True, _:
            kind = Hand.STRAIGHT
        case (3, *_), _, _:
            kind = Hand.THREE
        case (2, 2, 1), _, _:
            kind = Hand.TWO_PAIRS
        case (2, *_), _, _:
            kind = Hand.PAIR
        case _:
            kind = Hand.HIGH_CARD
    return kind, ordered


async def player(name, inbox, answers):
    hand = []
    while True:
        match await inbox.get():
            case "show":
                await asyncio.sleep(0.01 * hand[0].rank)
                await answers.put((name, sorted(hand, key=lambda c: (-c.rank, c.suit.name))))
                hand = []
            case "go home":
                return name
            case Card() as card:
                hand.append(card)


async def main():
    rng = random.Random(52)
    answers = asyncio.Queue()
    inboxes = {name: asyncio.Queue() for name in ("Rose", "Sven", "Tara", "Uwe")}
    players = [asyncio.create_task(player(name, box, answers)) for name, box in inboxes.items()]
    wins = Counter()
    for evening in range(1, 5):
        deck = [Card(rank, suit) for suit in Suit for rank in range(2, 15)]
        rng.shuffle(deck)
        for _ in range(5):
            for box in inboxes.values():
                box.put_nowait(deck.pop())
        for box in inboxes.values():
            box.put_nowait("show")
        shown = dict([await answers.get() for _ in inboxes])
        print(f"round {evening}, shown in this order: {', '.join(shown)}")
        best = max(shown, key=lambda name: value(shown[name]))
        for name, hand in sorted(shown.items()):
            kind, _ = value(hand)
            print(f"  {name:<5}{' '.join(map(str, hand))}  {kind.title}{'  <- wins' * (name == best)}")
        wins[best] += 1
    for box in inboxes.values():
        box.put_nowait("go home")
    print(await asyncio.gather(*players), dict(sorted(wins.items())))
    print(value([Card(r, Suit.HEARTS) for r in range(10, 15)]), Hand.FOUR > Hand.THREE, Hand(2), Hand["FLUSH"].value)
    print(repr(Suit("s")), Suit.CLUBS.name, len(Suit), [s.value for s in Suit], Card(5, Suit.CLUBS))
    for bad in (lambda: Card(1), lambda: Suit("x"), lambda: setattr(Card(9), "rank", 3)):
        try:
            bad()
        except (ValueError, AttributeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
