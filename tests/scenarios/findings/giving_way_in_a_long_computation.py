import asyncio

numbers = []


async def compute():
    number = 0
    while number < 100:
        numbers.append(number * number)
        number += 1
        await asyncio.sleep(0)
    for _ in range(100):
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(compute())
    while not task.done():
        await asyncio.sleep(0.01)
    looks = 0
    while looks < 10:
        looks += 1
        await asyncio.sleep(0)


asyncio.run(main())
