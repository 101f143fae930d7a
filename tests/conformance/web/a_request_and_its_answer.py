# What an answer says of itself.
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
            print(response.status, response.ok, response.method, response.url, repr(response.reason))
            print(response.headers["content-type"], response.content_type, response.charset)
            print(response.headers.get("Content-Length"), "X-Nothing" in response.headers)
            print(await response.text(), await response.read(), response.closed)
            print(response.request_info.url, response.real_url, response.host, response.history)
    stop.set()
    await server


asyncio.run(main())
