# A client of a planets service behind a route, whole.
import asyncio
import aiohttp
import quart

api = "http://127.0.0.1:5001/api/"
service = quart.Quart("service")
app = quart.Quart("app")
blueprint = quart.Blueprint("starwars", __name__)


@service.get("/api/planets/<int:n>")
async def data(n):
    names = {1: "Tatooine", 2: "Alderaan", 3: "Yavin IV"}
    if n not in names:
        quart.abort(404)
    await asyncio.sleep(0.2)
    return {"name": names[n]}


async def planets(n):
    async with aiohttp.ClientSession() as session:
        async with session.get(api + "planets/" + str(n)) as resp:
            resp.raise_for_status()
            return await resp.text()


@blueprint.route("/planet/<n>", methods=["GET"])
async def planet(n: str):
    planet = await planets(n)
    return quart.jsonify(planet)


app.register_blueprint(blueprint)


async def main():
    stop = asyncio.Event()
    servers = [asyncio.create_task(service.run_task(port=5001, shutdown_trigger=stop.wait)),
               asyncio.create_task(app.run_task(port=5000, shutdown_trigger=stop.wait))]
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession() as session:
        for n in (1, 3, 9):
            async with session.get(f"http://127.0.0.1:5000/planet/{n}") as resp:
                print(n, resp.status, (await resp.text()).splitlines()[0])
    stop.set()
    await asyncio.gather(*servers)


asyncio.run(main())
