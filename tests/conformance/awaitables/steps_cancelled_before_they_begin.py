"""A step of an async generator that is cancelled before it begins raises in the generator."""
import asyncio

async def source(name):
    try:
        yield 1
        yield 2
    except BaseException as error:
        print(name, "got", repr(error))
        raise
    finally:
        try:
            await asyncio.sleep(0.1)
            print(name, "slept")
        except BaseException as error:
            print(name, "finally got", repr(error))
            raise

async def outcome(task):
    await asyncio.wait({task})
    try:
        print(repr(task.result()))
    except BaseException as error:
        print("task:", repr(error))

async def main():
    a = source("a"); await anext(a)
    t = asyncio.create_task(a.aclose()); t.cancel()
    await outcome(t)
    b = source("b"); await anext(b)
    t = asyncio.create_task(anext(b)); t.cancel()
    await outcome(t)
    c = source("c"); await anext(c)
    t = asyncio.create_task(c.athrow(ValueError("v"))); t.cancel()
    await outcome(t)
    d = source("d"); await anext(d)
    t = asyncio.create_task(d.asend(3)); t.cancel()
    await outcome(t)
    print("main ends")

asyncio.run(main())
