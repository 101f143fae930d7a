# No more connections at once than the connector allows.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/work/<int:n>")
async def work(n):
    print("begins", n)
    await asyncio.sleep(0.4)
    print("ends", n)
    return str(n)


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=1)) as session:
        async def fetch(n):
            async with session.get(f"http://127.0.0.1:5000/work/{n}") as response:
                return await response.text()

        print(session.connector.limit, session.connector.limit_per_host, session.connector.closed)
        print(await asyncio.gather(*(fetch(n) for n in range(3))))
        connector = aiohttp.TCPConnector(limit_per_host=1)
        async with aiohttp.ClientSession(connector=connector) as narrow:
            async def narrow_fetch(n):
                async with narrow.get(f"http://127.0.0.1:5000/work/{n}") as response:
                    return await response.text()
            print(await asyncio.gather(*(narrow_fetch(n) for n in range(3, 5))))
        print(connector.closed)
    stop.set()
    await server


asyncio.run(main())
