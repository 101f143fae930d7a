import asyncio


async def blink():
    await asyncio.sleep(0.2)


async def main():
    await asyncio.sleep(0.5)
    await asyncio.sleep(0.5)
    for _ in range(3):
        await blink()
        await asyncio.sleep(0.3)
    await asyncio.gather(blink(), blink())
    await asyncio.gather(blink(), blink())
    while True:
        await blink()
        await blink_and_stop()


async def blink_and_stop():
    await asyncio.sleep(0.1)
    raise SystemExit


asyncio.run(main())
