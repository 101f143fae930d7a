"""Failures are tried again, later and later."""
import asyncio

attempts = 0


async def unreliable():
    global attempts
    attempts += 1
    await asyncio.sleep(0.1)
    if attempts < 4:
        raise ConnectionError(f"attempt {attempts}")
    return "connected"


async def main():
    delay = 0.1
    while True:
        try:
            print(await unreliable())
            break
        except ConnectionError as error:
            print(error, "wait", round(delay, 1))
            await asyncio.sleep(delay)
            delay *= 2

asyncio.run(main())
