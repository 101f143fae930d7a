import asyncio

shelf = []
ready = asyncio.Event()
total = 0


async def fill():
    await asyncio.sleep(0.2)
    shelf.append("loaf")


async def empty():
    await asyncio.sleep(0.2)
    shelf.clear()


async def add(number):
    global total
    await asyncio.sleep(0.2)
    total += number


async def open_up():
    await asyncio.sleep(0.2)
    ready.set()


async def walk_in():
    await ready.wait()
    await asyncio.sleep(0.2)


class Account:
    def __init__(self):
        self.amount = 0

    async def pay_in(self, amount):
        await asyncio.sleep(0.2)
        self.amount += amount


async def check(number):
    await asyncio.sleep(0.1)
    if number < 0:
        raise ValueError(number)


async def main():
    await fill()
    await empty()
    await add(1)
    await add(2)
    await open_up()
    await walk_in()
    account = Account()
    await account.pay_in(1)
    await account.pay_in(2)
    await check(1)
    await check(2)


asyncio.run(main())
