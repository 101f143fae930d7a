# A script as in a first course: no classes, everything global.
import asyncio
import random
from pprint import pprint

random.seed(12)

prices = {"apple": 3, "bread": 4, "cheese": 9, "dates": 6}
stock = dict.fromkeys(prices, 10)
stock["cheese"] = 3
purse = {"Mia": 40, "Noah": 25, "Olive": 60}
basket = {name: [] for name in purse}
sales = []
unhappy = set()
closed = False


async def shopper(name):
    global sales
    visits = 0
    while not closed and purse[name] > 0:
        item = random.choice(list(prices))
        visits += 1
        await asyncio.sleep(random.choice([0.1, 0.2, 0.3]))
        if not stock[item]:
            print(name, "wanted", item, "but it is sold out")
            unhappy.add((name, item))
            continue
        if prices[item] > purse[name]:
            print(name, "cannot afford", item)
            break
        stock[item] -= 1
        purse[name] -= prices[item]
        basket[name] += [item]
        sales = sales + [(item, prices[item], name)]
    else:
        print(name, "leaves because", "the market closes" if closed else "the purse is empty")
        return visits
    print(name, "goes home with", len(basket[name]), "things")
    return visits


async def supplier():
    while not closed:
        await asyncio.sleep(0.7)
        for item, left in stock.items():
            if left < 2:
                stock[item] += 5
                print("supplier brings", item)
                break
        else:
            print("supplier brings nothing")


async def inflation():
    global prices
    try:
        while True:
            await asyncio.sleep(0.9)
            prices = {item: price + (price > 5) for item, price in prices.items()}
            print("new prices", prices)
    finally:
        print("no more inflation")


async def closing_bell(seconds):
    global closed
    await asyncio.sleep(seconds)
    closed = True
    print("*** the bell rings ***")


async def market():
    rising = asyncio.create_task(inflation())
    others = [asyncio.create_task(c) for c in (supplier(), closing_bell(2.5))]
    visits = await asyncio.gather(*[shopper(name) for name in purse])
    rising.cancel()
    await asyncio.wait(others)
    return dict(zip(purse, visits))


visits = asyncio.run(market())
pprint(visits)
pprint(basket, width=60)
pprint({"stock": stock, "purse": purse, "unhappy": sorted(unhappy)}, width=50, compact=True)
earned = sum(price for _, price, _ in sales)
print("earned", earned, "with", len(sales), "sales; best:", max(sales, key=lambda sale: sale[1])[0])
assert earned == 125 - sum(purse.values()), "the books do not balance"
per_item = {}
for item, price, name in sales:
    per_item.setdefault(item, []).append(price)
for item in sorted(per_item):
    print("%-8s %2d x %5.2f = %6.2f" % (item, len(per_item[item]), sum(per_item[item]) / len(per_item[item]), sum(per_item[item])))
del per_item["apple"], prices
try:
    prices
except NameError as error:
    print(error)
del earned
print("earned" in globals(), "sales" in globals(), callable(market), type(market()).__name__ if False else market.__name__)
