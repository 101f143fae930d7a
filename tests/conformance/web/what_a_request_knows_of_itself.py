# The attributes of request.
import asyncio
import aiohttp
from quart import Quart, request

app = Quart("planets")


@app.route("/about/<int:n>", methods=["GET", "POST"])
async def about(n):
    print(request.method, request.path, request.full_path, request.url, request.base_url)
    print(request.host, request.host_url, request.root_path == "", request.scheme, request.is_secure)
    print(request.view_args, request.endpoint, request.blueprint, request.url_rule)
    print(request.is_json, request.mimetype, request.content_type, request.content_length)
    print(request.remote_addr, request.query_string, request.args, repr(request))
    print(await request.get_json(), await request.get_data(as_text=True), await request.data)
    return "seen"


async def main():
    stop = asyncio.Event()
    server = asyncio.create_task(app.run_task(shutdown_trigger=stop.wait))
    await asyncio.sleep(0.5)
    async with aiohttp.ClientSession("http://127.0.0.1:5000") as session:
        await session.get("/about/1?x=1&x=2")
        await session.post("/about/2", json=[1])
        await session.post("/about/3", data="plain")
    stop.set()
    await server


asyncio.run(main())
