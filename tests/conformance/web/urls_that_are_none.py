# What is no URL of a request.
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
    async with aiohttp.ClientSession() as session:
        for url in ("abc", "http://", "127.0.0.1:5000/hello", "http://127.0.0.1:x/", "", 5):
            try:
                await session.get(url)
            except (aiohttp.InvalidURL, TypeError) as error:
                print(repr(url), type(error).__name__, error, isinstance(error, ValueError))
        async with aiohttp.ClientSession("http://127.0.0.1:5000") as based:
            for url in ("abc", "http://127.0.0.1:5000/hello"):
                try:
                    await based.get(url)
                except AssertionError as error:
                    print(repr(url), repr(error))
            async with based.get("/hello") as response:
                print(response.url)
        async with session.get("http://127.0.0.1:5000/hello#part") as response:
            print(response.url, response.real_url, await response.text())
    stop.set()
    await server


asyncio.run(main())
