"""TaskGroup: one failure cancels the siblings; several failures are sorted out with except*."""
import asyncio


async def fine(seconds):
    try:
        await asyncio.sleep(seconds)
        print(f"  slept {seconds}")
        return seconds
    except asyncio.CancelledError:
        print(f"  sleep of {seconds} cancelled")
        raise


async def fails(seconds, error):
    await asyncio.sleep(seconds)
    raise error


async def fails_while_cancelled():
    try:
        await asyncio.sleep(10)
    finally:
        raise OSError(28, "No space left")


async def happy():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(fine(0.2))
        b = tg.create_task(fine(0.1))
        print("  in the body:", a.done(), b.done())
    print("  results", a.result(), b.result())


async def unhappy():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fine(5))
            tg.create_task(fails(0.1, ValueError("bad value")))
            tg.create_task(fails(0.1, KeyError("key")))
            tg.create_task(fails_while_cancelled())
    except* ValueError as group:
        print("  ValueErrors:", group.exceptions)
    except* (KeyError, OSError) as group:
        print("  others:", [repr(e) for e in group.exceptions], group)


async def nested():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(fine(1))
            async with asyncio.TaskGroup() as inner:
                inner.create_task(fails(0.1, TypeError("inner")))
                inner.create_task(fine(0.5))
    except ExceptionGroup as group:
        print("  got", repr(group))
        print("  split:", group.split(TypeError))
        print("  subgroup:", group.subgroup(lambda e: isinstance(e, ValueError)))


async def body_fails():
    try:
        async with asyncio.TaskGroup() as tg:
            task = tg.create_task(fine(3))
            await asyncio.sleep(0.1)
            raise RuntimeError("in the body")
    except* RuntimeError as group:
        print("  ", group.message, "|", group.exceptions[0], "|", task.cancelled())


async def unmatched():
    try:
        try:
            raise ExceptionGroup("mixed", [ValueError(1), ExceptionGroup("deep", [TypeError(2), ValueError(3)])])
        except* ValueError as group:
            print("  first:", repr(group))
    except ExceptionGroup as rest:
        print("  rest:", repr(rest))


async def main():
    for scene in happy, unhappy, nested, body_fails, unmatched:
        print(scene.__name__)
        await scene()


asyncio.run(main())
