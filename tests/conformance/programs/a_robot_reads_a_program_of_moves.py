import asyncio
from typing import NamedTuple


class Move(NamedTuple):
    steps: int


class Turn(NamedTuple):
    side: str


class Repeat(NamedTuple):
    times: int
    body: list


class Robot:
    __match_args__ = ("x", "y", "facing")
    DIRECTIONS = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}

    def __init__(self, x=0, y=0, facing="N"):
        self.x, self.y, self.facing = x, y, facing
        self.battery = 30
        self.trail = [(x, y)]

    async def run(self, program):
        for instruction in program:
            match instruction:
                case Move(steps=0):
                    continue
                case Move(steps) if steps < 0:
                    raise ValueError(f"cannot move {steps}")
                case Move(n):
                    dx, dy = self.DIRECTIONS[self.facing]
                    for _ in range(n):
                        await self.spend(1)
                        self.x += dx
                        self.y += dy
                        self.trail.append((self.x, self.y))
                case Turn("left" | "right" as side):
                    await self.spend(0.5)
                    order = "NESW" if side == "right" else "NWSE"
                    self.facing = order[(order.index(self.facing) + 1) % 4]
                case Repeat(times=n, body=[]):
                    print(f"   (an empty loop, {n} times)")
                case Repeat(times=n, body=body):
                    for _ in range(n):
                        await self.run(body)
                case {"beep": int(count), **rest}:
                    print("   " + "beep " * count + (f"with {rest}" if rest else ""))
                case [*inner]:
                    await self.run(inner)
                case "stop":
                    return
                case str() as text:
                    print("   says", text)
                case None | True | False:
                    print("   ignores a constant")
                case float(number) | complex(real=number):
                    print("   strange number", number)
                case _:
                    raise TypeError(f"no instruction: {instruction!r}")

    async def spend(self, amount):
        if self.battery < amount:
            raise RuntimeError("battery empty")
        self.battery -= amount
        await asyncio.sleep(amount / 50)

    def where(self):
        match self:
            case Robot(0, 0, facing):
                return f"home again, looking {facing}"
            case Robot(0, y):
                return f"on the vertical axis at {y}"
            case Robot(x, 0):
                return f"on the horizontal axis at {x}"
            case Robot(x, y) if x == y:
                return f"on the diagonal at {x}"
            case Robot(x=x, y=y):
                return f"at {x}, {y}"


PROGRAMS = {
    "square": [Repeat(4, [Move(3), Turn("right")]), "done"],
    "stairs": [Repeat(3, [Move(1), Turn("right"), Move(1), Turn("left")])],
    "chatter": ["hello", {"beep": 2}, {"beep": 1, "tone": "high"}, None, 2.5, 3 + 4j, Move(0), Repeat(9, []), Move(2)],
    "early": [Move(1), [Turn("right"), [Move(5)]], "stop", Move(100)],
    "greedy": [Repeat(10, [Move(9)])],
    "wrong": [Turn("right"), Move(2), Turn("back")],
    "negative": [Move(-1)],
}


async def job(name, program):
    robot = Robot()
    try:
        await robot.run(program)
        outcome = "ok"
    except (TypeError, RuntimeError, ValueError) as error:
        outcome = f"{type(error).__name__}: {error}"
    return name, robot, outcome


async def main():
    for finished in asyncio.as_completed([job(*item) for item in PROGRAMS.items()]):
        name, robot, outcome = await finished
        print(f"{name:>9}: {robot.where()}; battery {robot.battery:g}; {outcome}")
        if len(robot.trail) < 8:
            print(f"{'':>11}{robot.trail}")


asyncio.run(main())
