# errorhandler for codes, for classes and for whatever is left.
import asyncio
import aiohttp
from quart import Quart, abort

app = Quart("planets")


class Unknown(Exception):
    pass


@app.errorhandler(404)
async def not_found(error):
    return {"error": error.name, "code": error.code, "why": error.description}, 404


@app.errorhandler(Unknown)
async def unknown(error):
    return f"unknown {error}", 422


@app.errorhandler(LookupError)
async def lookup(error):
    return f"{type(error).__name__} {error}", 400


@app.errorhandler(500)
async def broken(error):
    return f"broken by {error.original_exception!r}", 500


@app.get("/unknown")
async def raises_unknown():
    raise Unknown("thing")


@app.get("/key")
async def raises_key():
    return {}["key"]


@app.get("/zero")
async def raises_zero():
    return str(1 / 0)


@app.get("/missing")
async def aborts():
    abort(404, "not here")


@app.get("/gone")
async def gone():
    abort(410)


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for path in ("/unknown", "/key", "/zero", "/missing", "/nowhere", "/gone"):
            async with session.get(path) as response:
                text = await response.text()
                print(path, response.status, text if len(text) < 220 else text.splitlines()[2])
    stop.set()
    await server


asyncio.run(main())
