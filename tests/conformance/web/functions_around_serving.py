# before_serving, while_serving and after_serving.
import asyncio
import aiohttp
from quart import Quart, current_app

app = Quart("planets")


@app.before_serving
async def begin():
    app.planets = ["Hoth"]
    print("before serving", current_app.name)


@app.while_serving
async def around():
    print("begins to serve")
    yield
    print("has served")


@app.after_serving
async def end():
    print("after serving", app.planets)


@app.get("/add/<name>")
async def add(name):
    app.planets.append(name)
    return ", ".join(app.planets)


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async with session.get("/add/Naboo") as response:
            print(await response.text())
    stop.set()
    await server


asyncio.run(main())
