"""asyncio.run twice: results, task numbers go on."""
import asyncio


async def main(n):
    await asyncio.sleep(0.5)
    print(asyncio.current_task().get_name())
    return n * 2

print(asyncio.run(main(1)))
print(asyncio.run(main(2)))
