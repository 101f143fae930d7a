# The pages for what goes wrong, and abort().
import asyncio
import aiohttp
from quart import Quart, Response, abort

app = Quart("planets")


@app.get("/abort/<int:code>")
async def stop(code):
    abort(code)


@app.get("/why")
async def why():
    abort(409, "two <of> them")


@app.get("/response")
async def response():
    abort(Response("ready made", 418))


@app.get("/fails")
async def fails():
    return {}["nothing"]


@app.get("/returns-none")
async def returns_none():
    pass


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for path in ("/nowhere", "/abort/400", "/abort/401", "/abort/403", "/abort/404", "/abort/418",
                     "/abort/429", "/abort/503", "/why", "/response", "/fails", "/returns-none"):
            async with session.get(path) as response:
                print(path, response.status, response.content_type)
                print(await response.text())
        async with session.post("/why") as response:
            print(response.status, await response.text())
    stop.set()
    await server


asyncio.run(main())
