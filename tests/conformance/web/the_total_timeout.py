# A request that takes too long.
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
        print(session.timeout)
        for timeout in (aiohttp.ClientTimeout(total=0.3), 0.3):
            try:
                async with session.get("/slow/2.0", timeout=timeout) as response:
                    print("not reached", response.status)
            except asyncio.TimeoutError as error:
                print(type(error).__name__, repr(str(error)))
        async with session.get("/slow/0.1", timeout=aiohttp.ClientTimeout(total=5)) as response:
            print(await response.text())
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=0.3)) as hasty:
            try:
                await hasty.get("http://127.0.0.1:5000/slow/2.0")
            except asyncio.TimeoutError:
                print("the session's own")
            response = await hasty.get("http://127.0.0.1:5000/slow/0.6", timeout=None)
            print(await response.text())
    stop.set()
    await server


asyncio.run(main())
