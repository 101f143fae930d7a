# timeouts: wait_for, timeout, timeout_at, wait with a timeout, deadlines that move, and nesting.
import asyncio


def clock():
    return round(asyncio.get_running_loop().time(), 3)


async def slow(seconds, result="result"):
    try:
        await asyncio.sleep(seconds)
        return result
    except asyncio.CancelledError:
        print(f"    {clock()} slow({seconds}) cancelled")
        raise


async def attempt(label, coroutine):
    begin = clock()
    try:
        outcome = await coroutine
    except (TimeoutError, asyncio.CancelledError) as error:
        outcome = type(error).__name__
    print(f"{label}: {outcome} after {clock() - begin:.2f}")


async def with_timeout(seconds, work):
    async with asyncio.timeout(seconds) as limit:
        print("   ", limit)
        return await slow(work)


async def progress(limit, steps, step, extension):
    async with asyncio.timeout(limit) as deadline:
        for n in range(steps):
            await asyncio.sleep(step)
            deadline.reschedule(asyncio.get_running_loop().time() + extension)
        deadline.reschedule(None)
        await asyncio.sleep(1)
        return f"{n + 1} steps, deadline {deadline.when()}"


async def nested(outer, inner, work):
    async with asyncio.timeout(outer) as first:
        try:
            async with asyncio.timeout(inner) as second:
                return await slow(work)
        except TimeoutError:
            return f"inner expired={second.expired()} outer expired={first.expired()}"
    return "not reached"


async def budget(total, *works):
    deadline = asyncio.get_running_loop().time() + total
    done = []
    try:
        async with asyncio.timeout_at(deadline):
            for work in works:
                done.append(await slow(work, f"{work}s"))
    except TimeoutError:
        done.append("out of time")
    return done


async def first_of(*seconds, timeout):
    tasks = {asyncio.create_task(slow(s, s), name=str(s)) for s in seconds}
    done, pending = await asyncio.wait(tasks, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
    names = sorted(task.get_name() for task in pending)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    return sorted(task.result() for task in done), names


async def main():
    await attempt("wait_for in time", asyncio.wait_for(slow(0.1), 0.2))
    await attempt("wait_for too late", asyncio.wait_for(slow(0.3), 0.2))
    await attempt("wait_for zero", asyncio.wait_for(slow(0.3), 0))
    await attempt("wait_for None", asyncio.wait_for(slow(0.05), None))
    await attempt("timeout in time", with_timeout(0.2, 0.1))
    await attempt("timeout too late", with_timeout(0.2, 0.3))
    await attempt("timeout None", with_timeout(None, 0.3))
    await attempt("timeout negative", with_timeout(-1, 0.3))
    await attempt("progress", progress(0.2, 5, 0.15, 0.2))
    await attempt("no progress", progress(0.2, 5, 0.15, 0.1))
    await attempt("inner", nested(1, 0.1, 0.5))
    await attempt("outer", nested(0.1, 1, 0.5))
    await attempt("same", nested(0.1, 0.1, 0.5))
    await attempt("budget", budget(0.5, 0.1, 0.2, 0.15, 0.3))
    await attempt("first", first_of(0.3, 0.1, 0.2, timeout=1))
    await attempt("none", first_of(0.3, 0.4, timeout=0.1))
    done, pending = await asyncio.wait([asyncio.create_task(slow(0.1))], timeout=0)
    print(len(done), len(pending), [await task for task in pending])
    try:
        async with asyncio.timeout(1) as limit:
            raise KeyError("own error")
    except KeyError:
        print(limit.expired(), limit.when() is not None, repr(limit))
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
