# Methods that a route has, and those it has not.
import asyncio
import aiohttp
from quart import Quart, request

app = Quart("planets")


@app.route("/both", methods=["GET", "POST"])
async def both():
    return request.method


@app.get("/one")
async def get_one():
    return "got"


@app.put("/one")
async def put_one():
    return "put"


@app.delete("/one")
async def delete_one():
    return "deleted"


@app.patch("/one")
async def patch_one():
    return "patched"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
            for path in ("/both", "/one"):
                async with session.request(method, path) as response:
                    allowed = response.headers.get("Allow")
                    print(method, path, response.status, (await response.text())[:30],
                          sorted(allowed.split(", ")) if allowed else None)
        async with session.head("/one") as response:
            print(response.status, response.content_length, await response.read())
        async with session.options("/one") as response:
            print(response.status, await response.read())
    stop.set()
    await server


asyncio.run(main())
