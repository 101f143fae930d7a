# A large body.
import asyncio
import aiohttp
from quart import Quart, Response, request

app = Quart("planets")


@app.post("/upload")
async def upload():
    data = await request.get_data()
    return {"bytes": len(data), "first": data[:3].decode(), "last": data[-3:].decode()}


@app.get("/download/<int:n>")
async def download(n):
    return Response(b"0123456789" * (n // 10), mimetype="application/octet-stream")


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async with session.post("/upload", data=b"abc" + b"x" * 10_000_000 + b"xyz") as response:
            print(response.status, await response.json())
        async with session.get("/download/10000000") as response:
            data = await response.read()
            print(len(data), data[:12], response.content_length)
    stop.set()
    await server


asyncio.run(main())
