# FORMAT: a deadlock in asyncio.run cancels the main task, the second one raises.
import asyncio


async def main():
    future = asyncio.get_running_loop().create_future()
    try:
        await future
    except asyncio.CancelledError:
        print('cancelled')
        await asyncio.get_running_loop().create_future()


asyncio.run(main())
