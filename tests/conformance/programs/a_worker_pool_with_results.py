"""A fixed number of workers takes jobs from a queue and fulfils a future for each of them."""
import asyncio
from typing import Awaitable, Callable, Generic, Optional, TypeVar

T = TypeVar("T")


class WorkerPool(Generic[T]):
    def __init__(self, size: int) -> None:
        self._jobs: asyncio.Queue = asyncio.Queue()
        self._size = size
        self._workers: list[asyncio.Task] = []
        self.processed = [0] * size

    async def __aenter__(self) -> "WorkerPool[T]":
        self._workers = [asyncio.create_task(self._work(i), name=f"worker-{i}") for i in range(self._size)]
        return self

    async def __aexit__(self, exc_type, exc, tb) -> Optional[bool]:
        await self._jobs.join()
        for worker in self._workers:
            worker.cancel()
        outcomes = await asyncio.gather(*self._workers, return_exceptions=True)
        print("workers ended with", {type(outcome).__name__ for outcome in outcomes})
        return None

    def submit(self, function: Callable[..., Awaitable[T]], *args) -> "asyncio.Future[T]":
        future = asyncio.get_running_loop().create_future()
        self._jobs.put_nowait((future, function, args))
        return future

    async def _work(self, index: int) -> None:
        while True:
            future, function, args = await self._jobs.get()
            try:
                if future.cancelled():
                    print(f"  {asyncio.current_task().get_name()} skips a cancelled job")
                    continue
                future.set_result(await function(*args))
            except Exception as error:
                future.set_exception(error)
            finally:
                self.processed[index] += 1
                self._jobs.task_done()


async def fibonacci(n: int) -> int:
    await asyncio.sleep(n / 10)
    if n < 0:
        raise ValueError(f"no Fibonacci number for {n}")
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    print(f"  {asyncio.current_task().get_name()}: fib({n}) = {a}")
    return a


async def main() -> None:
    async with WorkerPool[int](3) as pool:
        futures = [pool.submit(fibonacci, n) for n in (10, 5, 1, -3, 30, 90)]
        futures[4].cancel()
        for future in futures:
            try:
                print("result:", await future)
            except ValueError as error:
                print("error:", error)
            except asyncio.CancelledError:
                print("cancelled:", future.cancelled())
    print(pool.processed, sum(pool.processed))


asyncio.run(main())
