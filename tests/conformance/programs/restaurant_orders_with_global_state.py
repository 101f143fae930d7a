# -*- coding: utf-8 -*-
"""
A beginner's script, written without classes: globals, nested functions, string building, while True and break.
"""
import asyncio
import random

MENU = {'soup': 3, 'steak': 7, 'salad': 2, 'ice cream': 1}
orders = []
served = 0
money = 0
random.seed(8)


async def cook(table, dish):
    global served
    needed = MENU[dish]
    print('  cooking ' + dish + ' for table ' + str(table) + ' (' + str(needed) + ' min)')
    await asyncio.sleep(needed)
    served = served + 1
    return dish


async def guest(table):
    global money
    wanted = random.sample(sorted(MENU), k=random.randint(1, 3))
    orders.append((table, wanted))
    print('Table %d orders %s' % (table, ' and '.join(wanted)))
    for dish in wanted:
        got = await cook(table, dish)
        if got != dish:
            print('this never happens')
        else:
            tip = random.choice([0, 1, 2])
            money += MENU[dish] * 3 + tip
            print('Table', table, 'eats', got, 'and tips', tip, sep=' ')
        await asyncio.sleep(random.random())
    print('Table', table, 'leaves', end='.\n')


async def waiter():
    n = 0
    while True:
        await asyncio.sleep(5)
        n += 1
        if served >= sum(len(w) for _, w in orders):
            break
        print('-- waiter round', n, 'served so far:', served)
    return n


async def evening():
    tables = []
    for t in range(1, 5):
        tables.append(asyncio.ensure_future(guest(t)))
        await asyncio.sleep(0.5)
    rounds = await waiter()
    for t in tables:
        await t
    return rounds


print('We are open')
rounds = asyncio.run(evening())
print('Served', served, 'dishes in', rounds, 'rounds and made', money, 'coins')
i = 0
while i < len(orders):
    table, wanted = orders[i]
    print(str(i + 1).zfill(2) + '.', 'table', table, ':', ', '.join([w.capitalize() for w in wanted]))
    i += 1
else:
    print("That's all")
