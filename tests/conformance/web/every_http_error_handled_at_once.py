# errorhandler for HTTPException.
import asyncio
import aiohttp
from quart import Quart
from werkzeug.exceptions import HTTPException, NotFound

app = Quart("planets")


@app.errorhandler(HTTPException)
async def page(error):
    return {"code": error.code, "name": error.name}, error.code


@app.get("/teapot")
async def teapot():
    raise NotFound("by hand")


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for method, path in (("GET", "/teapot"), ("GET", "/nowhere"), ("POST", "/teapot")):
            async with session.request(method, path) as response:
                print(method, path, response.status, await response.json())
        error = NotFound("text")
        print(error, repr(error), error.code, error.name, error.description)
        print(NotFound.__mro__[1:3])
    stop.set()
    await server


asyncio.run(main())
