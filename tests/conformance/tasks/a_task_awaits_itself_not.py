"""A task cannot await itself."""
import asyncio


async def main():
    me = asyncio.current_task()
    try:
        await me
    except RuntimeError as error:
        print("refused")

asyncio.run(main())
