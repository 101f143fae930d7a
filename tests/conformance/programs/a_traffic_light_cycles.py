"""A traffic light and its cars: an Event for green, a state machine driven by a table, cars that arrive at random."""
import asyncio
import random
from itertools import cycle, islice

PHASES = [("green", 6), ("yellow", 2), ("red", 5)]


class TrafficLight:
    def __init__(self):
        self.colour = None
        self.go = asyncio.Event()

    async def run(self, changes):
        for colour, seconds in islice(cycle(PHASES), changes):
            self.colour = colour
            if colour == "green":
                self.go.set()
            else:
                self.go.clear()
            print(f"[{stamp()}] light turns {colour.upper()}")
            await asyncio.sleep(seconds)


def stamp():
    return f"{asyncio.get_event_loop().time() - t0:05.1f}"


async def car(plate, light):
    print(f"[{stamp()}] {plate} arrives, light is {light.colour}")
    waited = asyncio.get_event_loop().time()
    await light.go.wait()
    waited = asyncio.get_event_loop().time() - waited
    await asyncio.sleep(0.5)
    print(f"[{stamp()}] {plate} drives on" + (f" after {waited:.1f} s" if waited else " at once"))
    return waited


async def main():
    global t0
    t0 = asyncio.get_event_loop().time()
    rng = random.Random("crossing")
    light = TrafficLight()
    lamp = asyncio.create_task(light.run(7))
    cars = []
    for n in range(8):
        await asyncio.sleep(rng.choice([1, 2, 3]))
        plate = f"{rng.choice('ABC')}{rng.choice('XYZ')}-{rng.randint(100, 999)}"
        cars.append(asyncio.create_task(car(plate, light)))
    waits = await asyncio.gather(*cars)
    await lamp
    print(f"average wait {sum(waits) / len(waits):.3f}, longest {max(waits)}, none for {waits.count(0)}")


asyncio.run(main())
