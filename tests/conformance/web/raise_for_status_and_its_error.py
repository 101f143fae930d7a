# An answer that is an error becomes an exception.
import asyncio
import aiohttp
from quart import Quart

app = Quart("planets")


@app.get("/ok")
async def ok():
    return "ok"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        async with session.get("/ok") as response:
            print(response.raise_for_status())
        async with session.get("/nowhere") as response:
            try:
                response.raise_for_status()
            except aiohttp.ClientResponseError as error:
                print(error, error.status, error.code, repr(error.message), error.history)
                print(error.request_info.method, error.request_info.url, error.headers["Content-Type"])
                print(isinstance(error, aiohttp.ClientError), type(error).__mro__)
        try:
            async with session.get("/nowhere", raise_for_status=True):
                print("not reached")
        except aiohttp.ClientResponseError as error:
            print("at once:", error)
        async with aiohttp.ClientSession(raise_for_status=True) as strict:
            try:
                await strict.get("http://127.0.0.1:5000/nowhere")
            except aiohttp.ClientResponseError as error:
                print("by the session:", error)
            response = await strict.get("http://127.0.0.1:5000/nowhere", raise_for_status=False)
            print(response.status)
    stop.set()
    await server


asyncio.run(main())
