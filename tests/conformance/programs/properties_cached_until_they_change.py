import asyncio
from functools import cached_property, partialmethod


class async_cached_property:
    """Awaitable property, computed once per instance even if many ask at the same time."""

    def __init__(self, function):
        self.function = function
        self.__doc__ = function.__doc__

    def __set_name__(self, owner, name):
        self.name = f"_{name}_task"

    def __get__(self, instance, owner):
        if instance is None:
            return self
        task = instance.__dict__.get(self.name)
        if task is None:
            task = asyncio.ensure_future(self.function(instance))
            instance.__dict__[self.name] = task
        return task

    def __delete__(self, instance):
        task = instance.__dict__.pop(self.name, None)
        if task is not None:
            task.cancel()


def observable(*names):
    """Class decorator: assigning one of the names tells the observers."""
    def decorate(cls):
        original = cls.__setattr__

        def __setattr__(self, name, value):
            old = getattr(self, name, None)
            original(self, name, value)
            if name in names and old != value:
                for observer in self.__dict__.get("observers", ()):
                    observer(name, old, value)
        cls.__setattr__ = __setattr__
        cls.watched = names
        return cls
    return decorate


@observable("city", "unit")
class Weather:
    defaults = {"unit": "C"}

    def __init__(self, city):
        self.observers = []
        self.city = city
        self.fetched = 0
        self.observers.append(self.invalidate)

    def __getattr__(self, name):
        try:
            return self.defaults[name]
        except KeyError:
            raise AttributeError(f"{type(self).__name__!r} has no {name!r}") from None

    @async_cached_property
    async def temperature(self):
        """Asks the far away station."""
        self.fetched += 1
        await asyncio.sleep(0.1)
        celsius = sum(map(ord, self.city)) % 30
        return celsius if self.unit == "C" else celsius * 9 / 5 + 32

    @cached_property
    def shout(self):
        print("  (computing shout)")
        return self.city.upper()

    def invalidate(self, name, old, new):
        print(f"  ({name}: {old!r} -> {new!r})")
        del self.temperature
        self.__dict__.pop("shout", None)

    def set_unit(self, unit):
        self.unit = unit

    celsius = partialmethod(set_unit, "C")
    fahrenheit = partialmethod(set_unit, "F")

    @property
    def report(self):
        return f"{self.city} in {self.unit}"

    @report.setter
    def report(self, text):
        self.city, _, unit = text.partition(" in ")
        if unit:
            self.unit = unit

    @report.deleter
    def report(self):
        print("  (forgetting)")
        self.report = "Nowhere in C"

    @staticmethod
    def warmer(a, b):
        return a if a > b else b

    @classmethod
    def of(cls, *cities):
        return [cls(city) for city in cities]


async def main():
    weather = Weather("Oslo")
    print(await asyncio.gather(weather.temperature, weather.temperature), weather.fetched)
    print(weather.shout, weather.shout, "shout" in vars(weather))
    weather.city = "Rome"
    weather.city = "Rome"
    print(await weather.temperature, weather.fetched, weather.shout)
    weather.fahrenheit()
    print(await weather.temperature, weather.report)
    weather.celsius()
    weather.report = "Lima"
    print(await weather.temperature, weather.report)
    waiting = weather.temperature
    del weather.report
    print(waiting.done(), weather.report, await weather.temperature, weather.fetched)
    pending = weather.temperature
    weather.city = "Bern"
    pending_too = weather.temperature
    weather.city = "Kiev"
    await asyncio.sleep(0)
    print(pending.cancelled(), pending_too.cancelled())
    try:
        weather.humidity
    except AttributeError as error:
        print(error)
    print(Weather.watched, Weather.temperature.__doc__, Weather.warmer(3, 4), [w.city for w in Weather.of("A", "B")])
    try:
        Weather("X").watched.append(1)
    except AttributeError as error:
        print(error)


asyncio.run(main())
