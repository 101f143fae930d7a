# content of an answer, read in parts.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/letters")
async def letters():
    return "abcdefghij\nklm\nxyz"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async with session.get("/letters") as response:
            print(await response.content.read(4), await response.content.read(3),
                  await response.content.read(), response.content.at_eof())
        async with session.get("/letters") as response:
            print([chunk async for chunk in response.content.iter_chunked(6)])
        async with session.get("/letters") as response:
            print([line async for line in response.content])
        async with session.get("/letters") as response:
            print(await response.content.readexactly(5), await response.content.readline())
    stop.set()
    await server


asyncio.run(main())
