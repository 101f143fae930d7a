# Time of ten requests.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/slow/<float:seconds>")
async def slow(seconds):
    await asyncio.sleep(seconds)
    return f"slept {seconds}"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        loop = asyncio.get_running_loop()

        async def fetch():
            async with session.get("/slow/0.5") as response:
                await response.read()

        begun = loop.time()
        for _ in range(3):
            await fetch()
        print("in a row:", int(loop.time() - begun), "s and a bit")
        begun = loop.time()
        await asyncio.gather(*(fetch() for _ in range(3)))
        print("together:", int(loop.time() - begun), "s and a bit")
        limit = asyncio.Semaphore(2)

        async def fetch_limited():
            async with limit:
                await fetch()

        begun = loop.time()
        await asyncio.gather(*(fetch_limited() for _ in range(4)))
        print("two at once:", int(loop.time() - begun), "s and a bit")
    stop.set()
    await server


asyncio.run(main())
