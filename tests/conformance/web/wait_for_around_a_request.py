# asyncio's own timeouts, and a request that is cancelled.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/slow/<float:seconds>")
async def slow(seconds):
    await asyncio.sleep(seconds)
    print("handled", seconds)
    return f"slept {seconds}"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async def fetch(path):
            try:
                async with session.get(path) as response:
                    return await response.text()
            except asyncio.CancelledError:
                print("cancelled", path)
                raise

        try:
            await asyncio.wait_for(fetch("/slow/0.9"), 0.3)
        except asyncio.TimeoutError:
            print("wait_for")
        try:
            async with asyncio.timeout(0.3):
                await fetch("/slow/0.8")
        except TimeoutError:
            print("timeout")
        task = asyncio.create_task(fetch("/slow/0.7"))
        await asyncio.sleep(0.3)
        task.cancel()
        print(await asyncio.gather(task, fetch("/slow/0.2"), return_exceptions=True))
        await asyncio.sleep(1)
    stop.set()
    await server


asyncio.run(main())
