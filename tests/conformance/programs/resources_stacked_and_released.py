"""Resources are stacked in an AsyncExitStack and released in reverse order."""
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, suppress

journal = []


def note(text):
    journal.append(text)
    print(text)


@asynccontextmanager
async def resource(name, *, breaks_on_release=False):
    await asyncio.sleep(0.05)
    note(f"+ {name}")
    try:
        yield name.upper()
    except ValueError as error:
        note(f"! {name} sees {error}")
        raise
    finally:
        await asyncio.sleep(0.05)
        note(f"- {name}")
        if breaks_on_release:
            raise RuntimeError(f"{name} cannot be released")


async def countdown(start):
    try:
        while start:
            yield start
            start -= 1
            await asyncio.sleep(0)
    finally:
        note(f"countdown closed at {start}")


async def all_goes_well():
    note("--- all goes well")
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(resource(n)) for n in ("disk", "net", "lamp")]
        stack.callback(note, "plain callback")
        stack.push_async_callback(asyncio.sleep, 0.1, None)
        note("using " + ", ".join(names))


async def error_in_the_middle():
    note("--- an error in the middle")
    kept = None
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(resource("desk"))
            await stack.enter_async_context(resource("chair"))
            async for n in countdown(5):
                if n == 3:
                    raise ValueError(f"cannot use {n}")
    except ValueError as error:
        kept = error
    note(f"kept: {kept!r}")
    return kept


async def release_raises():
    note("--- a release that raises")
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(resource("outer"))
            await stack.enter_async_context(resource("inner", breaks_on_release=True))
            raise ValueError("body")
    except RuntimeError as error:
        note(f"caught {error}; context {error.__context__!r}")
        return error


async def release_everything(stacks):
    errors = []
    for stack in stacks:
        try:
            await stack.aclose()
        except Exception as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("releasing", errors)


async def main():
    await all_goes_well()
    kept = await error_in_the_middle()
    second = await release_raises()

    note("--- a group")
    stacks = []
    for number, bad in enumerate([True, False, True], 1):
        stack = AsyncExitStack()
        await stack.enter_async_context(resource(f"r{number}", breaks_on_release=bad))
        stacks.append(stack.pop_all())
    try:
        await release_everything(stacks)
    except* RuntimeError as group:
        note(f"{group.message}: {[str(e) for e in group.exceptions]}")

    note("--- left suspended")
    numbers = countdown(3)
    note(f"first is {await anext(numbers)}")
    with suppress(StopAsyncIteration):
        note(f"second is {await numbers.__anext__()}")
    note(f"leaving main with {type(kept).__name__} and {type(second).__name__}")


asyncio.run(main())
print(f"{len(journal)} entries, the last: {journal[-1]!r}")
