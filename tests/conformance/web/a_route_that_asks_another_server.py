# One server between a client and another server.
import asyncio
import aiohttp
from quart import Quart, abort

app = Quart("planets")


upstream = Quart("upstream")


@upstream.get("/weather/<planet>")
async def weather(planet):
    await asyncio.sleep(0.3)
    if planet == "Alderaan":
        abort(410)
    return {"planet": planet, "weather": "snow"}


@app.get("/report/<planet>")
async def report(planet):
    async with aiohttp.ClientSession() as own:
        async with own.get(f"http://127.0.0.1:5001/weather/{planet}") as response:
            if response.status != 200:
                abort(502)
            data = await response.json()
    return f"{data['weather']} on {planet}"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        second = asyncio.create_task(upstream.run_task(port=5001, shutdown_trigger=stop.wait))
        await asyncio.sleep(0.5)
        for planet in ("Hoth", "Alderaan"):
            async with session.get(f"/report/{planet}") as response:
                print(planet, response.status, (await response.text()).splitlines()[0])
        async def fetch(planet):
            async with session.get(f"/report/{planet}") as response:
                return await response.text()
        print(await asyncio.gather(fetch("Hoth"), fetch("Ilum")))
        stop.set()
        await second
    stop.set()
    await server


asyncio.run(main())
