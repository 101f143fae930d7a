# State machines as generators, as classes with a table, and as tasks.
import asyncio
from enum import Enum, StrEnum, Flag, auto, unique


@unique
class Colour(StrEnum):
    RED = auto()
    GREEN = auto()
    AMBER = auto()

    @classmethod
    def _missing_(cls, value):
        return cls.__members__.get(str(value).upper())


class Walk(Flag):
    NOBODY = 0
    ADULTS = auto()
    CHILDREN = auto()
    DOGS = auto()
    ALL = ADULTS | CHILDREN | DOGS


def traffic_light():
    """Yields colours; a sent colour is forced, 'flash' goes to flashing amber."""
    command = None
    while True:
        for colour in (Colour.RED, Colour.GREEN, Colour.AMBER):
            if command == "flash":
                command = yield from flashing(3)
            if isinstance(command, Colour):
                command = yield command
                continue
            command = yield colour


def flashing(times):
    try:
        for _ in range(times):
            if (yield "(amber)") == "stop":
                return "stopped"
            yield "( off )"
    except ValueError as error:
        print("  caught", error)
        return Colour.RED
    return None


class Turnstile:
    TABLE = {("locked", "coin"): ("unlocked", "unlock"), ("locked", "push"): ("locked", "alarm"),
             ("unlocked", "push"): ("locked", "lock"), ("unlocked", "coin"): ("unlocked", "thank")}

    def __init__(self):
        self.state, self.trace = "locked", []

    def __getattr__(self, name):
        if name.startswith("do_"):
            return lambda: self.trace.append(name[3:])
        raise AttributeError(f"{type(self).__name__} has no {name!r}")

    def __call__(self, event):
        self.state, action = self.TABLE[self.state, event]
        getattr(self, f"do_{action}")()
        return self


class Crossing:
    DURATION = {Colour.RED: 0.5, Colour.GREEN: 0.4, Colour.AMBER: 0.1}

    def __init__(self):
        self.changed = asyncio.Condition()
        self.colour = Colour.RED

    async def run(self, rounds):
        light = traffic_light()
        for _ in range(rounds * 3):
            async with self.changed:
                self.colour = next(light)
                self.changed.notify_all()
            await asyncio.sleep(self.DURATION[self.colour])
        light.close()

    async def walker(self, name, who, arrives):
        await asyncio.sleep(arrives)
        async with self.changed:
            await self.changed.wait_for(lambda: self.colour is Colour.RED and who in Walk.ALL)
        return f"{name} crosses at {asyncio.get_running_loop().time():.1f} as {who}"


light = traffic_light()
print([str(next(light)) for _ in range(4)])
print([light.send(command) for command in (None, Colour.GREEN, "flash", None, "stop", "flash", None)])
print(light.throw(ValueError("power cut")), next(light), light.gi_frame is not None)
turnstile = Turnstile()
print([turnstile(event).state for event in "push coin coin push push".split()], turnstile.trace)
try:
    turnstile.speed
except AttributeError as error:
    print(error)


async def main():
    crossing = Crossing()
    walkers = [crossing.walker("Ann", Walk.ADULTS, 0.6), crossing.walker("Rex", Walk.DOGS | Walk.ADULTS, 0.2), crossing.walker("Kid", ~Walk.DOGS, 1.2)]
    *crossed, _ = await asyncio.gather(*walkers, crossing.run(2))
    print(*crossed, sep="\n")


asyncio.run(main())
print(Colour("Red"), Colour.GREEN == "green", repr(Colour.AMBER), Colour.RED.name, list(Colour), f"{Colour.RED:>6}|")
print(Walk.ALL, Walk(5), list(Walk.ALL), Walk.DOGS in Walk.ALL, bool(Walk.NOBODY), len(Walk.ALL & ~Walk.DOGS))
try:
    Colour("blue")
except ValueError as error:
    print(error)
