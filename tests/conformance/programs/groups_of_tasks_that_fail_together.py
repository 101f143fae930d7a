# Structured concurrency: nested task groups, except*, notes, and who is cancelled when.
import asyncio


class Bug(Exception):
    pass


class Glitch(Exception):
    def __init__(self, code):
        super().__init__(f"glitch {code}")
        self.code = code

    def __repr__(self):
        return f"Glitch<{self.code}>"


def log(*what):
    print(f"{asyncio.get_running_loop().time():.1f}", *what)


async def worker(name, seconds, error=None, cleanup=0.0):
    try:
        await asyncio.sleep(seconds)
        if error:
            raise error
        log(name, "finished")
        return name
    except asyncio.CancelledError as cancelled:
        log(name, "cancelled", cancelled.args)
        await asyncio.sleep(cleanup)
        log(name, "cleaned up")
        raise
    finally:
        current = asyncio.current_task()
        log(name, "ends in", current.get_name(), current.cancelling())


def show(group, depth=1):
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            print("  " * depth + f"{error.message} {getattr(error, '__notes__', [])}")
            show(error, depth + 1)
        else:
            print("  " * depth + repr(error))


async def branch(name, *errors):
    try:
        async with asyncio.TaskGroup() as group:
            for n, error in enumerate(errors):
                group.create_task(worker(f"{name}{n}", 0.3 + n * 0.0, error), name=f"T-{name}{n}")
    except ExceptionGroup as group:
        group.add_note(f"in branch {name}")
        raise


async def main():
    log("one failure cancels the rest")
    try:
        async with asyncio.TaskGroup() as group:
            good = group.create_task(worker("fast", 0.1))
            group.create_task(worker("slow", 5, cleanup=0.2))
            group.create_task(worker("bad", 0.2, Bug("oops")))
    except* Bug as bugs:
        log("handled", repr(bugs), good.result())

    log("branches")
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(branch("x", Glitch(1), Bug("b")))
            outer.create_task(branch("y", Glitch(2), None))
    except* Glitch as glitches:
        show(glitches)
        codes = []
        glitches.subgroup(lambda error: isinstance(error, Glitch) and not codes.append(error.code))
        log("codes", sorted(codes))
    except* Bug as bugs:
        show(bugs)
        match, rest = bugs.split(lambda e: isinstance(e, Bug))
        log(type(match).__name__, rest)

    log("body fails")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker("w", 1))
            await asyncio.sleep(0.1)
            raise LookupError("body")
    except* LookupError as errors:
        log(errors.exceptions)

    log("a timeout around a group")
    try:
        async with asyncio.timeout(0.25) as limit:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(worker(f"t{n}", n)) for n in range(3)]
    except TimeoutError:
        log("timeout", limit.expired(), [task.cancelled() for task in tasks])

    log("too late")
    try:
        group.create_task(worker("never", 0))
    except RuntimeError as error:
        log(str(error)[:40])


try:
    asyncio.run(main())
except BaseException as error:
    print("main:", repr(error))
