# test_app() starts and stops the application.
import asyncio
from quart import Quart, current_app

app = Quart("planets")


@app.before_serving
async def begin():
    app.ready = True
    print("begins")


@app.after_serving
async def end():
    print("ends")


@app.get("/")
async def home():
    return {"ready": current_app.ready}


async def main():
    async with app.test_app() as test_app:
        client = test_app.test_client()
        print(await (await client.get("/")).get_json())
    async with app.test_request_context("/?x=1"):
        from quart import request
        print(request.path, request.args["x"], request.method)
    async with app.app_context():
        print(current_app.name)


asyncio.run(main())
