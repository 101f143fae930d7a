"""Planes share a runway by a condition: landing goes before taking off, and everybody is notified of each change."""
import asyncio
import dataclasses
import typing as t


@dataclasses.dataclass
class Tower:
    busy: t.Optional[str] = None
    landing: t.List[str] = dataclasses.field(default_factory=list)
    log: t.List[t.Tuple[float, str]] = dataclasses.field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        self.changed = asyncio.Condition()
        self.loop = asyncio.get_running_loop()
        self.t0 = self.loop.time()

    def note(self, text: str) -> None:
        self.log.append((self.loop.time() - self.t0, text))

    async def land(self, flight: str, minutes: float) -> None:
        async with self.changed:
            self.landing.append(flight)
            await self.changed.wait_for(lambda: self.busy is None and self.landing[0] == flight)
            self.landing.pop(0)
            self.busy = flight
            self.note(f"{flight} lands")
        await self._use(minutes)

    async def take_off(self, flight: str, minutes: float) -> None:
        async with self.changed:
            await self.changed.wait_for(lambda: self.busy is None and not self.landing)
            self.busy = flight
            self.note(f"{flight} takes off")
        await self._use(minutes)

    async def _use(self, minutes: float) -> None:
        await asyncio.sleep(minutes)
        async with self.changed:
            self.note(f"{self.busy} has left the runway")
            self.busy = None
            self.changed.notify_all()


async def later(delay: float, coro: t.Coroutine) -> None:
    await asyncio.sleep(delay)
    await coro


async def main() -> None:
    tower = Tower()
    await asyncio.gather(
        later(0, tower.take_off("LH1", 3)),
        later(1, tower.take_off("BA2", 3)),
        later(2, tower.land("AF3", 2)),
        later(2.5, tower.land("KL4", 2)),
        later(6, tower.take_off("SK5", 1)),
    )
    for when, text in tower.log:
        print(f"{int(when):02d}:{int(when % 1 * 60):02d} {text}")
    print(tower)
    print(dataclasses.asdict(tower)["landing"], [f.name for f in dataclasses.fields(tower)])
    try:
        tower.changed.notify()
    except RuntimeError as error:
        print(error)


if __name__ == "__main__":
    asyncio.run(main())
