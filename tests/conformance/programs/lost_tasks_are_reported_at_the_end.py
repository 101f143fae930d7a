"""What asyncio complains of: a coroutine never awaited, an exception never retrieved, a loop closed too early."""
import asyncio
import sys


async def forgotten(n):
    return n


async def failing(n):
    await asyncio.sleep(n / 10)
    return 10 / (n - 1)


async def fire_and_forget():
    for n in range(3):
        asyncio.create_task(failing(n), name=f"job {n}")
    await asyncio.sleep(0.15)
    forgotten(1)
    print("an await was forgotten")
    await asyncio.sleep(0.15)


async def with_handler():
    loop = asyncio.get_running_loop()

    def handler(loop, context):
        print("handler:", sorted(context), repr(context.get("exception")))
        if "future" in context:
            print("   ", context["future"].get_name())
    loop.set_exception_handler(handler)
    asyncio.create_task(failing(1), name="handled")
    await asyncio.sleep(0.2)
    loop.call_soon(lambda: [][0])
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    loop.call_soon(int, "x")
    await asyncio.sleep(0)


asyncio.run(fire_and_forget())
print("first run is over")
asyncio.run(with_handler())
print("second run is over", file=sys.stderr)
loop = asyncio.new_event_loop()
task = loop.create_task(failing(5), name="too late")
loop.run_until_complete(asyncio.sleep(0.1))
print(task.done())
loop.close()
del task
print("the loop is closed")
