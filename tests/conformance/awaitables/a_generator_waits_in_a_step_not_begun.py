"""What a generator waits for while a step that has not begun is thrown into it."""
import asyncio

async def source():
    task = asyncio.create_task(asyncio.sleep(5))
    try:
        while True:
            yield 1
    finally:
        print("closing")
        task.cancel()
        try:
            await asyncio.gather(task, return_exceptions=True)
        except BaseException as e:
            print("got", repr(e))
            raise
        finally:
            print("closed")

async def main():
    async for x in source():
        await asyncio.sleep(0)
        break

asyncio.run(main())
print("after")
