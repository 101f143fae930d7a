"""TaskGroup and except*: which failures are told apart, which are raised again, what is left."""
import asyncio
import traceback


class NetworkError(Exception):
    pass


class Quota(Exception):
    def __init__(self, user, used):
        super().__init__(f"{user} used {used}")
        self.user = user


async def fail(delay, error):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(f"  cancelled before it could raise {type(error).__name__}")
        raise
    raise error


async def linger(delay):
    try:
        await asyncio.sleep(delay)
    finally:
        print("  lingering one cleans up")
        raise KeyError("in clean-up")


async def group(*coroutines):
    async with asyncio.TaskGroup() as tg:
        for coroutine in coroutines:
            tg.create_task(coroutine)
    print("  all fine")


async def attempt(title, *coroutines):
    print(title)
    try:
        await group(*coroutines)
    except* NetworkError as errors:
        print("  network:", [str(e) for e in errors.exceptions])
    except* (Quota, LookupError) as errors:
        print("  quota or lookup:", errors.exceptions)
    else:
        print("  no error")
    finally:
        print("  finally")


def flat(group):
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from flat(error)
        else:
            yield error


async def main():
    await attempt("nothing", asyncio.sleep(0.1))
    await attempt("together", fail(1, NetworkError("dns")), fail(1, Quota("ann", 101)), fail(1, NetworkError("tls")))
    await attempt("one first", fail(1, NetworkError("dns")), fail(2, Quota("bob", 7)), linger(5))
    try:
        await attempt("unexpected", fail(0.5, ZeroDivisionError("oops")), fail(0.5, NetworkError("dns")))
    except* ZeroDivisionError as rest:
        print("left over:", repr(rest))
    try:
        try:
            await group(fail(0, OSError(2, "nope")), fail(0, OSError(13, "locked")), fail(0, TypeError("t")))
        except* OSError as errors:
            raise RuntimeError("disk trouble") from errors
    except ExceptionGroup as both:
        print(both.message, [type(e).__name__ for e in both.exceptions], [str(e) for e in flat(both)])
        matched, rest = both.split(RuntimeError)
        print(repr(matched), repr(rest), both.subgroup(lambda e: isinstance(e, KeyError)))
        print("".join(traceback.format_exception_only(both)).rstrip())
        print(type(matched.exceptions[0].__cause__).__name__)
    try:
        raise ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError(2), ValueError(3)])])
    except* ValueError as values:
        print(values, values.exceptions)
    except* TypeError as types:
        print(types, types.exceptions)


asyncio.run(main())
