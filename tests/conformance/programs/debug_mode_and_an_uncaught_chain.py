"""Debug mode: never-awaited warnings, slow callbacks, cancellation etiquette; ends with an uncaught chained error."""
import asyncio
import logging
import sys
import time
import traceback
import warnings

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(message).40s")


class ConfigError(Exception):
    pass


class Service:
    instances = 0

    def __new__(cls, *a, **k):
        cls.instances += 1
        return super().__new__(cls)

    def __init__(self, name, /, *, deps=()):
        self.name, self.deps, self.state = name, deps, "new"
        self.ready = asyncio.Event()

    def __repr__(self):
        return f"<{self.name}:{self.state}>"

    def __setattr__(self, key, value):
        if key == "state" and hasattr(self, "state"):
            print(f"  {self.name}: {self.state} -> {value}")
        super().__setattr__(key, value)

    async def run(self):
        for d in self.deps:
            await d.ready.wait()
        self.state = "starting"
        await asyncio.sleep(0.05 * (1 + len(self.deps)))
        self.state = "up"
        self.ready.set()
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            self.state = "stopping"
            await asyncio.sleep(0.02)
            raise
        finally:
            self.state = "down"


async def stop(tasks):
    for t in reversed(tasks):
        t.cancel(msg=f"stop {t.get_name()}")
        try:
            await t
        except asyncio.CancelledError as e:
            print("stopped", t.get_name(), e.args, t.cancelled())


async def stubborn():
    for i in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("ignored cancel", i, asyncio.current_task().cancelling())
    return "survived"


def load(path):
    try:
        return {"a": 1}[path]
    except KeyError as e:
        raise ConfigError(f"no section {path!r}") from e


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    loop.slow_callback_duration = 0.2
    db = Service("db"); cache = Service("cache", deps=[db]); web = Service("web", deps=(db, cache))
    tasks = [asyncio.create_task(s.run(), name=s.name) for s in (web, cache, db)]
    await web.ready.wait()
    print(db, cache, web, Service.instances)
    await stop([tasks[2], tasks[1], tasks[0]])
    loop.set_debug(False)
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    for _ in range(2):
        t.cancel()
        await asyncio.sleep(0)
    print(await t)
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.5)), 0.1)
    except asyncio.TimeoutError:
        print("shielded timeout", asyncio.TimeoutError is TimeoutError)
    try:
        async with asyncio.timeout_at(loop.time() + 0.1) as cm:
            cm.reschedule(loop.time() + 0.3)
            print(cm.expired(), round(cm.when() - loop.time(), 3))
            await asyncio.sleep(0.2)
            await asyncio.sleep(0.2)
    except TimeoutError:
        print("late", cm.expired())
    try:
        load("zz")
    except ConfigError:
        traceback.print_exc(limit=1, file=sys.stdout)
        print(traceback.format_exc().count("Traceback"))
    logging.warning("root %s", "warn")
    logging.getLogger("x.y").info("a message that is much longer than forty characters")
    warnings.warn("watch out", UserWarning, stacklevel=1)
    asyncio.sleep(1)
    h = loop.call_later(5, print, "no")
    h.cancel()
    print(h.cancelled(), loop.get_debug())
    try:
        await asyncio.gather(asyncio.sleep(0.1, 1), *[asyncio.create_task(asyncio.sleep(1))][:0])
        load("yy")
    except ConfigError as e:
        e.add_note("check your config")
        raise SystemError("fatal") from e

if __name__ == "__main__":
    asyncio.run(main())
