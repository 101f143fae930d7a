# Variables in the path, and which route wins.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/text/<name>")
async def text(name):
    return f"text {name!r}"


@app.get("/text/special")
async def special():
    return "special"


@app.get("/string/<string(length=3):name>")
async def string(name):
    return f"string {name!r}"


@app.get("/int/<int:n>")
async def integer(n):
    return f"int {n!r}"


@app.get("/small/<int(max=9):n>")
async def small(n):
    return f"small {n!r}"


@app.get("/float/<float:n>")
async def number(n):
    return f"float {n!r}"


@app.get("/path/<path:p>")
async def path(p):
    return f"path {p!r}"


@app.get("/any/<any(ice, sand):kind>")
async def any_kind(kind):
    return f"any {kind!r}"


@app.get("/two/<int:n>/<name>")
async def two(n, name):
    return f"two {n!r} {name!r}"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for path in ("/text/Hoth", "/text/special", "/text/Mon%20Cala", "/text/a/b", "/string/abc",
                     "/string/abcd", "/int/007", "/int/-1", "/int/x", "/small/9", "/small/10",
                     "/float/1.5", "/float/1", "/path/a/b/c", "/any/ice", "/any/mud", "/two/3/x",
                     "/two/x/3"):
            async with session.get(path) as response:
                text = await response.text()
                print(path, response.status, text if response.ok else "")
    stop.set()
    await server


asyncio.run(main())
