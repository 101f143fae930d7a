# /// script
# requires-python = ">=3.11"
# dependencies = ["aiohttp", "quart"]
#
# [tool.awaitscope]
# title = "Planets with a timeout"
# summary = "Some answers come too late and one is an error; the others arrive all the same."
# group = "9 Web"
# order = 4
# twin = "planets_gathered.py"
# question = "Each request may take a second, and one planet is gone. Which answers arrive?"
#
# [tool.awaitscope.es]
# title = "Planetas con plazo"
# summary = "Unas respuestas llegan tarde y otra es un error; las demás llegan igualmente."
# group = "9 La web"
# question = "Cada petición puede tardar un segundo y falta un planeta. ¿Qué respuestas llegan?"
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
    if name == "Alderaan":
        abort(410, "this planet is no longer there")
    await asyncio.sleep(seconds)
    return {"name": name, "climate": climate, "terrain": terrain, "day": day, "year": year}


async def fetch(session, number):
    timeout = aiohttp.ClientTimeout(total=1)
    async with session.get(f"/planet/{number}", timeout=timeout) as response:
        response.raise_for_status()
        return await response.json()


async def main():
    done = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=done.wait))
    await asyncio.sleep(0.3)  # until it listens
    begun = time.perf_counter()
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        answers = await asyncio.gather(
            *(fetch(session, number) for number in range(1, 11)), return_exceptions=True
        )
    for number, answer in enumerate(answers, start=1):
        if isinstance(answer, asyncio.TimeoutError):
            print(f"{number}: takes too long")
        elif isinstance(answer, aiohttp.ClientResponseError):
            print(f"{number}: answered with {answer.status}")
        else:
            print(f"{number}: {answer['name']}")
    print(f"all ten after {time.perf_counter() - begun:.0f} s")
    done.set()
    await server


asyncio.run(main())
