"""No coroutine does the work here: only call_soon, call_later, call_at and futures."""
import asyncio
from functools import partial


class House:
    def __init__(self, loop, outside=5.0):
        self.loop = loop
        self.start = loop.time()
        self.inside, self.outside = 18.0, outside
        self.heating = False
        self.handles = {}
        self.done = loop.create_future()
        self.switches = 0

    def now(self):
        return round(self.loop.time() - self.start, 1)

    def every(self, seconds, function, *args, key, first=0.0):
        def again():
            self.handles[key] = self.loop.call_later(seconds, again)
            function(*args)
        self.handles[key] = self.loop.call_later(first, again)

    def physics(self, step):
        self.inside += (self.outside - self.inside) * 0.05 * step + (1.5 * step if self.heating else 0)

    def thermostat(self, low, high):
        wanted = True if self.inside < low else False if self.inside > high else self.heating
        if wanted != self.heating:
            self.heating = wanted
            self.switches += 1
            print(f"{self.now()} heating {'on' if wanted else 'off'} at {self.inside:.2f}")

    def window(self, opened):
        print(f"{self.now()} window {'opened' if opened else 'closed'}")
        self.outside += -12 if opened else 12

    def stop(self, key):
        handle = self.handles.pop(key)
        handle.cancel()
        print(f"{self.now()} {key} stopped, cancelled: {handle.cancelled()}")
        if not self.handles:
            self.done.set_result(round(self.inside, 2))


def ordinary_loop():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    order = []
    try:
        loop.call_soon(order.append, "first")
        loop.call_later(0.02, order.append, "later")
        loop.call_at(loop.time() + 0.01, order.append, "at")
        doomed = loop.call_later(0.005, order.append, "never")
        loop.call_soon(doomed.cancel)
        loop.call_soon(partial(order.append, "second"))
        loop.call_later(0.03, loop.stop)
        loop.run_forever()
        print(order, doomed.cancelled(), loop.is_running(), loop.is_closed())
        print(loop.run_until_complete(asyncio.sleep(0.01, "slept")))
        future = loop.create_future()
        loop.call_soon(future.set_exception, BufferError("by callback"))
        try:
            loop.run_until_complete(future)
        except BufferError as error:
            print("raised", error)
        task = loop.create_task(asyncio.sleep(10), name="cut short")
        loop.call_later(0.01, task.cancel)
        try:
            loop.run_until_complete(task)
        except asyncio.CancelledError:
            print(task.get_name(), task.cancelled())
    finally:
        loop.close()
        asyncio.set_event_loop(None)
    try:
        loop.call_soon(print)
    except RuntimeError as error:
        print(error, loop.is_closed())


async def main():
    loop = asyncio.get_running_loop()
    house = House(loop)
    house.every(0.1, house.physics, 1, key="physics")
    house.every(0.3, house.thermostat, 19, 21, key="thermostat", first=0.05)
    timers = [loop.call_later(when, house.window, opened) for when, opened in ((1.22, True), (1.83, False), (9, True))]
    loop.call_later(2.57, house.stop, "thermostat")
    loop.call_later(2.93, house.stop, "physics")
    timers[2].cancel()
    inside = await house.done
    print("inside", inside, "switches", house.switches, [t.cancelled() for t in timers])
    print(timers[0].when() - house.start > 1.2, isinstance(timers[0], asyncio.TimerHandle), loop.get_debug())
    result = loop.create_future()
    result.add_done_callback(lambda f: print("callback sees", f.result()))
    again = lambda f: print("not called")
    result.add_done_callback(again)
    print("removed", result.remove_done_callback(again), result.remove_done_callback(again))
    loop.call_soon(result.set_result, 42)
    print("main sees", await result)
    await asyncio.sleep(0)


asyncio.run(main())
ordinary_loop()
