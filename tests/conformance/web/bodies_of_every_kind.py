# str, bytes, forms and nothing as the body of a request.
import asyncio
import aiohttp
from quart import Quart, request

app = Quart("planets")


@app.route("/echo", methods=["POST", "PUT", "PATCH", "DELETE"])
async def echo():
    body = await request.get_data()
    return {"method": request.method, "body": body.decode(), "type": request.content_type,
            "length": request.content_length, "form": (await request.form).to_dict()}


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for options in ({"data": "text"}, {"data": b"bytes"}, {"data": {"name": "Hoth & co", "moons": 3}},
                        {"json": None}, {}):
            async with session.post("/echo", **options) as response:
                print(await response.text())
        async with session.put("/echo", data="put") as response:
            print(await response.json())
        async with session.patch("/echo", data="patch") as response:
            print(await response.json())
        async with session.delete("/echo") as response:
            print(await response.json())
        try:
            await session.post("/echo", data=b"x", json=1)
        except ValueError as error:
            print(error)
    stop.set()
    await server


asyncio.run(main())
