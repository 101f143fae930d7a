"""A text adventure: rooms as a graph, a player who types ahead, a ghost that wanders, a lamp that burns down."""
import asyncio
import random
from collections import deque
from types import MappingProxyType, SimpleNamespace

ROOMS = MappingProxyType({
    "hall": {"north": "library", "east": "kitchen"},
    "library": {"south": "hall", "up": "attic"},
    "kitchen": {"west": "hall", "down": "cellar"},
    "attic": {"down": "library"},
    "cellar": {"up": "kitchen"},
})


class GameOver(Exception):
    pass


def path(start, goal):
    queue, came = deque([start]), {start: None}
    while queue:
        room = queue.popleft()
        if room == goal:
            way = []
            while came[room]:
                direction, room = came[room]
                way.insert(0, direction)
            return way
        for direction, there in ROOMS[room].items():
            if there not in came:
                came[there] = direction, room
                queue.append(there)


async def lamp(game):
    for left in range(6, -1, -1):
        game.light = left
        if left == 2:
            print("    (the lamp flickers)")
        await asyncio.sleep(2)
    raise GameOver("the lamp is out")


async def ghost(game, rng):
    while True:
        await asyncio.sleep(1.5)
        game.ghost = rng.choice(sorted(ROOMS[game.ghost].values()))
        if game.ghost == game.room:
            print(f"    (a ghost appears in the {game.room}!)")
            game.scares += 1
            if game.scares == 2:
                raise GameOver("scared to death")


async def player(game, commands):
    for command in commands:
        await asyncio.sleep(1)
        verb, _, noun = command.partition(" ")
        match verb, noun:
            case "go", direction if direction in ROOMS[game.room]:
                game.room = ROOMS[game.room][direction]
                print(f"> {command}: you are in the {game.room}")
            case "go", _:
                print(f"> {command}: no way {noun}")
            case "take", "key" | "rope" as thing:
                game.bag |= {thing}
                print(f"> {command}: you have {', '.join(sorted(game.bag))}")
            case "look", "":
                print(f"> look: exits {'/'.join(ROOMS[game.room])}, light {game.light}")
            case _:
                print(f"> {command}: what?")
    if game.room == "cellar" and "key" in game.bag:
        raise GameOver("you have found the treasure")


async def play(title, commands, seed):
    print(f"== {title}")
    game = SimpleNamespace(room="hall", ghost="attic", light=None, bag=frozenset(), scares=0)
    try:
        async with asyncio.TaskGroup() as tg:
            for coroutine in (lamp(game), ghost(game, random.Random(seed)), player(game, commands)):
                tg.create_task(coroutine)
    except* GameOver as group:
        print("END:", *group.exceptions)
    print(game)


async def main():
    print(path("attic", "cellar"), path("hall", "hall"))
    await play("well done", ["look", "take key", "go east", "go down"], 1)
    await play("too long", ["go north", "dance", "go up", "go nowhere", "look"] * 3, 3)
    await play("haunted", ["look"] * 20, 11)
    try:
        ROOMS["hall"] = {}
    except TypeError as error:
        print(error)


asyncio.run(main())
