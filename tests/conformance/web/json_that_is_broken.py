# get_json() of what is none.
import asyncio
import aiohttp
from quart import Quart, request

app = Quart("planets")


@app.post("/json")
async def got():
    return {"json": await request.get_json()}


@app.post("/silent")
async def silent():
    return {"json": await request.get_json(silent=True)}


@app.post("/force")
async def force():
    return {"json": await request.get_json(force=True)}


@app.post("/attribute")
async def attribute():
    return {"json": await request.json}


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        kind = {"Content-Type": "application/json"}
        for path in ("/json", "/silent", "/force", "/attribute"):
            async with session.post(path, data="{broken", headers=kind) as response:
                text = await response.text()
                print(path, response.status, text if response.ok else text.splitlines()[2])
            async with session.post(path, data="[1, 2]") as response:
                print(path, response.status, await response.text())
    stop.set()
    await server


asyncio.run(main())
