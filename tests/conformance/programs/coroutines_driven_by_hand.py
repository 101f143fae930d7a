"""Coroutines driven by hand: send, throw, close; a toy scheduler; then the real loop."""
import asyncio
import heapq
import inspect
import itertools
import sys
import traceback
import types


@types.coroutine
def trap(op, *args):
    got = yield (op, *args)
    return got


async def child(name):
    try:
        a = await trap("hello", name)
        b = await trap("again", a)
        return a + b
    except ValueError as e:
        return f"{name} recovered from {e}"
    finally:
        print("   child finally", name)


async def parent():
    x = await child("one")
    try:
        y = await child("two")
    except KeyError as e:
        y = f"parent got {e}"
    return x, y


def drive(coro, replies):
    sent = None
    for reply in itertools.chain(replies, itertools.repeat(None)):
        try:
            if isinstance(sent, BaseException):
                out = coro.throw(sent)
            else:
                out = coro.send(sent)
        except StopIteration as stop:
            return stop.value
        print("   trap", out, inspect.getcoroutinestate(coro))
        sent = reply


class MiniLoop:
    def __init__(self):
        self.time, self.heap, self.ids = 0.0, [], itertools.count()

    def spawn(self, coro, at=0.0):
        heapq.heappush(self.heap, (self.time + at, next(self.ids), coro))

    def run(self):
        while self.heap:
            self.time, _, coro = heapq.heappop(self.heap)
            try:
                op, arg = coro.send(None)
            except StopIteration as e:
                print(f"   t={self.time:.1f} {coro.__name__} -> {e.value}")
            else:
                assert op == "sleep"
                self.spawn(coro, arg)


async def napper(name, *naps):
    for n in naps:
        await trap("sleep", n)
    return f"{name} slept {sum(naps):.1f}"


async def agen():
    try:
        while True:
            try:
                x = yield "ready"
                print("   agen got", x)
            except ZeroDivisionError:
                print("   agen absorbs")
    finally:
        await asyncio.sleep(0)
        print("   agen closed")


async def real():
    g = agen()
    print(await g.asend(None), await g.asend(5), await g.athrow(ZeroDivisionError))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        print("exhausted", repr(e))
    try:
        await agen().asend("early")
    except TypeError as e:
        print(e)
    c = child("reused")
    c.close()
    try:
        await c
    except RuntimeError as e:
        print(e)
    await asyncio.create_task(child("foreign"))


print(drive(parent(), [1, 2, "x", "y"]))
print(drive(parent(), [ValueError("bad"), KeyError("k")]))
c = parent()
print(c.send(None), c.cr_running, c.cr_await.__name__)
c.close()
print(inspect.getcoroutinestate(c))
try:
    c.send(None)
except RuntimeError as e:
    print(e)
fresh = child("fresh")
try:
    fresh.send(1)
except TypeError as e:
    print(e)
try:
    fresh.throw(OSError("thrown at start"))
except OSError as e:
    print("OSError", e)
m = MiniLoop()
m.spawn(napper("a", 1, 2.5))
m.spawn(napper("b", 0.5, 0.7), at=0.3)
m.run()
try:
    asyncio.run(real())
except RuntimeError as e:
    print("RuntimeError:", str(e).split(":")[0][:24], str(e)[-24:])
    sys.exit(3)
