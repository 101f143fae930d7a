"""An emergency room with a priority queue: the number on the bracelet decides, then the time of arrival."""
import asyncio
import itertools
from dataclasses import dataclass, field
from enum import IntEnum


class Triage(IntEnum):
    RED = 1
    YELLOW = 2
    GREEN = 3


@dataclass(order=True)
class Patient:
    triage: Triage
    number: int
    name: str = field(compare=False)
    minutes: float = field(compare=False, repr=False)


counter = itertools.count(1)


async def arrivals(room: asyncio.PriorityQueue):
    schedule = [
        (0, "Olga", Triage.GREEN, 10),
        (0, "Pete", Triage.GREEN, 5),
        (3, "Quin", Triage.RED, 20),
        (1, "Rosa", Triage.YELLOW, 8),
        (1, "Saul", Triage.RED, 12),
        (5, "Tara", Triage.GREEN, 3),
    ]
    for gap, name, triage, minutes in schedule:
        await asyncio.sleep(gap)
        patient = Patient(triage, next(counter), name, minutes)
        await room.put(patient)
        print(f"arrives  {patient}")


async def doctor(name, room, treated):
    while True:
        patient = await room.get()
        print(f"{name} treats {patient.name} [{patient.triage.name}], {room.qsize()} left waiting")
        await asyncio.sleep(patient.minutes)
        treated.setdefault(name, []).append(patient)
        room.task_done()


async def main():
    room = asyncio.PriorityQueue()
    treated = {}
    doctors = [asyncio.create_task(doctor(f"Dr. {n}", room, treated)) for n in ("Uhl", "Voss")]
    await arrivals(room)
    await room.join()
    for task in doctors:
        task.cancel()
    for name, patients in treated.items():
        load = sum(p.minutes for p in patients)
        print(f"{name}: {[p.name for p in patients]}, {load} minutes")
    first = min(p for patients in treated.values() for p in patients)
    print("most urgent was", first, first.triage > 0, repr(first.triage))
    print(Patient(Triage.RED, 9, "z", 1) < Patient(Triage.YELLOW, 1, "a", 1))
    try:
        await asyncio.sleep(0)
        room.put_nowait((1, {}))
        room.put_nowait((1, {}))
    except TypeError as error:
        print("TypeError:", error)


asyncio.run(main())
