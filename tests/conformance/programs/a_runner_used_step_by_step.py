"""asyncio.Runner: one loop for several calls, a loop factory, a context kept between calls; old style loops beside it."""
import asyncio
import contextvars

steps = contextvars.ContextVar("steps", default=())


async def step(name, delay=0.5):
    steps.set((*steps.get(), name))
    await asyncio.sleep(delay)
    return asyncio.get_running_loop()


async def leave_something():
    async def background():
        try:
            await asyncio.sleep(100)
        finally:
            print("  background is cancelled at close")
    asyncio.create_task(background(), name="background")
    await asyncio.sleep(0)
    return [t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()]


with asyncio.Runner() as runner:
    first = runner.run(step("one"))
    second = runner.run(step("two"))
    print(first is second is runner.get_loop(), runner.run(asyncio.sleep(0.1, "slept")), first.time() > 1)
    print(runner.run(leave_something()))
    context = contextvars.copy_context()
    runner.run(step("three"), context=context)
    print(context[steps], steps.get())
print(first.is_closed())
try:
    runner.run(step("late"))
except RuntimeError as error:
    print(error)

made = []


def factory():
    loop = asyncio.new_event_loop()
    made.append(loop)
    return loop


with asyncio.Runner(loop_factory=factory, debug=True) as runner:
    print(runner.get_loop().get_debug(), runner.run(step("four")) is made[0])


async def nested():
    try:
        asyncio.run(step("inner"))
    except RuntimeError as error:
        print(error)
    loop = asyncio.get_running_loop()
    for call in (lambda: loop.run_until_complete(asyncio.sleep(0)), loop.run_forever, loop.close):
        try:
            call()
        except RuntimeError as error:
            print(f"  {error}")


with asyncio.Runner() as runner:
    coroutine = None
    runner.run(nested())
    for wrong in (42, step, None):
        try:
            runner.run(wrong)
        except ValueError as error:
            print(str(error).partition(" at 0x")[0])

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
try:
    task = loop.create_task(step("old", 1))
    loop.call_later(0.5, print, "half way", task.done())
    print(loop.run_until_complete(task) is loop, task.done())
    loop.call_soon(loop.stop)
    loop.run_forever()
    print(loop.is_running(), loop.is_closed(), asyncio.iscoroutinefunction(step), asyncio.isfuture(task))
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
try:
    loop.run_until_complete(asyncio.sleep(0))
except RuntimeError as error:
    print(error)
