"""notify one, two, all; wait_for a predicate."""
import asyncio

stock = 0


async def buyer(name, condition):
    global stock
    async with condition:
        await condition.wait_for(lambda: stock > 0)
        stock -= 1
        print(name, "buys, left", stock)


async def main():
    global stock
    condition = asyncio.Condition()
    tasks = [asyncio.create_task(buyer(n, condition)) for n in "abcd"]
    await asyncio.sleep(0.1)
    for amount in (1, 2, 1):
        async with condition:
            stock += amount
            condition.notify(amount)
            print("delivered", amount)
        await asyncio.sleep(0.1)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    try:
        condition.notify()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
