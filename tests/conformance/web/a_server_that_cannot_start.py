# An error before serving.
import asyncio
from quart import Quart

app = Quart("planets")


@app.before_serving
async def begin():
    raise ValueError("no planets")


async def main():
    try:
        await app.run_task()
    except Exception as error:
        print(type(error).__name__, error)


asyncio.run(main())
