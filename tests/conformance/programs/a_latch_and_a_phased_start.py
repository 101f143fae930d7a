"""A countdown latch and a reusable phaser built on futures and events; services start in order of need."""
import asyncio
from collections import OrderedDict


class Latch:
    def __init__(self, count):
        self.count = count
        self._waiters = []

    def count_down(self):
        if self.count <= 0:
            raise RuntimeError("latch is open already")
        self.count -= 1
        if self.count == 0:
            for waiter in self._waiters:
                if not waiter.done():
                    waiter.set_result(len(self._waiters))

    def __await__(self):
        if self.count == 0:
            return 0
        waiter = asyncio.get_running_loop().create_future()
        self._waiters.append(waiter)
        try:
            result = yield from waiter
        finally:
            self._waiters.remove(waiter)
        return result


class Service:
    def __init__(self, name, seconds, *needs):
        self.name, self.seconds, self.needs = name, seconds, needs
        self.started = asyncio.Event()

    async def start(self, services, latch):
        await asyncio.gather(*(services[n].started.wait() for n in self.needs))
        print(f"{asyncio.get_running_loop().time() - zero:4.1f} starting {self.name}")
        await asyncio.sleep(self.seconds)
        if self.name == "mail":
            raise ConnectionRefusedError(111, "Connection refused", "mail.example")
        self.started.set()
        latch.count_down()
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, up={self.started.is_set()})"


async def main():
    global zero
    zero = asyncio.get_running_loop().time()
    services = OrderedDict((s.name, s) for s in [Service("web", 1, "db", "cache"), Service("db", 2), Service("cache", 0.5, "db"), Service("log", 0.1), Service("mail", 1)])
    latch = Latch(4)
    latecomer = asyncio.wait_for(latch, 0.5)
    try:
        await latecomer
    except TimeoutError as error:
        print("not ready:", repr(error), latch._waiters)

    async def announce():
        print("latch gave", await latch, "after", round(asyncio.get_running_loop().time() - zero, 1))
        return await latch
    results = await asyncio.gather(announce(), *(s.start(services, latch) for s in services.values()), return_exceptions=True)
    print(results)
    error = results[-1]
    print(error.errno, error.strerror, error.filename, isinstance(error, ConnectionError), error)
    try:
        latch.count_down()
    except RuntimeError as problem:
        print(problem)
    task = asyncio.create_task(announce())
    print(await task, task.get_name(), task.done())


asyncio.run(main())
