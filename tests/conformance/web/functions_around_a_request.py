# before_request, after_request, teardown_request and g.
import asyncio
import aiohttp
from quart import Quart, after_this_request, current_app, g, request

app = Quart("planets")


@app.before_request
async def first():
    g.steps = ["first"]
    if request.path == "/stopped":
        return "stopped before", 403


@app.before_request
async def second():
    g.steps.append("second")


@app.after_request
async def after(response):
    print("after", response.status_code, g.steps)
    response.headers["X-Steps"] = " ".join(g.steps)
    return response


@app.after_request
async def later(response):
    g.steps.append("later")
    return response


@app.teardown_request
async def teardown(error):
    print("teardown", repr(error), g.get("steps"), "steps" in g)


@app.get("/seen")
async def seen():
    @after_this_request
    async def once(response):
        print("only this once")
        return response
    g.steps.append(current_app.name)
    return "seen"


@app.get("/fails")
async def fails():
    return 1 / 0


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for path in ("/seen", "/stopped", "/nowhere", "/fails"):
            async with session.get(path) as response:
                text = await response.text()
                print(path, response.status, text.splitlines()[0], response.headers["X-Steps"])
    stop.set()
    await server


asyncio.run(main())
