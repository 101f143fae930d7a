"""A task group fails in two places and nobody catches it: what is printed is the tree of errors."""
import asyncio


class Sensor:
    def __init__(self, name, values):
        self.name = name
        self.values = iter(values)

    async def read(self):
        await asyncio.sleep(0.1)
        return next(self.values)


def check(value, low, high):
    if not low <= value <= high:
        raise ValueError(f"{value} is not in [{low}, {high}]")
    return value


async def watch(sensor, low, high):
    total = 0
    while total < 100:
        try:
            total += check(await sensor.read(), low,
                           high)
        except ValueError as error:
            error.add_note(f"sensor: {sensor.name}")
            error.add_note("total so far: %d\nsecond line" % total)
            raise RuntimeError("bad reading") from error


async def main():
    print("watching")
    async with asyncio.TaskGroup() as group:
        group.create_task(watch(Sensor("oven", [20, 30, 999]), 0, 100))
        group.create_task(watch(Sensor("fridge", [5, 4, "cold"]), 0, 10))
        group.create_task(watch(Sensor("roof", [1] * 50), 0, 10))


asyncio.run(main())
