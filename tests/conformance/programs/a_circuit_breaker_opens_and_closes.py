"""A circuit breaker: after three failures it refuses calls, later it lets one through to try."""
import asyncio
import enum


class State(enum.Enum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half-open"

    def __str__(self):
        return self.value


class CircuitOpen(RuntimeError):
    pass


class CircuitBreaker:
    def __init__(self, threshold=3, cooldown=5):
        self.threshold, self.cooldown = threshold, cooldown
        self.failures = 0
        self._state = State.CLOSED
        self.history = [self._state]

    @property
    def state(self):
        return self._state

    @state.setter
    def state(self, new):
        if new is not self._state:
            print(f"    circuit: {self._state} -> {new}")
            self.history.append(new)
            self._state = new

    async def call(self, function, *args):
        if self.state is State.OPEN:
            raise CircuitOpen(f"refused for {self.cooldown} s")
        try:
            result = await function(*args)
        except Exception:
            self.failures += 1
            if self.state is State.HALF_OPEN or self.failures >= self.threshold:
                self.state = State.OPEN
                asyncio.get_running_loop().call_later(self.cooldown, self._try_again)
            raise
        self.failures = 0
        self.state = State.CLOSED
        return result

    def _try_again(self):
        self.state = State.HALF_OPEN


async def flaky(moment):
    await asyncio.sleep(0.5)
    if 2 <= moment < 12:
        raise ConnectionError(f"down at {moment}")
    return "fine"


async def main():
    breaker = CircuitBreaker()
    loop = asyncio.get_running_loop()
    start = loop.time()
    for _ in range(14):
        moment = round(loop.time() - start, 1)
        try:
            answer = await breaker.call(flaky, moment)
        except CircuitOpen as error:
            answer = f"not tried ({error})"
        except ConnectionError as error:
            answer = f"failed: {error}"
        print(f"{moment:5} {breaker.state.name:<9} {answer}")
        await asyncio.sleep(1)
    print(" > ".join(map(str, breaker.history)))
    print(list(State), State("open"), State["HALF_OPEN"])


asyncio.run(main())
