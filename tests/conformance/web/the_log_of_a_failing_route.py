import asyncio
import logging

import quart

app = quart.Quart(__name__)


class Teller(logging.Handler):
    def emit(self, record):
        print(record.levelname, record.module, record.funcName, record.getMessage())
        print(record.exc_info[0].__name__, record.exc_info[1])


app.logger.addHandler(Teller())


@app.route("/moon")
async def moon():
    raise LookupError("no moon here")


async def main():
    response = await app.test_client().get("/moon")
    print(response.status_code)


asyncio.run(main())
