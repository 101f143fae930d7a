"""run_until_complete inside a running loop is refused."""
import asyncio


async def nothing():
    pass


async def main():
    coroutine = nothing()
    try:
        asyncio.get_running_loop().run_until_complete(coroutine)
    except RuntimeError as error:
        print(error)
    await coroutine

asyncio.run(main())
