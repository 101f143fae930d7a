"""Timeouts within timeouts: the inner one, the outer one, and one moved while it runs."""
import asyncio


async def course(name, seconds):
    print(f"  {name}...")
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError as error:
        print(f"  {name} is carried away ({error!r})")
        raise
    print(f"  {name} eaten")
    return name


async def meal(outer, inner, *courses):
    loop = asyncio.get_running_loop()
    start = loop.time()
    eaten = []
    try:
        async with asyncio.timeout(outer) as evening:
            for name, seconds in courses:
                try:
                    async with asyncio.timeout(inner):
                        eaten.append(await course(name, seconds))
                except TimeoutError:
                    print(f"  {name} took too long, outer expired: {evening.expired()}")
    except TimeoutError:
        print(f"  the restaurant closes, {evening.expired()=}")
    print(f"  {eaten} after {loop.time() - start} s")


async def patient():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as scope:
        print("  deadline", scope.when())
        scope.reschedule(loop.time() + 1)
        await asyncio.sleep(0.5)
        scope.reschedule(loop.time() + 2)
        await asyncio.sleep(1.5)
        print("  still here,", scope)
        scope.reschedule(loop.time() - 1)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        print("  never")


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        return "finished anyway"


async def main():
    print("both fine")
    await meal(10, 3, ("soup", 1), ("fish", 2))
    print("inner")
    await meal(10, 3, ("soup", 1), ("ox", 5), ("ice", 1))
    print("outer")
    await meal(4, 3, ("soup", 2), ("fish", 2.5), ("ice", 1))
    print("same moment")
    await meal(3, 3, ("pie", 3))
    print("rescheduled")
    try:
        await patient()
    except TimeoutError as error:
        print("  timed out", repr(error), type(error.__cause__))
    print("wait_for and a stubborn task:", end=" ")
    try:
        print(await asyncio.wait_for(stubborn(), 1))
    except TimeoutError:
        print("timed out")
    scope = asyncio.timeout(1)
    async with scope:
        pass
    try:
        async with scope:
            pass
    except RuntimeError as error:
        print(error)
    try:
        scope.reschedule(3)
    except RuntimeError as error:
        print(error)
    task = asyncio.current_task()
    print(task.cancelling(), task.uncancel())


asyncio.run(main())
