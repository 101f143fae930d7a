"""What an error leaves open is closed when the error goes; one that a library frame ties to its future stays."""
import asyncio

async def source(n):
    try:
        for i in range(5):
            yield i
            await asyncio.sleep(0.1)
    finally:
        print("closed", n)

async def reader(n, limit):
    g = source(n)
    async for x in g:
        if x == limit:
            raise ValueError(f"{n} broke at {x}")

async def main():
    for how in ("wait_for", "timeout", "gather", "task", "plain"):
        print("--", how)
        try:
            if how == "wait_for":
                await asyncio.wait_for(reader(how, 2), 5)
            elif how == "timeout":
                async with asyncio.timeout(0.15):
                    await reader(how, 4)
            elif how == "gather":
                await asyncio.gather(reader(how, 1), asyncio.sleep(0.3))
            elif how == "task":
                await asyncio.create_task(reader(how, 1))
            else:
                await reader(how, 1)
        except BaseException as e:
            print("caught", repr(e))
        await asyncio.sleep(0.5)
    print("main ends")

try:
    asyncio.run(main())
    asyncio.run(reader("run", 1))
except ValueError as e:
    print("outside", e)
print("end")
