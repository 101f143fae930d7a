# From one place to the next.
import asyncio
import aiohttp
from quart import Quart, redirect, url_for

app = Quart("planets")


@app.get("/old")
async def old():
    return redirect("/new")


@app.get("/new")
async def new():
    return "new"


@app.get("/branch/")
async def branch():
    return "branch"


@app.post("/posted")
async def posted():
    return redirect(url_for("new"), 303)


@app.get("/round")
async def circle():
    return redirect("/round")


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for path in ("/old", "/branch", "/branch/"):
            async with session.get(path) as response:
                print(path, response.status, response.url, [r.status for r in response.history])
        async with session.get("/old", allow_redirects=False) as response:
            print(response.status, response.headers["Location"], await response.text())
        async with session.post("/posted") as response:
            print(response.status, response.method, response.url)
        try:
            await session.get("/round", max_redirects=4)
        except aiohttp.TooManyRedirects as error:
            print(type(error).__name__, error, len(error.history))
    stop.set()
    await server


asyncio.run(main())
