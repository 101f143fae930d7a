"""The old style: get a loop, call_soon, run_until_complete several times, stop from a callback, clean up by hand."""
import asyncio
import functools


def hello(loop, n):
    print("hello", n)
    if n == 3:
        loop.stop()
    else:
        loop.call_later(1, hello, loop, n + 1)


async def compute(x, y):
    print(f"Compute {x} + {y} ...")
    await asyncio.sleep(1.0)
    return x + y


async def print_sum(x, y):
    result = await compute(x, y)
    print(f"{x} + {y} = {result}")


async def forever():
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print("forever ends")


def got_result(future, label):
    print(label, future.result())


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)

loop.call_soon(hello, loop, 1)
loop.run_forever()

loop.run_until_complete(print_sum(1, 2))

future = asyncio.ensure_future(compute(20, 22), loop=loop)
future.add_done_callback(functools.partial(got_result, label="callback:"))
print(future.done())
print(loop.run_until_complete(future), future.done())

background = loop.create_task(forever())
print(loop.run_until_complete(asyncio.gather(compute(1, 1), compute(2, 2))))

pending = asyncio.all_tasks(loop)
print("pending:", [task.get_coro().__name__ for task in pending])
for task in pending:
    task.cancel()
loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
print("cancelled:", background.cancelled())


async def fails():
    raise LookupError("nothing here")

try:
    loop.run_until_complete(fails())
except LookupError as error:
    print("came out:", error)
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
print(loop.is_closed())
try:
    loop.run_until_complete(forever.__call__())
except RuntimeError as error:
    print(error)
