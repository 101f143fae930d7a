"""asyncio.wait in its three modes, results handled in the order of finishing."""
import asyncio


async def server(name, delay, error=None):
    await asyncio.sleep(delay)
    if error:
        raise error
    return f"{name} answered after {delay}s"


def describe(task):
    if task.cancelled():
        return f"{task.get_name()}: cancelled"
    if task.exception():
        return f"{task.get_name()}: {task.exception()!r}"
    return f"{task.get_name()}: {task.result()}"


async def race(*tasks):
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return sorted(done, key=lambda t: t.get_name()), sorted(pending, key=lambda t: t.get_name())


def make(specs):
    return [asyncio.create_task(server(n, d, *e), name=n) for n, d, *e in specs]


async def main():
    print("first completed")
    done, pending = await race(*make([("tokyo", 3), ("paris", 1), ("lima", 2)]))
    for task in done + pending:
        print("  ", describe(task))

    print("first exception")
    tasks = make([("a", 1), ("b", 2, ConnectionResetError("reset")), ("c", 3)])
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in tasks:
        print("  ", "done   " if task in done else "pending", describe(task) if task in done else task.get_name())

    print("all completed")
    done, pending = await asyncio.wait(tasks, return_when=asyncio.ALL_COMPLETED)
    print("  ", len(done), len(pending))

    print("a loop over what is left")
    left = set(make([("x", 2), ("y", 1), ("z", 4)]))
    while left:
        done, left = await asyncio.wait(left, timeout=1.5, return_when=asyncio.FIRST_COMPLETED)
        print("  ", [t.get_name() for t in done] or "nothing yet", "left", len(left))

    print("as completed")
    for future in asyncio.as_completed([server("p", 2), server("q", 1), server("r", 5)], timeout=3):
        try:
            print("  ", await future)
        except asyncio.TimeoutError as error:
            print("   too late:", repr(error))

    for wrong in ([], [server("never", 1)]):
        try:
            await asyncio.wait(wrong)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
        for coroutine in wrong:
            coroutine.close()


asyncio.run(main())
