"""The logger "asyncio" gets what nobody retrieved and, in debug mode, what took too long."""
import asyncio
import logging
import sys
import time


class Short(logging.Formatter):
    def format(self, record):
        text = record.getMessage().splitlines()[0]
        if text.startswith("Executing"):
            text = "Executing ... " + text[text.rindex("took"):]
        text = text.partition(" at ")[0]
        if record.exc_info:
            text += " " + repr(record.exc_info[1])
        return f"{record.levelname}:{record.name}:{text}"


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short())
logging.basicConfig(level=logging.INFO, handlers=[handler])


async def failing():
    raise ValueError("lost")


async def blocking():
    time.sleep(0.2)


async def main():
    asyncio.create_task(failing())
    await asyncio.sleep(0.1)
    asyncio.get_running_loop().call_soon(lambda: 1 / 0)
    await asyncio.sleep(0.1)
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 0.15
    await asyncio.create_task(blocking())
    loop.set_debug(True)
    await asyncio.create_task(blocking())
    loop.call_soon(time.sleep, 0.1)
    loop.call_soon(time.sleep, 0.3)
    await asyncio.sleep(1)
    loop.set_debug(False)

asyncio.run(main())
