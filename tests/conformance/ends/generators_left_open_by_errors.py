"""When the generators end that only an error's frames still know."""
import asyncio, contextlib

@contextlib.asynccontextmanager
async def resource(n):
    print("acquire", n)
    try:
        yield n
    except Exception as e:
        print("error in", n, repr(e))
        raise
    finally:
        print("release", n)

def ticker(n):
    try:
        while True:
            yield n
    finally:
        print("ticker", n, "ends")

async def main():
    kept = None
    try:
        async with contextlib.AsyncExitStack() as stack:
            for n in "abc":
                await stack.enter_async_context(resource(n))
            t = ticker("inside")
            next(t)
            stack.callback(print, "callback")
            raise KeyError("middle")
    except KeyError as e:
        kept = e
    print("kept", kept)
    g = ticker("main")
    next(g)
    results = await asyncio.gather(*(use(n) for n in range(3)), return_exceptions=True)
    print(results[1:])
    raise_later = results[1]
    del results
    print("del results")
    raise raise_later

async def use(n):
    t = ticker(n)
    next(t)
    async with resource(n):
        if n:
            raise OSError(n)
    return t

try:
    asyncio.run(main())
except OSError as e:
    print("outside", repr(e))
t = ticker("global")
next(t)
print("end")
