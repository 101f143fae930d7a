"""The first of two wins, the other is cancelled."""
import asyncio


async def runner(name, seconds):
    try:
        await asyncio.sleep(seconds)
        return name
    except asyncio.CancelledError:
        print(name, "gives up")
        raise


async def main():
    tasks = {asyncio.create_task(runner("hare", 0.5)), asyncio.create_task(runner("tortoise", 0.3))}
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    print("winner", done.pop().result())

asyncio.run(main())
