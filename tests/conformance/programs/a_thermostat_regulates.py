"""A control loop: sensor, heater and display as tasks that share a state; the run ends by a timeout."""
import asyncio
from dataclasses import dataclass, replace
from types import SimpleNamespace


@dataclass
class Room:
    temperature: float = 15.0
    outside: float = 5.0
    heating: bool = False

    def step(self, minutes):
        loss = (self.temperature - self.outside) * 0.01
        gain = 0.5 if self.heating else 0
        self.temperature += (gain - loss) * minutes


async def physics(room):
    while True:
        await asyncio.sleep(1)
        room.step(1)


async def thermostat(room, settings, changed):
    while True:
        wanted = settings.target
        if room.heating and room.temperature > wanted + settings.band:
            room.heating = False
        elif not room.heating and room.temperature < wanted - settings.band:
            room.heating = True
        try:
            await asyncio.wait_for(changed.wait(), timeout=2)
            changed.clear()
            print(f"    target is now {settings.target}")
        except asyncio.TimeoutError:
            pass


async def display(room, history):
    minute = 0
    while True:
        history.append(replace(room))
        bar = "=" * int(room.temperature)
        print(f"{minute:3d} min {room.temperature:6.2f} °C {bar:<24}{'*' if room.heating else ' '}".rstrip())
        await asyncio.sleep(5)
        minute += 5


async def main():
    room = Room()
    settings = SimpleNamespace(target=18.0, band=0.5)
    changed = asyncio.Event()
    history = []
    tasks = [asyncio.create_task(c) for c in (physics(room), thermostat(room, settings, changed), display(room, history))]

    def set_target(value):
        settings.target = value
        changed.set()

    asyncio.get_running_loop().call_later(31, set_target, 12)
    try:
        async with asyncio.timeout(60):
            await asyncio.gather(*tasks)
    except TimeoutError:
        print("end of the day")
    print([t.cancelled() for t in tasks])
    hours = sum(r.heating for r in history)
    print(f"{hours} of {len(history)} readings with heating, warmest {max(h.temperature for h in history):.3f}")
    print(settings, history[0], history[0] == Room(heating=True))


asyncio.run(main())
