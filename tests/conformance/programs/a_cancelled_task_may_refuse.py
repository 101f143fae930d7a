"""cancel() asks, it does not force: uncancel, messages, cleaning up with an await, cancellation before the start."""
import asyncio


async def cooperative():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError as exc:
        print("cooperative:", exc.args)
        await asyncio.sleep(0.5)
        print("cooperative: cleaned up")
        raise


async def returns_instead():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        return "I had a result anyway"


async def converts():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        raise ValueError("turned into an error") from None


async def counts():
    me = asyncio.current_task()
    while me.cancelling() < 3:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            print("counts:", me.cancelling())
    while me.uncancel():
        pass
    print("counts: back to", me.cancelling())
    await asyncio.sleep(0.1)
    return "survived"


async def never_runs():
    print("this is not printed")


async def parent():
    child = asyncio.create_task(cooperative(), name="child")
    try:
        await child
    except asyncio.CancelledError:
        print("parent: child cancelled?", child.cancelled())
        raise


async def main():
    tasks = [asyncio.create_task(f(), name=f.__name__) for f in (cooperative, returns_instead, converts, counts, parent)]
    await asyncio.sleep(1)
    late = asyncio.create_task(never_runs(), name="never_runs")
    late.cancel()
    for task in tasks:
        print(task.get_name(), "->", task.cancel("enough, " + task.get_name()))
    await asyncio.sleep(0)
    tasks[3].cancel()
    await asyncio.sleep(0)
    tasks[3].cancel()
    results = await asyncio.gather(*tasks, late, return_exceptions=True)
    for task, result in zip([*tasks, late], results):
        print(f"{task.get_name():<16} cancelled={task.cancelled()!s:<6} {result!r}")
    print("again:", tasks[0].cancel())
    try:
        tasks[0].exception()
    except asyncio.CancelledError as exc:
        print("asking raises", type(exc).__name__)


asyncio.run(main())
