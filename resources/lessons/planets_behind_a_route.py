# /// script
# requires-python = ">=3.11"
# dependencies = ["aiohttp", "quart"]
#
# [tool.awaitscope]
# title = "Route to a slow service"
# summary = "A route awaits another service, and answers others meanwhile: two servers in one loop."
# group = "9 Web"
# order = 5
# question = "Three clients ask at once, and the service takes a second. When do they get it?"
#
# [tool.awaitscope.es]
# title = "Ruta a un servicio lento"
# summary = "Una ruta espera a otro servicio y mientras atiende a otros, en un solo bucle."
# group = "9 La web"
# question = "Tres clientes piden a la vez, y el servicio tarda un segundo. ¿Cuándo lo reciben?"
# ///
import asyncio
import logging
import time

import aiohttp
import quart

logging.getLogger("hypercorn.access").disabled = True  # the servers' own log

API = "http://127.0.0.1:5001/api/"
NAMES = ["Tatooine", "Alderaan", "Yavin IV", "Hoth", "Dagobah", "Bespin", "Endor", "Naboo"]

# The service far away: slow, and not ours.
service = quart.Quart("service")


@service.get("/api/planets/<int:number>")
async def slow_planet(number):
    if not 1 <= number <= len(NAMES):
        quart.abort(404)
    await asyncio.sleep(1 + number / 10)
    return {"name": NAMES[number - 1]}


# Our own server: it asks the service, and hands the answer on.
async def ask_service(number):
    async with aiohttp.ClientSession() as session:
        async with session.get(API + "planets/" + str(number)) as response:
            response.raise_for_status()
            return await response.json()


blueprint = quart.Blueprint("planets", __name__)


@blueprint.route("/planet/<number>", methods=["GET"])
async def planet(number: str):
    try:
        found = await ask_service(number)
    except aiohttp.ClientResponseError as error:
        return quart.jsonify(error=f"the service says {error.status}"), 502
    return quart.jsonify(found)


app = quart.Quart("app")
app.register_blueprint(blueprint)


async def ask(session, number):
    async with session.get(f"http://127.0.0.1:5000/planet/{number}") as response:
        print(number, response.status, await response.json())


async def main():
    done = asyncio.Event()
    servers = [
        asyncio.create_task(service.run_task(port=5001, shutdown_trigger=done.wait)),
        asyncio.create_task(app.run_task(port=5000, shutdown_trigger=done.wait)),
    ]
    await asyncio.sleep(0.3)  # until they listen
    begun = time.perf_counter()
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(ask(session, 6), ask(session, 1), ask(session, 99))
    print(f"three answers after {time.perf_counter() - begun:.0f} s")
    done.set()
    await asyncio.gather(*servers)


asyncio.run(main())
