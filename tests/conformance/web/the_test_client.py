# Requests to an application without any server.
import asyncio
from quart import Quart, jsonify, redirect, request

app = Quart("planets")
planets = {1: "Tatooine"}


@app.get("/planet/<int:n>")
async def planet(n):
    if n not in planets:
        return jsonify(error="no such planet"), 404
    return {"name": planets[n]}


@app.post("/planet")
async def add():
    data = await request.get_json()
    planets[len(planets) + 1] = data["name"]
    return {"n": len(planets)}, 201


@app.post("/form")
async def form():
    return dict(await request.form)


@app.get("/find")
async def find():
    return request.args.get("q", "nothing"), {"X-Found": request.headers.get("X-A", "-")}


@app.get("/old")
async def old():
    return redirect("/find")


@app.get("/fails")
async def fails():
    raise RuntimeError("broken")


async def main():
    client = app.test_client()
    response = await client.get("/planet/1")
    print(response.status_code, response.status, await response.get_json(), response.is_json)
    response = await client.post("/planet", json={"name": "Hoth"})
    print(response.status_code, await response.json)
    print(await (await client.get("/planet/2")).get_data(as_text=True))
    print((await client.get("/planet/3")).status)
    print(await (await client.post("/form", form={"a": "1", "b": "x y"})).get_data())
    response = await client.get("/find", query_string={"q": "moon"}, headers={"X-A": "5"})
    print(await response.get_data(as_text=True), response.headers["x-found"], response.mimetype)
    print((await client.get("/old")).status_code)
    print((await client.get("/old", follow_redirects=True)).status_code)
    print((await client.delete("/find")).status_code, (await client.head("/find")).status_code)
    response = await client.get("/fails")
    print(response.status_code, response.content_length)
    responses = await asyncio.gather(*(client.get(f"/planet/{n}") for n in (1, 2, 3)))
    print([response.status_code for response in responses])


asyncio.run(main())
