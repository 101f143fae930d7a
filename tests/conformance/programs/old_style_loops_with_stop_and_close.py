"""A program in the manner of older books: get_event_loop, ensure_future, call_later chains, stop, close."""
import asyncio
import functools
import logging
import time

logging.basicConfig(format="%(levelname)-8s %(message)s", level=logging.INFO, force=True)


def display_date(end_time, loop, log):
    log.append(round(loop.time() - log[0], 1))
    if (loop.time() + 1.0) < end_time:
        loop.call_later(1, display_date, end_time, loop, log)
    else:
        loop.stop()


def got_result(future, *, label):
    print(label, future.result() if not future.cancelled() else "cancelled")
    if label == "last":
        future.get_loop().stop()


async def slow_operation(future, value):
    await asyncio.sleep(1)
    future.set_result(value)


async def factorial(name, number):
    f = 1
    for i in range(2, number + 1):
        print("Task %s: Compute factorial(%d), currently i=%d..." % (name, number, i))
        await asyncio.sleep(1)
        f *= i
    return f


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
log = [loop.time()]
loop.call_soon(display_date, loop.time() + 3.0, loop, log)
loop.run_forever()
print(log[1:])

future = loop.create_future()
future.add_done_callback(functools.partial(got_result, label="last"))
asyncio.ensure_future(slow_operation(future, "Future is done!"), loop=loop)
loop.run_forever()

print(loop.run_until_complete(asyncio.gather(factorial("A", 2), factorial("B", 3), return_exceptions=True)) if False else
      loop.run_until_complete(asyncio.wait_for(factorial("C", 3), None)))
tasks = [loop.create_task(factorial(n, k)) for n, k in (("A", 2), ("B", 3))]
done, pending = loop.run_until_complete(asyncio.wait(tasks))
print(sorted(t.result() for t in done), len(pending))

handle = loop.call_later(10, print, "never")
at = loop.call_at(loop.time() + 0.5, print, "half a second")
print(handle.when() > at.when(), handle, type(at).__name__)
handle.cancel()
loop.run_until_complete(asyncio.sleep(1))
print(handle.cancelled(), handle)


@asyncio.coroutine
def old():
    yield from asyncio.sleep(1)


loop.close()
