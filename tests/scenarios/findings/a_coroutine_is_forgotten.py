import asyncio


async def save(name):
    await asyncio.sleep(0.1)
    print(name)


async def main():
    save("a")  # finds: save() is called but never awaited
    later = save("b")  # finds: save() is called but never awaited
    asyncio.sleep(1)  # finds: sleep() is called but never awaited
    await save("c")


asyncio.run(main())
