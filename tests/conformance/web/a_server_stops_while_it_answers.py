# Requests under way are finished.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/slow")
async def slow():
    await asyncio.sleep(0.6)
    print("handled")
    return "slow"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        asking = asyncio.create_task(session.get("/slow"))
        await asyncio.sleep(0.3)
        stop.set()
        response = await asking
        print(response.status, await response.text())
    stop.set()
    await server


asyncio.run(main())
