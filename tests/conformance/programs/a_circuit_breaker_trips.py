import asyncio
import enum
import time
from collections import Counter


class State(enum.Enum):
    CLOSED = enum.auto()
    OPEN = enum.auto()
    HALF_OPEN = enum.auto()


class CircuitOpenError(RuntimeError):
    """The breaker lets nothing through."""

    def __init__(self, until):
        super().__init__(f"open for another {until:.1f}s")


class CircuitBreaker:
    def __init__(self, threshold=3, reset_after=1.0, expected=(ConnectionError,)):
        self.threshold = threshold
        self.reset_after = reset_after
        self.expected = expected
        self._state = State.CLOSED
        self._failures = 0
        self._opened_at = float("-inf")
        self.transitions = []

    @property
    def state(self):
        if self._state is State.OPEN and time.monotonic() - self._opened_at >= self.reset_after:
            self._become(State.HALF_OPEN)
        return self._state

    def _become(self, state):
        if state is not self._state:
            self.transitions.append(f"{self._state.name}->{state.name}")
            self._state = state

    async def __aenter__(self):
        if self.state is State.OPEN:
            raise CircuitOpenError(self.reset_after - (time.monotonic() - self._opened_at))
        return self

    async def __aexit__(self, kind, error, tb):
        if kind is None:
            self._failures = 0
            self._become(State.CLOSED)
        elif issubclass(kind, self.expected):
            self._failures += 1
            if self._failures >= self.threshold or self._state is State.HALF_OPEN:
                self._opened_at = time.monotonic()
                self._become(State.OPEN)
        return False


class Backend:
    def __init__(self, outages):
        self.outages = outages

    async def query(self, sql):
        await asyncio.sleep(0.05)
        now = asyncio.get_running_loop().time()
        for begin, end in self.outages:
            if begin <= now < end:
                raise ConnectionResetError(104, "Connection reset by peer")
        if "DROP" in sql:
            raise PermissionError(1, "not allowed")
        return f"{len(sql)} rows"


async def client(name, backend, breaker, queries, pause):
    tally = Counter()
    for sql in queries:
        try:
            async with breaker:
                tally[await backend.query(sql)] += 1
        except CircuitOpenError as error:
            tally["skipped"] += 1
            print(f"{time.monotonic() % 1000 // 1000:.0f} {name} skipped, {error}" if False else f"{name} skipped, {error}")
        except OSError as error:
            tally[type(error).__name__] += 1
            print(f"{name} {error.__class__.__name__} {error.args} {breaker._state.name}")
        await asyncio.sleep(pause)
    return tally


async def main():
    backend = Backend([(0.3, 1.0), (1.9, 2.4)])
    breaker = CircuitBreaker(threshold=2, reset_after=0.5)
    tallies = await asyncio.gather(client("one", backend, breaker, ["SELECT 1"] * 9, 0.2),
                                   client("two", backend, breaker, ["SELECT x", "DROP t"] * 4, 0.27))
    print(*breaker.transitions, sep="\n")
    total = sum(tallies, Counter())
    print(total.most_common(), total.total(), tallies[0] - tallies[1], tallies[0] & tallies[1])
    print(breaker.state, State["OPEN"], State(3), [state.value for state in State], State.OPEN in State)


asyncio.run(main())
