# FORMAT: the end of the time allowed.
import asyncio
import time


async def main():
    try:
        while True:
            await asyncio.sleep(1000)
            print('still here')
    finally:
        print('unwinding')
        time.sleep(4000)


asyncio.run(main())
