"""Event: set wakes all, clear makes them wait again."""
import asyncio


async def waiter(name, event):
    for _ in range(2):
        print(name, "waits")
        print(name, await event.wait())
        await asyncio.sleep(0.1)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in "ab"]
    await asyncio.sleep(0.5)
    event.set()
    event.clear()
    print("set and cleared", event.is_set())
    await asyncio.sleep(0.5)
    event.set()
    await asyncio.gather(*tasks)

asyncio.run(main())
