"""ExceptionGroup, except*, nested groups."""
import asyncio


async def fail(error):
    raise error


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(ValueError("v")))
            group.create_task(fail(TypeError("t")))
            group.create_task(fail(KeyError("k")))
    except* (ValueError, TypeError) as errors:
        print("values and types", [str(e) for e in errors.exceptions])
    except* KeyError as errors:
        print("keys", errors.exceptions)
    try:
        raise ExceptionGroup("outer", [OSError(1), ExceptionGroup("inner", [ValueError(2)])])
    except* OSError as errors:
        print(repr(errors))
    except* ValueError as errors:
        print(repr(errors))

asyncio.run(main())
