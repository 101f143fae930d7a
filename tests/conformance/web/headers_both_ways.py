# Headers of the session, of a request and of an answer.
import asyncio
import aiohttp
from quart import Quart, request

app = Quart("planets")


@app.get("/headers")
async def headers():
    print([name for name in request.headers.keys()])
    return ("x", 200, {"X-Came": request.headers.get("x-token", "none"),
                       "X-Kind": request.headers["X-Kind"]})


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000", headers={"X-Kind": "session"}) as session:
        async with session.get("/headers", headers={"X-Token": "42", "Accept": "text/plain"}) as response:
            print(response.headers["X-CAME"], response.headers.getall("x-kind"))
        async with session.get("/headers") as response:
            print(response.headers["x-came"], [name for name in response.headers if name != "Date"])
        print(session.headers)
    stop.set()
    await server


asyncio.run(main())
