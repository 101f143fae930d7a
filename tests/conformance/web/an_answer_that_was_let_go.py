# What is read after its block, and what was read before.
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
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async with session.get("/hello") as response:
            pass
        try:
            await response.text()
        except aiohttp.ClientConnectionError as error:
            print(type(error).__name__, error)
        async with session.get("/hello") as response:
            print(await response.text())
        print(await response.text(), response.closed)
        response = await session.get("/hello")
        response.release()
        try:
            await response.read()
        except aiohttp.ClientConnectionError as error:
            print(error)
        response = await session.get("/hello")
        response.close()
        print(response.closed, response.status)
    stop.set()
    await server


asyncio.run(main())
