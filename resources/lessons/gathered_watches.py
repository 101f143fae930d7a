# /// script
# requires-python = ">=3.11"
#
# [tool.awaitscope]
# title = "Two watches gathered"
# summary = "Two gathered tasks wait at the same time and take the longer of both waits."
# group = "3 Awaiting"
# order = 2
# twin = "serial_watches.py"
# question = "Each watch still needs one second. How long do the two take now?"
# ///
import asyncio
from datetime import datetime


async def watch(name):
    await asyncio.sleep(1)
    print(f"{name} shows {datetime.now():%H:%M:%S}")


async def main():
    await asyncio.gather(
        watch("the wrist watch"),
        watch("the kitchen clock"),
    )


asyncio.run(main())
