import asyncio
import threading
import time
import queue as thread_queue


class Thermometer(threading.Thread):
    """Reads a slow device in a thread and posts each value to the loop."""

    def __init__(self, loop, callback, values, pause):
        super().__init__(name="thermometer", daemon=True)
        self.loop, self.callback, self.values, self.pause = loop, callback, values, pause
        self.stopping = threading.Event()
        self.posted = 0

    def run(self):
        for value in self.values:
            if self.stopping.wait(self.pause):
                break
            self.loop.call_soon_threadsafe(self.callback, value)
            self.posted += 1
        self.loop.call_soon_threadsafe(self.callback, None)


class Display:
    """Belongs to a thread too; gets its orders by a queue.Queue."""

    def __init__(self):
        self.orders = thread_queue.Queue()
        self.shown = []
        self.thread = threading.Thread(target=self.work, name="display")
        self.thread.start()

    def work(self):
        while (order := self.orders.get()) is not None:
            time.sleep(0.03)
            self.shown.append(f"[{order}]")
            self.orders.task_done()

    def close(self):
        self.orders.put(None)
        self.thread.join()


async def average(values):
    await asyncio.sleep(0.05)
    return sum(values) / len(values)


def analyst(loop, values, report):
    """A thread that asks the loop to compute something."""
    future = asyncio.run_coroutine_threadsafe(average(values), loop)
    report.append(f"average {future.result():.2f} in {threading.current_thread().name}")
    bad = asyncio.run_coroutine_threadsafe(average([]), loop)
    try:
        bad.result(timeout=1)
    except ZeroDivisionError as error:
        report.append(f"failed with {error}")
    slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
    try:
        slow.result(timeout=0.1)
    except TimeoutError:
        report.append(f"gave up, cancel: {slow.cancel()}")


async def main():
    loop = asyncio.get_running_loop()
    inbox = asyncio.Queue()
    display = Display()
    meter = Thermometer(loop, inbox.put_nowait, [20.5, 20.9, 21.4, 21.8, 22.6, 23.0], pause=0.1)
    meter.start()
    values = []
    while (value := await inbox.get()) is not None:
        values.append(value)
        trend = "" if len(values) < 2 else f"{values[-1] - values[-2]:+.1f}"
        print(f"{value:5.1f} {trend}")
        display.orders.put(f"{value}{trend and ' ' + trend}")
        if value > 22:
            meter.stopping.set()
    meter.join()
    await loop.run_in_executor(None, display.orders.join)
    display.close()
    print("posted", meter.posted, "shown", *display.shown)

    report = []
    helper = threading.Thread(target=analyst, args=(loop, values), kwargs={"report": report}, name="analyst")
    helper.start()
    while helper.is_alive():
        await asyncio.sleep(0.05)
    print(*report, sep="\n")
    print(threading.active_count(), threading.main_thread() is threading.current_thread(), meter.daemon, meter.is_alive())
    done = asyncio.Event()
    timer = threading.Timer(0.1, loop.call_soon_threadsafe, args=[done.set])
    timer.start()
    await done.wait()
    print("the timer rang")


asyncio.run(main())
