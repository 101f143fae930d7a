"""shutdown with cancel_futures, a broken initializer, map with a timeout, Executor as a base class."""
import time
from concurrent.futures import BrokenExecutor, Executor, ThreadPoolExecutor


def failing():
    raise RuntimeError("no start")


pool = ThreadPoolExecutor(1)
futures = [pool.submit(time.sleep, 0.1) for _ in range(3)]
pool.shutdown(wait=False, cancel_futures=True)
print([future.cancelled() for future in futures], time.monotonic())
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)
print(isinstance(pool, Executor), issubclass(ThreadPoolExecutor, Executor))
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(pow, range(4), (2, 2, 2))))
    try:
        for result in pool.map(time.sleep, (0.1, 0.5), timeout=0.3):
            print(result, time.monotonic())
    except TimeoutError as error:
        print(repr(error), time.monotonic())
try:
    ThreadPoolExecutor(0)
except ValueError as error:
    print(error)
try:
    ThreadPoolExecutor(initializer=3)
except TypeError as error:
    print(error)
pool = ThreadPoolExecutor(1, initializer=failing)
try:
    pool.submit(print, "x").result()
except BrokenExecutor as error:
    print(type(error), error)
try:
    pool.submit(print)
except BrokenExecutor as error:
    print(error)
