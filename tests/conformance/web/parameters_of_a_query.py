# What goes into the query, and how it comes out.
import asyncio
import aiohttp
from quart import Quart, request

app = Quart("planets")


@app.get("/find")
async def find():
    print(request.query_string, sorted(request.args.keys()))
    return {"all": request.args.to_dict(flat=False), "n": request.args.get("n", type=int),
            "none": request.args.get("none", "default"), "list": request.args.getlist("tag")}


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async with session.get("/find", params={"name": "Mon Cala", "n": 3, "f": 1.5}) as response:
            print(response.url, await response.text())
        async with session.get("/find?tag=ice", params=[("tag", "water & sand"), ("n", "x")]) as response:
            print(response.url, await response.text())
        async with session.get("/find?q=%C3%A4+b&e=&plain") as response:
            print(response.url, await response.text())
        for value in (True, None):
            try:
                await session.get("/find", params={"flag": value})
            except TypeError as error:
                print(error)
    stop.set()
    await server


asyncio.run(main())
