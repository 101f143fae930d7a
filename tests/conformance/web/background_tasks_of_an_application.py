# Work that goes on after the answer.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


async def store(name):
    await asyncio.sleep(0.4)
    print("stored", name)


@app.post("/store/<name>")
async def accept(name):
    app.add_background_task(store, name)
    return "accepted", 202


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async with session.post("/store/Hoth") as response:
            print(response.status, await response.text())
        await asyncio.sleep(0.6)
        await session.post("/store/Naboo")
        print("stops now")
    stop.set()
    await server


asyncio.run(main())
