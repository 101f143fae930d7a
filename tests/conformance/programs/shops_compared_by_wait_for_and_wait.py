import asyncio
import operator
from types import MappingProxyType, SimpleNamespace

SHOPS = MappingProxyType({
    "Aldo": SimpleNamespace(delay=0.3, price=19.90, fails=0),
    "Bell": SimpleNamespace(delay=0.1, price=24.50, fails=1),
    "Coop": SimpleNamespace(delay=0.6, price=17.25, fails=0),
    "Duna": SimpleNamespace(delay=9.9, price=1.00, fails=0),
    "Euro": SimpleNamespace(delay=0.2, price=None, fails=0),
})


class ShopError(RuntimeError):
    pass


async def ask(name):
    shop = SHOPS[name]
    try:
        await asyncio.sleep(shop.delay)
    except asyncio.CancelledError:
        print(f"   ({name} hangs up)")
        raise
    if shop.fails:
        shop.fails -= 1
        raise ShopError(f"{name} is out of order")
    if shop.price is None:
        raise LookupError(f"{name} does not sell it")
    return name, shop.price


async def all_or_nothing():
    try:
        return await asyncio.gather(*map(ask, ("Aldo", "Euro", "Coop")))
    except LookupError as error:
        return f"nothing: {error}"


async def everything_within(seconds):
    tasks = {name: asyncio.create_task(ask(name), name=name) for name in SHOPS}
    done, pending = await asyncio.wait(tasks.values(), timeout=seconds)
    for task in sorted(pending, key=asyncio.Task.get_name):
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)
    offers, problems = [], []
    for task in tasks.values():
        if task in pending:
            problems.append(f"{task.get_name()}: no answer")
        elif error := task.exception():
            problems.append(str(error))
        else:
            offers.append(task.result())
    return sorted(offers, key=operator.itemgetter(1)), problems


async def first_good():
    waiting = {asyncio.create_task(ask(name)) for name in ("Euro", "Aldo", "Coop")}
    try:
        while waiting:
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                if not task.exception():
                    return task.result()
                print("   no luck:", task.exception())
    finally:
        for task in waiting:
            task.cancel()
        if waiting:
            await asyncio.wait(waiting)
    raise ShopError("nobody has it")


async def until_the_first_error():
    tasks = [asyncio.create_task(ask(name)) for name in ("Aldo", "Euro", "Coop")]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    states = ["done" if t in done else "pending" for t in tasks]
    late = await asyncio.gather(*pending)
    return states, late


async def impatient(name, seconds):
    task = asyncio.ensure_future(ask(name))
    try:
        return await asyncio.wait_for(asyncio.shield(task), seconds)
    except TimeoutError:
        print("   I do something else meanwhile")
        return await task


async def in_order_of_arrival():
    offers = []
    try:
        for future in asyncio.as_completed(map(ask, ("Coop", "Aldo", "Bell", "Duna")), timeout=1):
            offers.append(await future)
    except TimeoutError:
        offers.append("the rest is silence")
    return offers


async def main():
    SHOPS["Bell"].fails = 1
    for strategy in (all_or_nothing(), everything_within(0.5), first_good(), until_the_first_error(),
                     impatient("Coop", 0.2), in_order_of_arrival()):
        print(f"{strategy.__name__}:")
        print("  ", await strategy)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    print("left over:", len(others))
    for call in (lambda: SHOPS.update(x=1), lambda: operator.setitem(SHOPS, "x", 1)):
        try:
            call()
        except (TypeError, AttributeError) as error:
            print(error)
    for bad in ([], [asyncio.sleep(0)]):
        try:
            await asyncio.wait(bad)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)
            [c.close() for c in bad]
    print(SimpleNamespace(a=1, b="x"), SHOPS["Aldo"] == SimpleNamespace(delay=0.3, price=19.9, fails=0), len(SHOPS))


asyncio.run(main())
