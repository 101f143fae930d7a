"""A handler of one's own gets what would be logged."""
import asyncio


def handler(loop, context):
    print("handler:", context["message"].split("(")[0], repr(context.get("exception")))


def divide(a, b):
    return a / b


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(divide, 1, 0)
    loop.call_exception_handler({"message": "by hand"})
    await asyncio.sleep(0.1)
    print("still running")

asyncio.run(main())
