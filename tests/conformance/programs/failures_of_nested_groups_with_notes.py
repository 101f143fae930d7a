"""TaskGroup failures, nested groups, notes and an uncaught ExceptionGroup traceback."""
import asyncio
import sys
import traceback


class ConfigError(Exception):
    pass


aborted = []


async def load(name, delay, error=None):
    try:
        await asyncio.sleep(delay)
        if error is not None:
            raise error
        print("loaded", name)
        return name.upper()
    except asyncio.CancelledError:
        aborted.append(name)
        raise
    except ConfigError as e:
        e.add_note(f"while loading {name}")
        raise


async def nested():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(load("slow", 5), name="slow")
        async with asyncio.TaskGroup() as inner:
            inner.create_task(load("a", 0.1))
            inner.create_task(load("b", 0.2, ConfigError("b is bad")))
            inner.create_task(load("c", 0.3))
        print("unreached")


async def double():
    async def grumpy(x):
        try:
            await asyncio.sleep(3)
        finally:
            raise KeyError(x)
    async with asyncio.TaskGroup() as tg:
        for x in "pq":
            tg.create_task(grumpy(x))
        await asyncio.sleep(0.1)
        raise TypeError("body failed")


async def spawn_late():
    async with asyncio.TaskGroup() as tg:
        async def chain(n):
            if n:
                tg.create_task(chain(n - 1))
            await asyncio.sleep(0.01 * n)
            print("chain", n)
        tg.create_task(chain(3))
    try:
        tg.create_task(asyncio.sleep(0))
    except RuntimeError as e:
        print(str(e).split("<")[0], "...", str(e).rsplit(">", 1)[-1])


def show(eg, depth=0):
    pad = "  " * depth
    if isinstance(eg, BaseExceptionGroup):
        print(f"{pad}{type(eg).__name__}({eg.message!r})")
        for e in eg.exceptions:
            show(e, depth + 1)
    else:
        print(f"{pad}{eg!r} notes={getattr(eg, '__notes__', [])}")


async def main():
    try:
        await nested()
    except* ConfigError as eg:
        show(eg)
        print("derive", eg.derive([ValueError(1)]), eg.subgroup(lambda e: isinstance(e, KeyError)))
    try:
        await double()
    except BaseExceptionGroup as eg:
        show(eg)
        match, rest = eg.split(KeyError)
        print(len(match.exceptions), repr(rest))
    await spawn_late()
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, ctx: print("handler:", ctx["message"], repr(ctx.get("exception"))))
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    outer = asyncio.create_task(nested())
    await asyncio.sleep(0.05)
    outer.cancel("whole thing")
    print(await asyncio.gather(outer, return_exceptions=True))
    print("aborted", sorted(aborted))
    try:
        try:
            raise ConfigError("first")
        except ConfigError as e:
            raise RuntimeError("second") from e
    except RuntimeError as e:
        e.add_note("line one\nline two")
        traceback.print_exc(file=sys.stdout)
        saved = e
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(load("x", 0.1, saved))
            tg.create_task(load("y", 0.1, ConfigError("y")), name="y")
            t = tg.create_task(load("z", 0.4))
    except* ConfigError:
        print("handled the config part", t.cancelled())
        raise LookupError("while handling")


asyncio.run(main())
