"""A synchronous program keeps an event loop running in a background thread and hands coroutines to it."""
import asyncio
import threading
import time
from concurrent.futures import TimeoutError as FutureTimeout


class Background:
    def __init__(self):
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self._run, name="background")
        self.ready = threading.Event()

    def _run(self):
        asyncio.set_event_loop(self.loop)
        self.loop.call_soon(self.ready.set)
        self.loop.run_forever()
        print("the loop has stopped")

    def __enter__(self):
        self.thread.start()
        self.ready.wait()
        return self

    def __exit__(self, *exc):
        self.loop.call_soon_threadsafe(self.loop.stop)
        self.thread.join()
        self.loop.close()

    def submit(self, coro):
        return asyncio.run_coroutine_threadsafe(coro, self.loop)


async def work(name, seconds):
    print(f"{name} runs in {threading.current_thread().name}")
    await asyncio.sleep(seconds)
    return f"{name} took {seconds}"


lock = threading.Lock()
total = 0


def add(times):
    global total
    for _ in range(times):
        with lock:
            total += 1


def main():
    begin = time.perf_counter()
    with Background() as background:
        futures = [background.submit(work(f"job{n}", n / 2)) for n in range(1, 4)]
        print("main thread is free:", threading.current_thread() is threading.main_thread())
        for future in futures:
            print(future.result())
        slow = background.submit(work("slow", 10))
        try:
            slow.result(timeout=1)
        except FutureTimeout:
            print("too slow, cancelled:", slow.cancel(), slow.cancelled())
    print(f"{time.perf_counter() - begin:.1f} s, alive: {background.thread.is_alive()}")
    threads = [threading.Thread(target=add, args=(50,)) for _ in range(4)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print("total", total)


if __name__ == "__main__":
    main()
