import asyncio


async def stubborn(lives):
    me = asyncio.current_task()
    while True:
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            lives -= 1
            reason = error.args[0] if error.args else "no reason"
            print(f"  {me.get_name()}: {reason}; cancelling() = {me.cancelling()}; lives {lives}")
            if lives == 0:
                raise
            if lives % 2:
                print("  uncancel leaves", me.uncancel())


async def forgetful():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "I was cancelled, but I have a result"


async def masks():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise OSError("the disk is gone") from None


async def slow_to_leave():
    try:
        await asyncio.Event().wait()
    finally:
        for n in (3, 2, 1):
            print(f"  leaving in {n}")
            await asyncio.sleep(0.05)


def report(task):
    if task.cancelled():
        text = "cancelled"
    elif error := task.exception():
        text = f"failed with {error!r}"
    else:
        text = f"returned {task.result()!r}"
    print(f"  [{task.get_name()} {text}]")


async def start(coro, name):
    task = asyncio.create_task(coro, name=name)
    task.add_done_callback(report)
    await asyncio.sleep(0)
    return task


async def main():
    cat = await start(stubborn(4), "cat")
    for number in range(1, 5):
        print("cancel:", cat.cancel(f"try {number}"))
        await asyncio.sleep(0.01)
    print("too late:", cat.cancel())
    try:
        await cat
    except asyncio.CancelledError as error:
        print("awaiting it:", error.args)

    task = await start(forgetful(), "forgetful")
    task.cancel()
    print(await task, task.cancelled(), task.cancelling())

    task = await start(masks(), "masks")
    task.cancel()
    try:
        await task
    except OSError as error:
        print(error, "| context:", type(error.__context__).__name__, "| shown:", not error.__suppress_context__)

    task = await start(slow_to_leave(), "slow")
    task.cancel("first")
    await asyncio.sleep(0.07)
    task.cancel("second")
    try:
        await task
    except asyncio.CancelledError as error:
        print("slow:", error, "|", task.cancelling())

    early = asyncio.create_task(stubborn(1), name="never started")
    early.add_done_callback(report)
    early.cancel("before it ran")
    results = await asyncio.gather(early, asyncio.sleep(0.1, "fine"), return_exceptions=True)
    print([r if isinstance(r, str) else repr(r) for r in results])


asyncio.run(main())
