# Routes that cannot be.
import asyncio
from quart import Blueprint, Quart

app = Quart("planets")


@app.get("/")
async def home():
    return "home"


def attempt(function):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, str(error).splitlines()[0])


async def other():
    return "other"


other.__name__ = "home"
attempt(lambda: app.route("/other")(other))
attempt(lambda: app.route("/x", methods="GET")(other))
attempt(lambda: app.get("/x", methods=["POST"]))
attempt(lambda: app.route("no/slash")(main))
attempt(lambda: Blueprint("a.b", __name__))
attempt(lambda: app.errorhandler(799))
attempt(lambda: app.errorhandler("x"))


async def main():
    client = app.test_client()
    print(await (await client.get("/")).get_data())
    attempt(lambda: app.get("/late"))
    attempt(lambda: app.before_request(other))
    print(app, app.name, app.debug, app.testing, Quart("b").config["MAX_CONTENT_LENGTH"])


asyncio.run(main())
