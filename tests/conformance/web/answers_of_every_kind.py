# What a route may return.
import asyncio
import aiohttp
from quart import Quart, Response, jsonify, make_response

app = Quart("planets")


@app.get("/str")
async def string():
    return "text"


@app.get("/bytes")
async def data():
    return b"bytes"


@app.get("/dict")
async def mapping():
    return {"b": 1, "a": [1, None, True]}


@app.get("/list")
async def items():
    return [1, "ä"]


@app.get("/status")
async def status():
    return "made", 201


@app.get("/headers")
async def headers():
    return {"a": 1}, {"X-A": "5"}


@app.get("/three")
async def three():
    return "three", 202, [("X-B", "6")]


@app.get("/response")
async def response():
    return Response("plain", status=203, headers={"X-C": "7"}, mimetype="text/plain")


@app.get("/jsonify")
async def made():
    return jsonify(z=1, a=2)


@app.get("/make")
async def make():
    response = await make_response("made", 404)
    response.headers["X-D"] = "8"
    return response


@app.get("/none")
async def none():
    return "", 204


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for path in ("str", "bytes", "dict", "list", "status", "headers", "three", "response", "jsonify",
                     "make", "none"):
            async with session.get("/" + path) as response:
                print(path, response.status, response.headers.get("Content-Type"),
                      response.headers.get("Content-Length"), await response.text(),
                      [value for name, value in response.headers.items() if name.lower()[:2] == "x-"])
    stop.set()
    await server


asyncio.run(main())
