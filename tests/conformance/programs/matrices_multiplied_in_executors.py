"""Matrix computing in executors, concurrent.futures.wait/as_completed, wrap_future."""
import asyncio
import concurrent.futures as cf
import functools
import math
import operator
import threading
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = tuple(map(tuple, rows))

    def __matmul__(self, other):
        if len(self.rows[0]) != len(other.rows):
            raise ValueError(f"shape mismatch {self.shape} @ {other.shape}")
        cols = list(zip(*other.rows))
        return Matrix([[sum(map(operator.mul, r, c)) for c in cols] for r in self.rows])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def __eq__(self, o):
        return isinstance(o, Matrix) and self.rows == o.rows

    def __repr__(self):
        return f"{type(self).__name__}({'; '.join(' '.join(f'{x:g}' for x in r) for r in self.rows)})"

    @classmethod
    def rotation(cls, deg):
        a = math.radians(deg)
        return cls([[round(math.cos(a), 6), round(-math.sin(a), 6)], [round(math.sin(a), 6), round(math.cos(a), 6)]])


def power(m, n):
    return functools.reduce(operator.matmul, [m] * n)


def name_of():
    return threading.current_thread().name


def init(tag):
    threading.current_thread().tag = tag


async def main():
    loop = asyncio.get_running_loop()
    fib = Matrix([[1, 1], [1, 0]])
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="mat", initializer=init, initargs=("T",)) as pool:
        r = await loop.run_in_executor(pool, power, fib, 20)
        print(r, r.shape, r.rows[0][1])
        print(await loop.run_in_executor(pool, name_of))
        print(await asyncio.gather(*(loop.run_in_executor(pool, functools.partial(power, n=k), fib) for k in (2, 3, 5))))
        f = pool.submit(operator.matmul, fib, Matrix([[1, 2, 3]]))
        try:
            await asyncio.wrap_future(f)
        except ValueError as e:
            print("failed:", e, f.done(), f.exception() is e)
        futs = {pool.submit(power, fib, n): n for n in (3, 1, 2)}
        for f in cf.as_completed(futs):
            pass
        print(sorted((n, f.result()) for f, n in futs.items() if f.done())[0])
        futs = [pool.submit(math.sqrt, x) for x in (4, -1, 9)]
        done, pending = cf.wait(futs, return_when=cf.ALL_COMPLETED)
        print(len(done), len(pending), [type(f.exception()).__name__ for f in futs])
        print(list(pool.map(pow, range(5), (2,) * 5)))
        print(FIRST_EXCEPTION, cf.ALL_COMPLETED)
    try:
        pool.submit(print)
    except RuntimeError as e:
        print("RuntimeError:", e)
    print(await asyncio.to_thread(lambda *a, **k: (a, k), 1, 2, x=3))
    rot = Matrix.rotation(90)
    print(rot, rot @ rot @ rot @ rot == Matrix([[1, 0], [0, 1]]))
    manual = cf.Future()
    manual.add_done_callback(lambda f: print("manual done", f.result()))
    loop.call_later(0.2, manual.set_result, "OK")
    print(await asyncio.wait_for(asyncio.wrap_future(manual), 1))
    try:
        manual.set_result(2)
    except cf.InvalidStateError as e:
        print(type(e).__name__)
    slow = cf.Future()
    try:
        await asyncio.wait_for(asyncio.wrap_future(slow), 0.05)
    except TimeoutError as e:
        print("timeout", repr(e), slow.cancelled())

asyncio.run(main())
