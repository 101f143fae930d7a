"""What becomes of errors in tasks: fetched, ignored, reported by the loop's exception handler."""
import asyncio
import gc


def handler(loop, context):
    error = context.get("exception")
    print("HANDLER:", context["message"].split(" at ")[0])
    print("        ", type(error).__name__, error)
    print("        ", sorted(context))


async def boom(text, after=0.1):
    await asyncio.sleep(after)
    raise RuntimeError(text)


def callback(task):
    print("callback sees", repr(task.exception()))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)

    print("1. awaited")
    task = asyncio.create_task(boom("awaited"))
    try:
        await task
    except RuntimeError as error:
        print("caught", error)

    print("2. asked by a callback")
    task = asyncio.create_task(boom("callback"))
    task.add_done_callback(callback)
    await asyncio.wait({task})

    print("3. dropped")
    asyncio.create_task(boom("dropped"))
    await asyncio.sleep(0.2)
    gc.collect()

    print("4. an error in a plain callback")
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)

    print("5. kept, then let go")
    task = asyncio.create_task(boom("kept"))
    await asyncio.sleep(0.2)
    print("done:", task.done())
    del task
    gc.collect()

    print("6. a result asked too early")
    task = asyncio.create_task(asyncio.sleep(0.1, "value"))
    try:
        task.result()
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
    print(await task, task.exception())

    print("7. the handler called by hand, and the default one back")
    loop.call_exception_handler({"message": "by hand", "exception": None, "extra": 1})
    print(loop.get_exception_handler() is handler)
    loop.set_exception_handler(None)


asyncio.run(main())
