"""asyncio.Runner, debug mode, un-awaited coroutines and tasks pending at exit."""
import asyncio
import contextlib
import contextvars
import warnings

var = contextvars.ContextVar("var", default=0)


async def bump():
    var.set(var.get() + 1)
    await asyncio.sleep(0.1)
    return var.get()


async def background(name, log):
    try:
        while True:
            await asyncio.sleep(0.25)
            log.append(name)
    except asyncio.CancelledError:
        print("cancelling", name)
        await asyncio.sleep(0.05)
        print("cleaned", name)
        raise
    finally:
        log.append(f"end {name}")


async def agen(n):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(0.01)
    finally:
        print("agen finalised")


async def start(log):
    asyncio.create_task(background("a", log), name="A")
    asyncio.create_task(background("b", log), name="B")
    await asyncio.sleep(0.6)
    async for x in agen(5):
        if x == 2:
            break
    return len(log)


log = []
with asyncio.Runner() as runner:
    print(runner.run(bump()), runner.run(bump()), var.get())
    print(runner.run(start(log)))
    ctx = contextvars.copy_context()
    print(runner.run(bump(), context=ctx), ctx[var])
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed(), loop.get_debug())
    print(log)
print(log, loop.is_closed())
try:
    runner.run(bump())
except RuntimeError as e:
    print("RuntimeError:", e)
with contextlib.suppress(ValueError):
    try:
        asyncio.run(bump)
    except ValueError as e:
        print(str(e)[:45])
        raise


async def nested():
    c = bump()
    try:
        asyncio.run(c)
    except RuntimeError as e:
        print(e)
    finally:
        c.close()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        bump()
        warnings.warn("old way", DeprecationWarning)
    for w in caught:
        print(w.category.__name__, w.message)
    bump()
    return "nested done"

print(asyncio.run(nested()))


async def leaves_pending():
    loop = asyncio.get_running_loop()
    loop.call_later(100, print, "never")
    fut = loop.create_future()

    async def waiter():
        try:
            await fut
        except asyncio.CancelledError:
            raise ValueError("error in cleanup")
    asyncio.create_task(waiter(), name="waiter")
    asyncio.ensure_future(asyncio.sleep(3))
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()), fut.done())

asyncio.run(leaves_pending())
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    print(loop.run_until_complete(asyncio.wait_for(bump(), 1)))
    loop.call_later(0.2, loop.stop)
    t = loop.create_task(background("c", log))
    loop.run_forever()
    print("stopped", t.done())
    t.cancel()
    loop.run_until_complete(asyncio.gather(t, return_exceptions=True))
    loop.run_until_complete(loop.shutdown_asyncgens())
finally:
    loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
print(loop.is_closed(), loop.is_running())
