# What happens when tasks are cancelled: finally blocks that wait, shields, refusals, uncancel.
import asyncio
import sys


async def polite(name):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print(f"{name}: was asked to stop")
        await asyncio.sleep(0.1)
        print(f"{name}: saved its work")
        raise


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as error:
            print("stubborn: refuses", attempt, error.args)
    return "done in spite of all"


async def with_finally(steps):
    try:
        steps.append("work")
        await asyncio.sleep(10)
    finally:
        steps.append("close")
        await asyncio.sleep(0.05)
        steps.append("closed")


async def critical(ledger):
    ledger.append("debit")
    await asyncio.sleep(0.3)
    ledger.append("credit")
    return ledger


async def returns_while_cancelled():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "swallowed"


async def raises_while_cancelled():
    try:
        await asyncio.sleep(10)
    finally:
        raise RuntimeError("cleanup failed")


async def stop(task, *args):
    await asyncio.sleep(0)
    print(" cancel:", task.cancel(*args), task.cancelling())
    try:
        print(" result:", await task)
    except asyncio.CancelledError as error:
        print(" cancelled:", error.args, task.cancelled())
    except Exception as error:
        print(" error:", repr(error), repr(error.__context__))


async def main():
    await stop(asyncio.create_task(polite("polite")))
    await stop(asyncio.create_task(polite("told why")), "shutdown", *())
    task = asyncio.create_task(stubborn())
    for reason in "abc":
        await asyncio.sleep(0.1)
        task.cancel(reason)
    print(await task, task.cancelling())
    steps = []
    await stop(asyncio.create_task(with_finally(steps)))
    print(steps)
    await stop(asyncio.create_task(returns_while_cancelled()))
    await stop(asyncio.create_task(raises_while_cancelled()))

    ledger = []
    inner = asyncio.ensure_future(critical(ledger))
    outer = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 0.1))
    try:
        await outer
    except TimeoutError:
        print("timeout, but", ledger, inner.done())
    print(await inner)

    async def parent():
        try:
            await asyncio.gather(polite("child 1"), polite("child 2"))
        except asyncio.CancelledError:
            me = asyncio.current_task()
            print("parent:", me.cancelling(), me.uncancel())
            return "went on"

    task = asyncio.create_task(parent())
    await asyncio.sleep(0.1)
    task.cancel()
    print(await task)

    never_started = asyncio.create_task(polite("never"))
    await stop(never_started)
    done = asyncio.create_task(asyncio.sleep(0, "value"))
    await done
    print(done.cancel(), done.result(), done.exception())
    pending = [asyncio.create_task(polite(f"p{n}"), name=f"p{n}") for n in range(2)]
    await asyncio.sleep(0)
    print(sorted(task.get_name() for task in asyncio.all_tasks() if task is not asyncio.current_task()))
    sys.exit(3 if len(pending) == 2 else 0)


try:
    asyncio.run(main())
except SystemExit as error:
    print("exit status", error.code)
