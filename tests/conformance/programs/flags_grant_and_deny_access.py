import asyncio
from enum import Enum, Flag, IntFlag, StrEnum, auto, member, nonmember, verify, CONTINUOUS
from functools import wraps


class Right(Flag):
    READ = auto()
    WRITE = auto()
    DELETE = auto()
    SHARE = auto()
    EDITOR = READ | WRITE
    ALL = READ | WRITE | DELETE | SHARE


class Role(Enum):
    GUEST = (Right.READ, "just looking")
    AUTHOR = (Right.EDITOR, "writes things")
    ADMIN = (Right.ALL, "may do everything")

    def __init__(self, rights, text):
        self.rights = rights
        self.text = text

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for role in cls:
                if role.name.lower() == value.strip().lower():
                    return role
        return None

    def may(self, right):
        return right in self.rights


class Colour(StrEnum):
    RED = auto()
    DARK_BLUE = auto()


class Mode(IntFlag):
    X = 1
    W = 2
    R = 4
    RWX = 7


class Planet(Enum):
    EARTH = (5.97e24, 6.371e6)
    MARS = (6.42e23, 3.3895e6)
    G = nonmember(6.674e-11)

    @property
    def gravity(self):
        mass, radius = self.value
        return self.G * mass / radius ** 2


class AccessDenied(PermissionError):
    pass


def requires(right):
    def decorate(function):
        @wraps(function)
        async def wrapper(user, *args):
            name, role = user
            if not role.may(right):
                missing = right & ~role.rights
                raise AccessDenied(f"{name} lacks {missing.name}")
            return await function(user, *args)
        wrapper.right = right
        return wrapper
    return decorate


@requires(Right.READ)
async def read(user, document):
    await asyncio.sleep(0.02)
    return f"{user[0]} reads {document}"


@requires(Right.WRITE)
async def write(user, document):
    await asyncio.sleep(0.03)
    return f"{user[0]} writes {document}"


@requires(Right.DELETE | Right.SHARE)
async def hand_over(user, document):
    await asyncio.sleep(0.01)
    return f"{user[0]} hands over {document}"


async def main():
    users = [("Gus", Role("guest")), ("Ada", Role(" Author ")), ("Max", Role["ADMIN"])]
    for action in (read, write, hand_over):
        results = await asyncio.gather(*(action(user, "plan") for user in users), return_exceptions=True)
        print(f"{action.__name__} needs {action.right}")
        for result in results:
            print("  ", f"denied: {result}" if isinstance(result, AccessDenied) else result)
    print([right.name for right in Right], list(Right.EDITOR), Right.READ in Right.EDITOR, bool(Right(0)), ~Right.EDITOR)
    print(repr(Right.READ | Right.SHARE), str(Right.EDITOR), Right.ALL ^ Right.READ, Right.WRITE.value, len(Right.ALL), Right["SHARE"])
    for value in ("nobody", 17):
        try:
            Role(value)
        except ValueError as error:
            print(error)
    print(Colour.RED, repr(Colour.DARK_BLUE), Colour("red") is Colour.RED, f"{Colour.RED:>6}", Colour.RED.upper(), "red" == Colour.RED)
    print(Mode.R | Mode.W, repr(Mode.R | Mode.X), Mode.RWX & ~Mode.W, Mode(5) == 5, Mode.R + 1, [m.name for m in Mode])
    print({p.name: round(p.gravity, 2) for p in Planet}, Planet.G, Role.ADMIN.text, Role.__members__.keys())
    try:
        Role.GUEST = 1
    except AttributeError as error:
        print("AttributeError:", error)
    try:
        class More(Colour):
            GREEN = auto()
    except TypeError as error:
        print("TypeError:", error)
    Animal = Enum("Animal", "CAT DOG COW")
    print(list(Animal), Animal(2), Animal.COW.value, isinstance(Animal.CAT, Animal), hash(Animal.CAT) == hash(Animal["CAT"]))
    try:
        @verify(CONTINUOUS)
        class Gap(Enum):
            ONE, THREE = 1, 3
    except ValueError as error:
        print(error)


asyncio.run(main())
