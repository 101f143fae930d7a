# What one request keeps is not seen by another.
import asyncio
import contextvars

import aiohttp
from quart import Quart, g, request

app = Quart("planets")


asked = contextvars.ContextVar("asked", default="nobody")


@app.get("/set/<name>/<float:seconds>")
async def set_name(name, seconds):
    g.name = name
    token = asked.set(name)
    await asyncio.sleep(seconds)
    return f"{g.name} {asked.get()} {request.view_args['name']}"


@app.get("/get")
async def get_name():
    return f"{g.get('name')} {asked.get()}"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async def fetch(path):
            async with session.get(path) as response:
                return await response.text()

        print(await asyncio.gather(fetch("/set/a/0.4"), fetch("/set/b/0.2"), fetch("/get")))
        print(asked.get())
    stop.set()
    await server


asyncio.run(main())
