"""Circuit breaker state machine around an unreliable service, using TaskGroup/except*."""
import asyncio
import enum
import logging
import sys

logging.basicConfig(stream=sys.stderr, level=logging.DEBUG, format="%(levelname)s:%(message)s")
logging.getLogger("asyncio").setLevel(logging.ERROR)
log = logging.getLogger(__name__)


class State(enum.Enum):
    CLOSED = enum.auto()
    OPEN = enum.auto()
    HALF = enum.auto()

    def __str__(self):
        return self.name.title()


class BreakerOpen(Exception):
    pass


class Breaker:
    def __init__(self, threshold, cooldown):
        self.threshold, self.cooldown = threshold, cooldown
        self._state = State.CLOSED
        self.failures = 0
        self.log = []

    @property
    def state(self):
        return self._state

    @state.setter
    def state(self, new):
        self.log.append(f"{self._state}->{new}")
        log.info("breaker %s -> %s", self._state, new)
        self._state = new

    def trip(self):
        self.state = State.OPEN
        asyncio.get_running_loop().call_later(self.cooldown, self.relax)

    def relax(self):
        self.failures = self.threshold - 1
        self.state = State.HALF

    async def __aenter__(self):
        if self.state is State.OPEN:
            raise BreakerOpen(f"{self.failures} failures")
        return self

    async def __aexit__(self, et, ev, tb):
        if et is None:
            self.failures = 0
            if self.state is State.HALF:
                self.state = State.CLOSED
        elif issubclass(et, OSError):
            self.failures += 1
            if self.failures >= self.threshold and self.state is not State.OPEN:
                self.trip()
        return False


class Service:
    def __init__(self, script):
        self.script = iter(script)

    async def call(self, n):
        await asyncio.sleep(0.01 * (n + 1))
        kind = next(self.script, "ok")
        if kind == "ok":
            return n * n
        raise {"conn": ConnectionResetError, "bug": ZeroDivisionError}[kind](f"call {n}")


async def guarded(breaker, svc, n):
    async with breaker:
        return await svc.call(n)


async def main():
    br, svc = Breaker(2, 0.3), Service("ok conn conn conn ok bug conn".split())
    for n in range(4):
        try:
            print(n, await guarded(br, svc, n))
        except (OSError, BreakerOpen) as e:
            print(n, f"{type(e).__name__}: {e}")
    await asyncio.sleep(0.4)
    for rnd in range(3):
        try:
            async with asyncio.TaskGroup() as tg:
                ts = [tg.create_task(guarded(br, svc, n), name=f"r{rnd}t{n}") for n in range(3)]
        except* OSError as eg:
            print(rnd, "os", eg.message, [str(e) for e in eg.exceptions])
        except* (ZeroDivisionError, BreakerOpen) as eg:
            print(rnd, "other", [repr(e) for e in eg.exceptions])
        else:
            print(rnd, "fine", [t.result() for t in ts])
        print([(t.get_name(), t.cancelled()) for t in ts], br.state, br.failures)
        await asyncio.sleep(0.35)
    print(br.log, list(State), State["HALF"].value, State(2))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(guarded(br, Service(["bug"]), 0))
        tg.create_task(guarded(br, Service([]), 5))
        tg.create_task(guarded(br, Service(["bug"]), 0))


asyncio.run(main())
