# JSON sent and got, and what is no JSON.
import asyncio
import aiohttp
from quart import Quart, Response, request

app = Quart("planets")


@app.post("/double")
async def double():
    data = await request.get_json()
    return {"got": data, "twice": [each * 2 for each in data["numbers"]]}


@app.get("/text")
async def text():
    return "no json"


@app.get("/empty")
async def empty():
    return Response(b"", mimetype="application/json")


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async with session.post("/double", json={"numbers": [1, 2.5, "x"], "name": "Dagobah"}) as response:
            print(await response.text())
            print((await response.json())["twice"])
        async with session.get("/text") as response:
            try:
                await response.json()
            except aiohttp.ContentTypeError as error:
                print(error)
            try:
                await response.json(content_type=None)
            except ValueError as error:
                print(type(error).__name__, error)
        async with session.get("/empty") as response:
            print(await response.json())
    stop.set()
    await server


asyncio.run(main())
