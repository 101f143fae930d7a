"""Spinner, heartbeats and a watchdog built on call_later handles."""
import asyncio
import itertools
from contextlib import asynccontextmanager, suppress


class Watchdog:
    def __init__(self, timeout, on_expire):
        self.loop = asyncio.get_running_loop()
        self.timeout, self.on_expire = timeout, on_expire
        self.handle = None
        self.kicks = 0

    def kick(self):
        self.stop()
        self.kicks += 1
        self.handle = self.loop.call_later(self.timeout, self.on_expire, self.kicks)

    def stop(self):
        if self.handle is not None:
            self.handle.cancel()
            print("    handle cancelled", self.handle.cancelled())
            self.handle = None


async def heartbeat(dog, periods):
    for p in periods:
        await asyncio.sleep(p)
        print("  beat", p)
        dog.kick()
    return "beats over"


@asynccontextmanager
async def spinner(text):
    frames = []

    async def spin():
        try:
            for ch in itertools.cycle("|/-\\"):
                frames.append(ch)
                await asyncio.sleep(0.09)
        except asyncio.CancelledError:
            frames.append("#")
            raise
    task = asyncio.create_task(spin(), name="spin")
    try:
        yield frames
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        print(text, "".join(frames), task.cancelled())


async def supervised(periods):
    me = asyncio.current_task()
    fired = []

    def expire(n):
        fired.append(n)
        print("  watchdog fires after kick", n, "cancelling:", me.cancelling())
        me.cancel(f"no heartbeat after {n}")

    dog = Watchdog(0.25, expire)
    dog.kick()
    try:
        async with spinner("spin"):
            result = await heartbeat(dog, periods)
        print("result", result)
        await asyncio.sleep(0.51)
    except asyncio.CancelledError as e:
        print("  caught", e.args, me.cancelling())
        if fired:
            print("  uncancel ->", me.uncancel())
            return "dead"
        raise
    finally:
        dog.stop()
    return "alive"


async def main():
    loop = asyncio.get_running_loop()
    for periods in ([0.11, 0.22, 0.08], [0.14, 0.44, 0.05], [0.03]):
        t0 = loop.time()
        print(await supervised(periods), round(loop.time() - t0, 1))
    t = asyncio.create_task(supervised([0.2, 0.2, 0.2]))
    await asyncio.sleep(0.35)
    t.cancel("outside")
    try:
        await t
    except asyncio.CancelledError as e:
        print("outside cancel went through", e.args, t.cancelling())
    order = []
    base = loop.time()
    loop.call_at(base + 0.03, order.append, "late")
    loop.call_at(base + 0.01, order.append, "early")
    loop.call_soon(order.append, "soon")
    h = loop.call_at(base + 0.02, order.append, "never")
    h.cancel()
    print(round(h.when() - base, 2))
    await asyncio.sleep(0.05)
    print(order)


asyncio.run(main())
