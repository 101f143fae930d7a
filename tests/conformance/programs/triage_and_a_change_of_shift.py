"""Hospital triage: PriorityQueue, a doctor pool, shift change by cancellation."""
import asyncio
import itertools
from dataclasses import dataclass, field
from enum import IntEnum
from functools import total_ordering


class Severity(IntEnum):
    CRITICAL = 0
    SERIOUS = 1
    MILD = 2


counter = itertools.count(1)


@total_ordering
@dataclass(eq=False)
class Patient:
    name: str
    severity: Severity
    minutes: float
    number: int = field(default_factory=lambda: next(counter))

    def __lt__(self, other):
        if not isinstance(other, Patient):
            return NotImplemented
        return (self.severity, self.number) < (other.severity, other.number)

    def __eq__(self, other):
        return self.number == other.number


async def doctor(name, ward, log):
    try:
        while True:
            patient = await ward.get()
            try:
                print(f"{name} sees {patient.name} ({patient.severity.name})")
                await asyncio.sleep(patient.minutes)
                log.setdefault(name, []).append(patient.name)
            except asyncio.CancelledError:
                print(f"{name} hands {patient.name} over")
                await asyncio.sleep(0)
                raise
            finally:
                ward.task_done()
    finally:
        print(f"{name} goes home, {ward.qsize()} still waiting")


async def admissions(ward, people):
    for person, pause in people:
        try:
            ward.put_nowait(person)
        except asyncio.QueueFull:
            print("waiting room full for", person.name)
            await ward.put(person)
        print("admitted", person.name, "queue", ward.qsize(), "full", ward.full())
        await asyncio.sleep(pause)


async def main():
    ward = asyncio.PriorityQueue(maxsize=3)
    log = {}
    docs = [asyncio.create_task(doctor(n, ward, log), name=n) for n in ("Grey", "House")]
    people = [
        (Patient("Al", Severity.MILD, 0.9), 0),
        (Patient("Bea", Severity.MILD, 0.35), 0),
        (Patient("Col", Severity.SERIOUS, 0.21), 0),
        (Patient("Di", Severity.CRITICAL, 0.52), 0.01),
        (Patient("Ed", Severity.MILD, 0.13), 0.02),
        (Patient("Flo", Severity.CRITICAL, 0.27), 0.03),
    ]
    await admissions(ward, people)
    await ward.join()
    print("empty:", ward.empty(), {k: log[k] for k in sorted(log)})
    ward.put_nowait(Patient("Gus", Severity.CRITICAL, 5))
    await asyncio.sleep(0.1)
    for d in docs:
        d.cancel("shift over")
    for r in await asyncio.gather(*docs, return_exceptions=True):
        print(repr(r))
    await asyncio.wait_for(ward.join(), 1)
    try:
        ward.task_done()
    except ValueError as e:
        print("ValueError:", e)
    print(ward.get_nowait if not ward.empty() else "nobody left")
    print(people[0][0] < people[3][0], people[0][0] >= people[3][0], people[4][0])
    try:
        people[0][0] < 3
    except TypeError as e:
        print(e)


asyncio.run(main())
