"""A shell of commands parsed with match: sequences, mappings, classes, guards, captures, alternatives."""
import asyncio
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Move:
    target: Point
    speed: float = 1.0


async def execute(command, state):
    match command:
        case str() as text if " " in text:
            return await execute(text.split(), state)
        case "help" | "?":
            return "go X Y, wait N, where, repeat N CMD..., or data"
        case ["go", x, y]:
            return await execute(Move(Point(int(x), int(y))), state)
        case ["wait", seconds] if seconds.replace(".", "", 1).isdigit():
            await asyncio.sleep(float(seconds))
            return f"waited {seconds}"
        case ["repeat", n, *rest] if rest:
            return [await execute(list(rest), state) for _ in range(int(n))]
        case "where" | ["where"]:
            return state["at"]
        case {"type": "jump", "to": [x, y], **extra}:
            state["at"] = Point(x, y)
            return f"jumped, ignoring {sorted(extra)}"
        case {"type": kind}:
            return f"unknown kind {kind!r}"
        case Move(Point(x=0, y=0)):
            state["at"] = Point(0, 0)
            return "home"
        case Move(target=Point() as p, speed=s) if s > 0:
            at = state["at"]
            distance = abs(p.x - at.x) + abs(p.y - at.y)
            await asyncio.sleep(distance / s)
            state["at"] = p
            return f"moved {distance}"
        case int(n) | float(n):
            return f"number {n}"
        case [] | "" | None:
            return "nothing"
        case [first, _, third]:
            return f"three: {first} {third}"
        case _:
            return f"cannot {command!r}"


async def main():
    state = {"at": Point(1, 1)}
    commands = [
        "?", "go 3 4", "where", "wait 0.5", "wait long", ["repeat", "2", "wait", "1"], {"type": "jump", "to": (9, 9), "why": 1, "a": 2},
        {"type": "swim"}, Move(Point(0, 0)), Move(Point(2, 0), speed=-1), Move(Point(5, 5), 2), 7, 2.5, True, None, [], (1, 2, 3), {}, "dance",
    ]
    clock = asyncio.get_running_loop().time
    start = clock()
    for command in commands:
        print(f"{clock() - start:5.2f}  {command!r:<45} {await execute(command, state)}")


asyncio.run(main())
