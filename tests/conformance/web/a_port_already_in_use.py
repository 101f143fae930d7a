# The second server on a port.
import asyncio
import aiohttp
from quart import Quart

first = Quart("first")
second = Quart("second")


@first.get("/")
async def home():
    return "the first"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(first.run_task(port=5000, shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    try:
        await second.run_task(port=5000)
    except OSError as error:
        print(type(error).__name__, error, error.errno)
    async with aiohttp.ClientSession() as session:
        async with session.get("http://127.0.0.1:5000/") as response:
            print(await response.text())
    stop.set()
    await server
    # The port is free again.
    stop.clear()
    server = asyncio.create_task(first.run_task(port=5000, shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession() as session:
        async with session.get("http://127.0.0.1:5000/") as response:
            print(response.status)
    stop.set()
    await server


asyncio.run(main())
