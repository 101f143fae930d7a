# Readings of sensors are merged into one stream and handed out to several consumers.
import asyncio
import json
import math
import statistics
from dataclasses import dataclass, asdict, field


@dataclass
class Reading:
    sensor: str
    value: float
    at: float = field(default_factory=lambda: round(asyncio.get_running_loop().time(), 3))


async def sensor(name, period, count, wave):
    for n in range(count):
        await asyncio.sleep(period)
        yield Reading(name, round(20 + 5 * wave(n / 3), 2))


async def merge(*sources):
    queue = asyncio.Queue()
    done = object()

    async def pump(source):
        try:
            async for item in source:
                await queue.put(item)
        finally:
            await queue.put(done)

    tasks = [asyncio.create_task(pump(source)) for source in sources]
    left = len(tasks)
    try:
        while left:
            item = await queue.get()
            if item is done:
                left -= 1
            else:
                yield item
    finally:
        for task in tasks:
            task.cancel()


class Broadcast:
    def __init__(self):
        self.queues = []

    def subscribe(self, maxsize=0):
        queue = asyncio.Queue(maxsize)
        self.queues.append(queue)
        return queue

    async def send(self, item):
        dropped = 0
        for queue in self.queues:
            if queue.full():
                queue.get_nowait()
                dropped += 1
            queue.put_nowait(item)
        return dropped


async def average(queue, window):
    values = []
    while (reading := await queue.get()) is not None:
        values.append(reading.value)
        recent = values[-window:]
        if len(values) % 4 == 0:
            print(f"{reading.at:.2f} mean {statistics.fmean(recent):.3f} ± {statistics.stdev(recent):.3f} median {statistics.median(recent):.2f}")
    return statistics.quantiles(values, n=4)


async def alarms(queue, limit):
    raised = {}
    while (reading := await queue.get()) is not None:
        await asyncio.sleep(0.15)
        if reading.value > limit:
            raised.setdefault(reading.sensor, []).append(reading.value)
    return raised


async def archive(queue):
    lines = []
    while (reading := await queue.get()) is not None:
        lines.append(json.dumps(asdict(reading), separators=(",", ":")))
    return lines


async def main():
    bus = Broadcast()
    consumers = [asyncio.create_task(coroutine) for coroutine in
                 (average(bus.subscribe(), 5), alarms(bus.subscribe(maxsize=2), 23), archive(bus.subscribe()))]
    dropped = 0
    async for reading in merge(sensor("north", 0.1, 8, math.sin), sensor("south", 0.13, 6, math.cos), sensor("roof", 0.31, 3, lambda x: x % 2 - 0.5)):
        dropped += await bus.send(reading)
    await bus.send(None)
    quartiles, raised, lines = await asyncio.gather(*consumers)
    print("quartiles", [round(q, 3) for q in quartiles])
    print("alarms", raised, "dropped", dropped)
    print(*lines[:3], "...", lines[-1], sep="\n")
    loaded = [Reading(**json.loads(line)) for line in lines]
    print(max(loaded, key=lambda r: r.value), len(loaded), statistics.mode(r.sensor for r in loaded))


asyncio.run(main())
