# /// script
# requires-python = ">=3.11"
# dependencies = ["aiohttp", "quart"]
#
# [tool.awaitscope]
# title = "Planets three at a time"
# summary = "A semaphore keeps the requests in flight at three, as a server may want it."
# group = "9 Web"
# order = 3
# twin = "planets_gathered.py"
# question = "Only three requests may be on their way at once. How many seconds does that cost?"
#
# [tool.awaitscope.es]
# title = "Planetas de tres en tres"
# summary = "Un semáforo limita a tres las peticiones en curso, como puede querer un servidor."
# group = "9 La web"
# question = "Solo tres peticiones pueden estar en camino a la vez. ¿Cuántos segundos cuesta?"
# ///
import asyncio
import logging
import time

import aiohttp
from quart import Quart, abort

logging.getLogger("hypercorn.access").disabled = True  # the server's own log

# name, climate, terrain, hours of a day, days of a year, and seconds until the answer is there
PLANETS = [
    ("Tatooine", "arid", "desert", 23, 304, 0.2),
    ("Alderaan", "temperate", "grasslands, mountains", 24, 364, 1.2),
    ("Yavin IV", "temperate, tropical", "jungle, rainforests", 24, 4818, 0.7),
    ("Hoth", "frozen", "tundra, ice caves, mountains", 23, 549, 0.3),
    ("Dagobah", "murky", "swamp, jungles", 23, 341, 0.5),
    ("Bespin", "temperate", "gas giant", 12, 5110, 0.8),
    ("Endor", "temperate", "forests, mountains, lakes", 18, 402, 1.3),
    ("Naboo", "temperate", "grassy hills, swamps, forests", 26, 312, 1.6),
    ("Coruscant", "temperate", "cityscape, mountains", 24, 368, 0.4),
    ("Kamino", "temperate", "ocean", 27, 463, 0.6),
]

app = Quart("planets")


@app.get("/planet/<int:number>")
async def planet(number):
    if not 1 <= number <= len(PLANETS):
        abort(404)
    name, climate, terrain, day, year, seconds = PLANETS[number - 1]
    await asyncio.sleep(seconds)
    return {"name": name, "climate": climate, "terrain": terrain, "day": day, "year": year}


async def fetch(session, number, places):
    async with places:
        async with session.get(f"/planet/{number}") as response:
            response.raise_for_status()
            planet = await response.json()
            print(f"{planet['name']}: {planet['climate']}, {planet['terrain']}")


async def main():
    done = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=done.wait))
    await asyncio.sleep(0.3)  # until it listens
    begun = time.perf_counter()
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        places = asyncio.Semaphore(3)
        await asyncio.gather(*(fetch(session, number, places) for number in range(1, 11)))
    print(f"ten planets in {time.perf_counter() - begun:.0f} s")
    done.set()
    await server


asyncio.run(main())
