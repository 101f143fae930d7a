# aiohttp.request().
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/hello")
async def hello():
    return "hello"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.request("GET", "http://127.0.0.1:5000/hello") as response:
        print(response.status, await response.text())
    async with aiohttp.request("GET", "http://127.0.0.1:5000/nowhere") as response:
        print(response.status)
    stop.set()
    await server


asyncio.run(main())
