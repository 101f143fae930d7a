# Requests of a closed session, and what closes it.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/hello")
async def hello():
    return "hello"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    session = aiohttp.ClientSession()
    print(session.closed)
    async with session:
        async with session.get("http://127.0.0.1:5000/hello") as response:
            print(await response.text())
    print(session.closed, session.connector)
    try:
        await session.get("http://127.0.0.1:5000/hello")
    except RuntimeError as error:
        print(error)
    await session.close()
    try:
        with session:
            pass
    except TypeError as error:
        print(error)
    other = aiohttp.ClientSession()
    response = await other.get("http://127.0.0.1:5000/hello")
    print(await response.text(), await response.read(), response.closed)
    await other.close()
    print(await response.text())
    stop.set()
    await server


asyncio.run(main())
