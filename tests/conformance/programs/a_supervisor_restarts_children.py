"""A supervisor in the manner of Erlang: children crash and are restarted, until one crashes too often."""
import asyncio
import collections
import enum
import logging
import sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(relativeCreated)s" if False else "%(levelname)s:%(name)s: %(message)s")
log = logging.getLogger("supervisor")


class Restart(enum.Flag):
    NEVER = 0
    ON_ERROR = enum.auto()
    ON_EXIT = enum.auto()
    ALWAYS = ON_ERROR | ON_EXIT


class TooManyRestarts(Exception):
    pass


class Supervisor:
    def __init__(self, limit=3, window=10.0):
        self.limit, self.window = limit, window
        self.children = {}
        self.crashes = collections.defaultdict(lambda: collections.deque(maxlen=limit))

    def add(self, name, factory, restart=Restart.ALWAYS):
        self.children[name] = (factory, restart)

    async def __aenter__(self):
        self.tasks = {asyncio.create_task(factory(), name=name): name for name, (factory, _) in self.children.items()}
        return self

    async def __aexit__(self, kind, error, tb):
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        log.info("stopped %s", ", ".join(sorted(self.tasks.values())) or "nobody")
        return kind is not None and issubclass(kind, TooManyRestarts)

    async def watch(self):
        now = asyncio.get_running_loop().time
        while self.tasks:
            done, _ = await asyncio.wait(self.tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                name = self.tasks.pop(task)
                factory, policy = self.children[name]
                if error := task.exception():
                    log.error("%s crashed: %s", name, error)
                    crashes = self.crashes[name]
                    crashes.append(now())
                    if len(crashes) == self.limit and crashes[-1] - crashes[0] < self.window:
                        raise TooManyRestarts(name)
                    again = Restart.ON_ERROR in policy
                else:
                    log.info("%s ended with %r", name, task.result())
                    again = bool(policy & Restart.ON_EXIT)
                if again:
                    self.tasks[asyncio.create_task(factory(), name=name)] = name


async def counter():
    for n in range(3):
        await asyncio.sleep(1.1)
    return n


def crasher(period, error):
    async def run():
        await asyncio.sleep(period)
        raise error
    return run


async def main():
    async with Supervisor() as supervisor:
        log.info("nobody to watch: %s", await supervisor.watch())
    supervisor = Supervisor()
    supervisor.add("counter", counter)
    supervisor.add("once", crasher(0.5, KeyError("gone")), Restart.ON_EXIT)
    supervisor.add("web", crasher(4.2, ConnectionError("reset")))
    async with supervisor:
        await supervisor.watch()
    print({name: len(times) for name, times in supervisor.crashes.items()})
    print(Restart.ALWAYS, list(Restart.ALWAYS), Restart.ON_ERROR | Restart.ON_EXIT is Restart.ALWAYS, ~Restart.ON_EXIT, Restart(0))


asyncio.run(main())
