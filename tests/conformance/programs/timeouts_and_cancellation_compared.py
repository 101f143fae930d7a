"""Ways to stop waiting: wait_for, timeout(), wait(timeout), cancel() and what each leaves behind."""
import asyncio


async def job(name, seconds):
    try:
        print(f"  {name} starts")
        await asyncio.sleep(seconds)
        print(f"  {name} finishes")
        return name
    except asyncio.CancelledError:
        print(f"  {name} is cancelled")
        raise
    finally:
        print(f"  {name} cleans up")


async def stubborn():
    while True:
        try:
            await asyncio.sleep(3)
            return "stubborn result"
        except asyncio.CancelledError:
            print("  stubborn ignores the cancellation")


async def with_wait_for():
    try:
        await asyncio.wait_for(job("A", 5), timeout=1)
    except asyncio.TimeoutError as error:
        print("wait_for raised", repr(error))


async def with_timeout_block():
    try:
        async with asyncio.timeout(2) as scope:
            await job("B", 1)
            scope.reschedule(asyncio.get_running_loop().time() + 0.5)
            await job("C", 1)
    except TimeoutError:
        print("timeout block expired:", scope.expired())


async def with_wait():
    tasks = {asyncio.create_task(job(n, s), name=n) for n, s in [("D", 1), ("E", 4)]}
    done, pending = await asyncio.wait(tasks, timeout=2)
    print("done", [t.get_name() for t in done], "pending", [t.get_name() for t in pending])
    for t in pending:
        t.cancel("took too long")
    for t in pending:
        try:
            await t
        except asyncio.CancelledError as error:
            print("cancelled with", error.args)


async def with_stubborn():
    print(await asyncio.wait_for(stubborn(), timeout=1))


async def zero():
    try:
        await asyncio.wait_for(job("F", 1), timeout=0)
    except asyncio.TimeoutError:
        print("F never started")


async def main():
    loop = asyncio.get_running_loop()
    for demo in (with_wait_for, with_timeout_block, with_wait, with_stubborn, zero):
        print(demo.__name__)
        begin = loop.time()
        await demo()
        print(f"  -> {loop.time() - begin:.2f} s")


asyncio.run(main())
