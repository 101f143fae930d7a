# A connection that is refused.
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
        try:
            await session.get("http://127.0.0.1:5999/hello")
        except aiohttp.ClientConnectorError as error:
            print(error)
            print(repr(error.os_error), error.host, error.port, error.ssl, error.errno, error.strerror)
            print([kind.__name__ for kind in type(error).__mro__])
        try:
            async with session.get("http://localhost:5999/hello"):
                pass
        except aiohttp.ClientError as error:
            print(type(error).__name__, error)
        try:
            await session.get("http://127.0.0.1:5999/hello", timeout=2)
        except OSError as error:
            print(type(error).__name__, error)
    stop.set()
    await server


asyncio.run(main())
