"""The same workers with threads: queue.Queue, Lock, Event, Timer, local data, a pool; and asyncio beside it."""
import asyncio
import queue
import threading
import time
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait

STOP = object()
lock = threading.Lock()
local = threading.local()


def worker(number, tasks, results):
    local.done = 0
    while (item := tasks.get()) is not STOP:
        time.sleep(0.1 * item)
        with lock:
            results.append((number, item, item * item))
        local.done += 1
        tasks.task_done()
    tasks.put(STOP)
    print(f"{threading.current_thread().name} did {local.done}")


def with_threads():
    tasks, results = queue.Queue(), []
    threads = [threading.Thread(target=worker, args=(n, tasks, results), name=f"worker-{n}") for n in (1, 2)]
    for thread in threads:
        thread.start()
    for item in (3, 1, 2, 5, 4):
        tasks.put(item)
    tasks.join()
    tasks.put(STOP)
    for thread in threads:
        thread.join()
    print(results, hasattr(local, "done"), any(t.is_alive() for t in threads))


def with_events():
    go, log = threading.Event(), []
    alarm = threading.Timer(0.5, go.set)
    alarm.start()
    began = time.monotonic()

    def waiter(name, timeout):
        log.append((name, go.wait(timeout), round(time.monotonic() - began, 2)))
    pair = [threading.Thread(target=waiter, args=a) for a in (("patient", 2), ("hasty", 0.25))]
    for t in pair:
        t.start()
    for t in pair:
        t.join()
    never = threading.Timer(60, print, ["never"])
    never.start()
    never.cancel()
    print(sorted(log), go.is_set())


def with_condition():
    buffer, condition = [], threading.Condition()

    def consume(name):
        with condition:
            if condition.wait_for(lambda: buffer, timeout=1):
                print(name, "got", buffer.pop())
            else:
                print(name, "timed out")
    consumers = [threading.Thread(target=consume, args=(n,)) for n in "AB"]
    for c in consumers:
        c.start()
    time.sleep(0.2)
    with condition:
        buffer.append("gold")
        condition.notify_all()
    for c in consumers:
        c.join()


def with_pool():
    def job(n):
        time.sleep(n / 10)
        if n == 3:
            raise ValueError("three")
        return n
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(job, n) for n in (1, 3, 5, 2)]
        done, pending = wait(futures, return_when=FIRST_EXCEPTION)
        print(len(done), "done,", len(pending), "pending,", [f.running() for f in futures])
        print([f.cancel() for f in futures])
    print([f.cancelled() or f.exception() or f.result() for f in futures])


async def beside():
    results = await asyncio.gather(asyncio.to_thread(with_condition), asyncio.to_thread(time.sleep, 0.3), asyncio.sleep(0.1, "loop"))
    print(results)
    try:
        queue.Queue(1).get(timeout=0.1)
    except queue.Empty as error:
        print(type(error).__name__)


with_threads()
with_events()
with_pool()
asyncio.run(beside())
print(threading.active_count(), threading.main_thread().name, threading.current_thread() is threading.main_thread())
