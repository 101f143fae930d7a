"""run_forever with nothing left to do."""
import asyncio


async def once():
    await asyncio.sleep(1)
    print("once")

loop = asyncio.new_event_loop()
loop.create_task(once())
loop.run_forever()
