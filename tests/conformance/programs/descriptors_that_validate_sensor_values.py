import asyncio


class Checked:
    """A descriptor that remembers its name and checks what is assigned."""

    def __set_name__(self, owner, name):
        self.name = name
        self.slot = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.slot)

    def __set__(self, instance, value):
        self.check(value)
        setattr(instance, self.slot, value)
        instance.changed.set()

    def check(self, value):
        raise NotImplementedError


class Between(Checked):
    def __init__(self, low, high):
        self.low, self.high = low, high

    def check(self, value):
        if not self.low <= value <= self.high:
            raise ValueError(f"{self.name}: {value} is not in {self.low}..{self.high}")


class OneOf(Checked):
    def __init__(self, *allowed):
        self.allowed = frozenset(allowed)

    def check(self, value):
        if value not in self.allowed:
            raise ValueError(f"{self.name}: {value!r} is none of {', '.join(sorted(self.allowed))}")


class Counted:
    """A non-data descriptor: a method that counts its calls."""

    def __init__(self, function):
        self.function = function
        self.calls = 0

    def __get__(self, instance, owner=None):
        if instance is None:
            return self

        async def bound(*args, **kwargs):
            self.calls += 1
            return await self.function(instance, *args, **kwargs)
        return bound


class Sensor:
    __slots__ = ("_temperature", "_mode", "name", "changed")
    temperature = Between(-40, 85)
    mode = OneOf("idle", "run", "test")

    def __init__(self, name):
        self.name = name
        self.changed = asyncio.Event()
        self._temperature, self._mode = 20, "idle"

    @Counted
    async def sample(self, value, mode="run"):
        await asyncio.sleep(0.05)
        self.temperature = value
        self.mode = mode
        return f"{self.name}={self.temperature}"

    def __str__(self):
        return f"<{self.name} {self.temperature} degrees, {self.mode}>"


async def observer(sensor, log):
    while True:
        await sensor.changed.wait()
        sensor.changed.clear()
        log.append(str(sensor))


async def main():
    sensor, log = Sensor("roof"), []
    watcher = asyncio.create_task(observer(sensor, log))
    for value, mode in [(25, "run"), (85, "test"), (86, "run"), (-41, "run"), (0, "sleep"), (1, "idle")]:
        try:
            print("sampled", await sensor.sample(value, mode=mode))
        except ValueError as error:
            print("refused", error)
    await asyncio.sleep(0)
    watcher.cancel()
    print(*log, sep="\n")
    print("calls:", Sensor.sample.calls, "| class access:", type(Sensor.temperature).__name__,
          Sensor.temperature.name, Sensor.mode.slot)
    try:
        sensor.colour = "red"
    except AttributeError as error:
        print(type(error).__name__, error)
    print(hasattr(sensor, "__dict__"), Sensor.__slots__)
    setattr(sensor, "temperature", 33)
    print(sensor, getattr(sensor, "missing", "no such thing"))


asyncio.run(main())
