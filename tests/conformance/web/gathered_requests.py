# Requests at the same time come back as they are ready.
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
        async def fetch(seconds):
            async with session.get(f"/slow/{seconds}") as response:
                text = await response.text()
                print(text)
                return text

        print(await asyncio.gather(fetch(0.9), fetch(0.3), fetch(0.6)))
        for next_one in asyncio.as_completed([fetch(0.6), fetch(0.2)]):
            print("completed", await next_one)
        async with asyncio.TaskGroup() as group:
            for seconds in (0.5, 0.1):
                group.create_task(fetch(seconds))
        responses = await asyncio.gather(*(session.get("/slow/0.1") for _ in range(3)))
        print([response.status for response in responses])
    stop.set()
    await server


asyncio.run(main())
