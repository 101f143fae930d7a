# All are answered, at the same time.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


counts = {"now": 0, "most": 0}


@app.get("/square/<int:n>")
async def square(n):
    counts["now"] += 1
    counts["most"] = max(counts["most"], counts["now"])
    await asyncio.sleep(1)
    counts["now"] -= 1
    return {"n": n, "square": n * n}


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async def fetch(n):
            async with session.get(f"/square/{n}") as response:
                return (await response.json())["square"]

        squares = await asyncio.gather(*(fetch(n) for n in range(100)))
        print(sum(squares), squares == [n * n for n in range(100)])
        print(counts["now"], counts["most"] > 50)
    stop.set()
    await server


asyncio.run(main())
