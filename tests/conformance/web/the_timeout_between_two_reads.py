# sock_read, and the error that it raises.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/slow/<float:seconds>")
async def slow(seconds):
    await asyncio.sleep(seconds)
    return f"slept {seconds}"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        try:
            await session.get("/slow/2.0", timeout=aiohttp.ClientTimeout(sock_read=0.3))
        except aiohttp.ServerTimeoutError as error:
            print(type(error).__name__, error, isinstance(error, asyncio.TimeoutError))
            print([kind.__name__ for kind in type(error).__mro__])
        print(aiohttp.ClientTimeout(), aiohttp.ClientTimeout(total=3) == aiohttp.ClientTimeout(3))
    stop.set()
    await server


asyncio.run(main())
