"""Text adventure: state machine with match, mappings, guards, scripted input queue, timers."""
import asyncio
import re
import textwrap
from enum import StrEnum
from typing import TypedDict, Required, NotRequired


class Dir(StrEnum):
    NORTH = "n"
    SOUTH = "s"
    EAST = "e"
    WEST = "w"


class Room(TypedDict, total=False):
    title: Required[str]
    exits: Required[dict[Dir, str]]
    items: NotRequired[list[str]]


ROOMS: dict[str, Room] = {
    "hall": {"title": "Great Hall", "exits": {Dir.NORTH: "library", Dir.EAST: "cellar"}},
    "library": {"title": "Library", "exits": {Dir.SOUTH: "hall"}, "items": ["lamp", "book"]},
    "cellar": {"title": "Cellar", "exits": {Dir.WEST: "hall"}, "items": ["coin"]},
}
VERB = re.compile(r"^(?P<verb>\w+)(?:\s+(?P<rest>.+?))?\s*$", re.I)


class GameOver(Exception):
    pass


class Game:
    __match_args__ = ("where", "bag")

    def __init__(self):
        self.where, self.bag, self.turn = "hall", set(), 0
        self.inbox: asyncio.Queue[str] = asyncio.Queue()

    async def handle(self, line: str) -> str:
        if not (m := VERB.match(line)):
            return "Eh?"
        match m["verb"].lower(), *(m["rest"] or "").split():
            case ("go" | "walk", d) if d in set(Dir):
                try:
                    self.where = ROOMS[self.where]["exits"][Dir(d)]
                except KeyError as e:
                    return f"No way {e.args[0].name.title()}."
                return f"You enter the {ROOMS[self.where]['title']}."
            case ("go", d):
                return f"{d!r} is not a direction; try {', '.join(Dir)}"
            case ("take", *things) if things:
                return " ".join([self.take(t) async for t in self.each(things)])
            case ("look",):
                match ROOMS[self.where]:
                    case {"title": t, "items": [first, *others]}:
                        return f"{t}: {first} and {len(others)} more"
                    case {"title": t, **rest}:
                        return f"{t}: nothing here, keys {sorted(rest)}"
            case ("quit",):
                raise GameOver(self.turn)
            case (verb, *_):
                return f"I don't know how to {verb}"

    async def each(self, seq):
        for x in seq:
            await asyncio.sleep(0.5)
            yield x

    def take(self, thing):
        items = ROOMS[self.where].get("items", [])
        if thing not in items:
            return f"no {thing};"
        items.remove(thing)
        self.bag |= {thing}
        return f"got {thing};"

    async def run(self):
        while True:
            line = await self.inbox.get()
            self.turn += 1
            print(f"[{self.turn:2d}] > {line}")
            print(textwrap.indent(textwrap.fill(await self.handle(line), 40), " " * 5))


async def ghost(game):
    while True:
        await asyncio.sleep(1.3)
        print(f"     (a ghost moans; you are in the {game.where})")


SCRIPT = ["look", "go n", "look", "take lamp vase book", "go up", "walk s", "look", "go w", "dance wildly", "???", "go e", "take coin", "quit", "look"]


async def typist(game):
    for i, line in enumerate(SCRIPT):
        await asyncio.sleep(0.4 + 0.01 * i)
        game.inbox.put_nowait(line)


async def main():
    game = Game()
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(ghost(game), name="ghost")
            tg.create_task(typist(game), name="typist")
            tg.create_task(game.run(), name="game")
    except* GameOver as eg:
        (err,) = eg.exceptions
        print("over after", err.args[0], "turns; queue", game.inbox.qsize())
    match game:
        case Game("cellar", {}):
            print("never: a set is not a mapping")
        case Game(where, bag) if len(bag) >= 2:
            print(where, sorted(bag))

asyncio.run(main())
