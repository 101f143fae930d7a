# Routes that come in together.
import asyncio
import aiohttp
from quart import Blueprint, Quart, abort, request, url_for

app = Quart("planets")


planets = Blueprint("planets", __name__, url_prefix="/planets")
moons = Blueprint("moons", __name__)


@planets.get("/<int:n>")
async def planet(n):
    return {"planet": n, "endpoint": request.endpoint, "blueprint": request.blueprint,
            "url": url_for(".planet", n=n + 1), "other": url_for("moons.moon", name="Endor")}


@planets.before_request
async def before():
    print("before a planet", request.path)


@planets.after_request
async def after(response):
    response.headers["X-Planet"] = "yes"
    return response


@planets.errorhandler(404)
async def no_planet(error):
    return "no such planet", 404


@planets.get("/none")
async def none():
    abort(404)


@moons.route("/<name>")
async def moon(name):
    return f"moon {name}, {request.endpoint}"


app.register_blueprint(planets)
app.register_blueprint(moons, url_prefix="/moons")
print(planets, list(app.blueprints))


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        for path in ("/planets/1", "/planets/none", "/planets/x", "/moons/Endor", "/moons", "/1"):
            async with session.get(path) as response:
                text = await response.text()
                print(path, response.status, text if len(text) < 200 else "", response.headers.get("x-planet"))
        try:
            app.register_blueprint(moons, url_prefix="/again")
        except (AssertionError, ValueError) as error:
            print(type(error).__name__, str(error).splitlines()[0])
    stop.set()
    await server


asyncio.run(main())
