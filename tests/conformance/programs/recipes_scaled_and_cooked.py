import asyncio
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, replace
from fractions import Fraction
from functools import reduce


@dataclass(frozen=True)
class Amount:
    quantity: Fraction
    unit: str = ""

    def __mul__(self, factor):
        return replace(self, quantity=self.quantity * factor)

    __rmul__ = __mul__

    def __add__(self, other):
        if not isinstance(other, Amount):
            return NotImplemented
        if self.unit != other.unit:
            raise ValueError(f"{self.unit} and {other.unit} do not add")
        return Amount(self.quantity + other.quantity, self.unit)

    def __str__(self):
        whole, part = divmod(self.quantity, 1)
        glyph = {Fraction(1, 2): "½", Fraction(1, 4): "¼", Fraction(3, 4): "¾"}.get(part, str(part) if part else "")
        return f"{whole or ''}{glyph} {self.unit}".strip() or "0"


@dataclass
class Recipe:
    title: str
    ingredients: dict[str, Amount] = field(default_factory=dict)
    _: KW_ONLY
    servings: int = 4
    minutes: InitVar[int] = 10
    seconds: float = field(init=False)
    history: list = field(default_factory=list, repr=False, compare=False)

    def __post_init__(self, minutes):
        self.seconds = minutes / 100
        if not self.title:
            raise ValueError("a recipe needs a title")

    def scaled(self, servings):
        factor = Fraction(servings, self.servings)
        return replace(self, ingredients={k: v * factor for k, v in self.ingredients.items()},
                       servings=servings, minutes=round(self.seconds * 100), history=[*self.history, self.servings])


@dataclass(slots=True)
class Pot:
    size: int
    busy: bool = False


class Kitchen:
    def __init__(self, *sizes):
        self.pots = [Pot(size) for size in sorted(sizes)]
        self.freed = asyncio.Condition()

    async def pot(self, servings):
        async with self.freed:
            while True:
                for pot in self.pots:
                    if not pot.busy and pot.size >= servings:
                        pot.busy = True
                        return pot
                await self.freed.wait()

    async def cook(self, recipe):
        async with asyncio.timeout(2):
            pot = await self.pot(recipe.servings)
        try:
            await asyncio.sleep(recipe.seconds)
            return f"{recipe.title} for {recipe.servings} in the {pot.size}-pot"
        finally:
            async with self.freed:
                pot.busy = False
                self.freed.notify()


async def main():
    half, cup = Fraction(1, 2), "cups"
    soup = Recipe("soup", {"water": Amount(Fraction(6), cup), "peas": Amount(half, cup), "salt": Amount(Fraction(1, 4), "tsp")}, minutes=25)
    rice = Recipe("rice", {"water": Amount(Fraction(2), cup), "rice": Amount(Fraction(1), cup)}, servings=2)
    menu = [soup.scaled(6), rice.scaled(3), soup.scaled(1), rice]
    for recipe in menu:
        print(f"{recipe.title} x{recipe.servings}:", ", ".join(f"{a} {n}" for n, a in recipe.ingredients.items()), recipe.history)
    total = reduce(lambda a, b: a + b, (r.ingredients["water"] for r in menu))
    print("water:", total, "|", 3 * Amount(half), Amount(Fraction(0)))
    kitchen = Kitchen(2, 6, 4)
    for dish in asyncio.as_completed([asyncio.create_task(kitchen.cook(r)) for r in menu + [rice.scaled(9)]], timeout=5):
        try:
            print("ready:", await dish)
        except TimeoutError:
            print("no pot is large enough")
    print(rice, rice == replace(rice, minutes=10), astuple(kitchen.pots[0]), kitchen.pots)
    print([f.name for f in fields(Recipe)], asdict(Amount(half, cup)), Recipe.servings)
    for attempt in (lambda: Amount(half, "g") + Amount(half, "l"), lambda: Amount(half) + 1, lambda: Recipe(""),
                    lambda: Recipe("a", {}, 5), lambda: setattr(kitchen.pots[0], "lid", 1), lambda: replace(rice, seconds=1)):
        try:
            attempt()
        except (TypeError, ValueError, AttributeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
