"""Cancelling what is queued: CancelledError of concurrent.futures is an Exception; states and errors."""
import asyncio
import concurrent.futures
import time
from concurrent.futures import CancelledError, Future, InvalidStateError, ThreadPoolExecutor

with ThreadPoolExecutor(1) as pool:
    running = pool.submit(time.sleep, 0.5)
    queued = pool.submit(print, "never")
    print(running.cancel(), queued.cancel(), queued.cancelled(), queued.done(), running.running())
    for method in (queued.result, queued.exception):
        try:
            method()
        except Exception as error:
            print(type(error), repr(error), type(error).__mro__[1].__name__)
    try:
        running.result(timeout=0.1)
    except TimeoutError as error:
        print(repr(error), time.monotonic())
    print(running.result(), running.exception())
    done, pending = concurrent.futures.wait([running, queued])
    print(len(done), len(pending))

future = Future()
print(str(future).startswith("<Future at 0x"), str(future).endswith("state=pending>"))
future.add_done_callback(lambda f: print("called with", f.result()))
print(future.set_running_or_notify_cancel(), future.running(), future.cancel())
future.set_result(42)
future.add_done_callback(lambda f: print("called at once", f.result()))
print(str(future).endswith("state=finished returned int>"))
try:
    future.set_result(43)
except InvalidStateError as error:
    print(str(error).startswith("FINISHED: <Future at 0x"))
failed = Future()
failed.set_exception(KeyError("k"))
print(repr(failed.exception()), str(failed).endswith("state=finished raised KeyError>"))
gone = Future()
print(gone.cancel(), gone.cancel(), gone.set_running_or_notify_cancel(), str(gone)[-16:])
print(issubclass(CancelledError, Exception), asyncio.CancelledError is CancelledError)


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        first = loop.run_in_executor(pool, time.sleep, 0.2)
        second = pool.submit(print, "never")
        wrapped = asyncio.wrap_future(second)
        second.cancel()
        try:
            await wrapped
        except asyncio.CancelledError as error:
            print("asyncio's", type(error))
        await first

asyncio.run(main())
