"""Services report with heartbeats; a watchdog declares one dead that has been silent too long."""
import asyncio


class Watchdog:
    def __init__(self, patience):
        self.patience = patience
        self.timers = {}
        self.dead = []

    def beat(self, name):
        if name in self.dead:
            print(f"  {name} beats although it was given up")
            return
        if (timer := self.timers.get(name)) is not None:
            timer.cancel()
        loop = asyncio.get_running_loop()
        self.timers[name] = loop.call_later(self.patience, self.lost, name)

    def lost(self, name):
        self.dead.append(name)
        del self.timers[name]
        print(f"  !!! no heartbeat of {name} for {self.patience} s")

    def stop(self):
        for timer in self.timers.values():
            timer.cancel()
        print("  still alive:", sorted(self.timers), "all timers cancelled:",
              all(timer.cancelled() for timer in self.timers.values()))


async def service(name, gaps, watchdog):
    for gap in gaps:
        watchdog.beat(name)
        print(f"{name}: beat, next in {gap}")
        await asyncio.sleep(gap)
    watchdog.beat(name)
    print(f"{name}: last beat")


async def main():
    watchdog = Watchdog(patience=2.5)
    await asyncio.gather(
        service("web", [1, 1, 1, 1], watchdog),
        service("db", [2, 2, 2], watchdog),
        service("mail", [1, 4], watchdog),
    )
    watchdog.stop()
    print("lost:", watchdog.dead)

asyncio.run(main())
