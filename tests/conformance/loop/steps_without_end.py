"""A task that never sleeps is stopped by the limit on steps."""
# run with: --max-steps 50
import asyncio


async def spin():
    while True:
        await asyncio.sleep(0)


asyncio.run(spin())
