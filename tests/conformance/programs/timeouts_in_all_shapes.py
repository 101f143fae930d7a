"""Timeouts in all shapes: wait_for, timeout, timeout_at, reschedule, nested, shield."""
import asyncio
import sys
import traceback


async def work(name, secs, cleanup=0.0):
    try:
        await asyncio.sleep(secs)
        print(f"  {name} finished")
        return name
    except asyncio.CancelledError:
        print(f"  {name} cancelled, cleaning")
        await asyncio.sleep(cleanup)
        print(f"  {name} cleaned")
        raise
    finally:
        print(f"  {name} out")


async def stubborn():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        return "refused to die"


async def erring():
    try:
        await asyncio.sleep(5)
    finally:
        raise OSError("cleanup failed")


async def main():
    loop = asyncio.get_running_loop()
    t0 = loop.time()
    stamp = lambda: round(loop.time() - t0, 1)
    try:
        await asyncio.wait_for(work("w1", 2, cleanup=0.3), 0.5)
    except TimeoutError as e:
        print(stamp(), repr(e), repr(e.__cause__), asyncio.TimeoutError is TimeoutError)
    print(stamp(), await asyncio.wait_for(stubborn(), 0.2))
    try:
        await asyncio.wait_for(erring(), 0.1)
    except OSError as e:
        print(stamp(), repr(e), repr(e.__context__))
    inner_task = asyncio.create_task(work("shielded", 0.6))
    try:
        await asyncio.wait_for(asyncio.shield(inner_task), 0.1)
    except TimeoutError:
        print(stamp(), "outer gave up; inner done?", inner_task.done())
    print(stamp(), await inner_task)
    try:
        async with asyncio.timeout(1.0) as outer:
            try:
                async with asyncio.timeout(0.3) as inner:
                    await work("nested", 3)
            except TimeoutError:
                print(stamp(), "inner", inner.expired(), outer.expired())
            outer.reschedule(loop.time() + 0.2)
            await work("rest", 3)
    except TimeoutError:
        print(stamp(), "outer", outer.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.1):
            async with asyncio.timeout(0.5) as longer:
                await work("reversed", 3)
    except TimeoutError as e:
        print(stamp(), "short outer", longer.expired())
    async with asyncio.timeout_at(loop.time() + 9) as cm:
        print("when set", cm.when() is not None)
        cm.reschedule(None)
        await asyncio.sleep(0.1)
    print(stamp(), cm.when(), cm.expired())
    try:
        async with asyncio.timeout(-1):
            print("entered")
            await asyncio.sleep(0)
            print("unreached")
    except TimeoutError:
        print(stamp(), "already late")
    try:
        async with asyncio.timeout(0.1):
            try:
                await asyncio.sleep(1)
            finally:
                raise ValueError("replaced")
    except ValueError as e:
        print(stamp(), repr(e), repr(e.__context__))
    try:
        cm.reschedule(1)
    except RuntimeError as e:
        print("RuntimeError:", str(e).split("<")[0])
    print(await asyncio.wait_for(asyncio.sleep(0, "instant"), None))
    done = loop.create_future()
    done.set_result("ready")
    print(await asyncio.wait_for(done, 0), await asyncio.wait_for(done, -1))
    try:
        await asyncio.wait_for(loop.create_future(), 0)
    except TimeoutError as e:
        print("zero", repr(e), repr(e.__cause__))


asyncio.run(main())
