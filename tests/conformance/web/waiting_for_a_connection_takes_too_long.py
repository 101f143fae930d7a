# The connect timeout of a full connector.
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
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1),
                                     timeout=aiohttp.ClientTimeout(connect=0.3)) as session:
        async def fetch(name):
            try:
                async with session.get("http://127.0.0.1:5000/slow/0.9") as response:
                    return name, await response.text()
            except aiohttp.ServerTimeoutError as error:
                return name, str(error)

        print(await asyncio.gather(fetch("first"), fetch("second")))
    stop.set()
    await server


asyncio.run(main())
