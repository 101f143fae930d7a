# request, g and current_app where there is none.
import asyncio
from quart import Quart, current_app, g, has_app_context, has_request_context, jsonify, request, url_for

app = Quart("planets")


async def main():
    for use in (lambda: request.path, lambda: g.x, lambda: current_app.name, lambda: jsonify(a=1),
                lambda: url_for("home")):
        try:
            use()
        except RuntimeError as error:
            print(error)
    print(repr(request), repr(g), repr(current_app), bool(request), has_request_context(), has_app_context())
    async with app.app_context():
        print(repr(current_app), repr(g), has_request_context(), has_app_context())
        g.n = 1
        print(g.n, g.get("m", 2), "n" in g, g.pop("n"), "n" in g)
        try:
            g.n
        except AttributeError as error:
            print(error)


asyncio.run(main())
