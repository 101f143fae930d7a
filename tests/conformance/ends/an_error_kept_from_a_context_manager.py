"""An error kept from a context manager keeps its generator, which the shutdown closes again."""
import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def resource():
    try:
        yield
    finally:
        raise RuntimeError("release")

async def main():
    global kept
    try:
        async with resource():
            pass
    except RuntimeError as error:
        kept = error
    print("main ends")

asyncio.run(main())
