"""anext() as a task, cancelled at once, ends the generator."""
import asyncio

async def source():
    try:
        yield 1
        yield 2
    finally:
        print("closed")

async def main():
    g = source()
    await anext(g)
    task = asyncio.create_task(anext(g))
    task.cancel()
    await asyncio.wait({task})
    print("main goes on", task.cancelled(), await anext(g, "exhausted"))

asyncio.run(main())
