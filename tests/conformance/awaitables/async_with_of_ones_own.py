"""__aenter__ and __aexit__ await; errors pass or are swallowed."""
import asyncio


class Oven:
    def __init__(self, swallow):
        self.swallow = swallow

    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("hot")
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0.1)
        print("cold", kind and kind.__name__, error)
        return self.swallow


async def main():
    async with Oven(False) as oven:
        print("baking", oven.swallow)
    async with Oven(True):
        raise ValueError("burnt")
    try:
        async with Oven(False), Oven(True):
            pass
        async with Oven(False):
            raise KeyError("gone")
    except KeyError as error:
        print("passed", error)

asyncio.run(main())
