# Cancelling the server's task ends it in order.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/slow")
async def slow():
    await asyncio.sleep(0.6)
    print("handled")
    return "slow"


@app.after_serving
async def end():
    print("after serving")


async def main():
    server = asyncio.create_task(app.run_task())
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession() as session:
        async def fetch():
            async with session.get("http://127.0.0.1:5000/slow") as response:
                print(response.status, await response.text())
        asking = asyncio.create_task(fetch())
        await asyncio.sleep(0.3)
        server.cancel()
        await asking
    try:
        await server
    except asyncio.CancelledError:
        print("cancelled")
    async with aiohttp.ClientSession() as session:
        try:
            await session.get("http://127.0.0.1:5000/slow")
        except aiohttp.ClientConnectorError as error:
            print(error)


asyncio.run(main())
