"""Without a handler the report names all that is in the context, sorted; a handler that fails is reported with it."""
import asyncio


def broken(*args):
    raise ZeroDivisionError("no")


def fails(loop, context):
    raise LookupError("the handler")


async def generator():
    try:
        yield 1
    finally:
        raise RuntimeError("in finally")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(broken)
    future.set_result("fine")
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "mine", "zeal": 42, "also": [1], "exception": OSError("o")})
    loop.call_exception_handler({"extra": 42})
    loop.default_exception_handler({"message": "default", "zeal": "z", "future": future})
    loop.set_exception_handler(fails)
    loop.call_exception_handler({"message": "told to it"})
    loop.call_soon(broken, 1)
    await asyncio.sleep(0)
    loop.set_exception_handler(lambda loop, context: loop.default_exception_handler({**context, "also": 1}))
    loop.call_soon(broken, 2)
    await asyncio.sleep(0)
    loop.set_exception_handler(None)
    main.keep = generator()
    await anext(main.keep)
    print("end")

asyncio.run(main())
