"""Only the first exception arrives; later ones are dropped."""
import asyncio


async def fail(n):
    await asyncio.sleep(n)
    print("failing", n)
    raise ValueError(f"after {n}")


async def main():
    try:
        await asyncio.gather(fail(0.2), fail(0.1), fail(0.3))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.5)
    print("end")

asyncio.run(main())
