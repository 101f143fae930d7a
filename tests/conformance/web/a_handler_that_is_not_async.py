# A route that is a plain function runs in a thread.
import asyncio
import threading
import time

import aiohttp
from quart import Quart, g

app = Quart("planets")


@app.get("/plain/<int:n>")
def plain(n):
    time.sleep(0.3)
    return f"plain {n} in {type(threading.current_thread()).__name__} " + str(
        threading.current_thread() is threading.main_thread())


@app.before_request
def before():
    g.x = 1


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async def fetch(n):
            async with session.get(f"/plain/{n}") as response:
                return await response.text()

        print(await asyncio.gather(fetch(1), fetch(2)))
    stop.set()
    await server


asyncio.run(main())
