"""A saga: each step of an order has a compensation; when one fails, the done ones are undone in reverse."""
import asyncio
from contextlib import AsyncExitStack
from typing import Awaitable, Callable, NamedTuple


class Step(NamedTuple):
    name: str
    action: Callable[[dict], Awaitable[None]]
    undo: Callable[[dict], Awaitable[None]]


class SagaFailed(Exception):
    pass


async def reserve(order):
    await asyncio.sleep(0.1)
    order["reserved"] = order["items"]


async def release(order):
    await asyncio.sleep(0.05)
    order.pop("reserved")


async def charge(order):
    await asyncio.sleep(0.2)
    if order["price"] > 100:
        raise PermissionError("card declined")
    order["paid"] = order["price"]


async def refund(order):
    await asyncio.sleep(0.05)
    del order["paid"]


async def ship(order):
    await asyncio.sleep(0.3)
    if "anvil" in order["items"]:
        raise OverflowError(f"too heavy: {order['items'].index('anvil')}")
    order["shipped"] = True


async def nothing(order):
    pass


STEPS = (Step("reserve", reserve, release), Step("charge", charge, refund), Step("ship", ship, nothing))


async def run_saga(order):
    async with AsyncExitStack() as undo:
        for step in STEPS:
            try:
                await step.action(order)
            except Exception as error:
                print(f"  {order['id']}: {step.name} failed, undoing")
                raise SagaFailed(f"{order['id']} stopped at {step.name}") from error
            print(f"  {order['id']}: {step.name} done")

            async def compensate(step=step):
                await step.undo(order)
                print(f"  {order['id']}: {step.name} undone")
            undo.push_async_callback(compensate)
        undo.pop_all()
    return order


async def main():
    orders = [
        {"id": "A-1", "items": ["pen"], "price": 3},
        {"id": "A-2", "items": ["sofa"], "price": 400},
        {"id": "A-3", "items": ["rope", "anvil"], "price": 80},
    ]
    results = await asyncio.gather(*map(run_saga, orders), return_exceptions=True)
    for order, result in zip(orders, results, strict=True):
        if isinstance(result, SagaFailed):
            print(f"{result} because of {result.__cause__!r}; left: {sorted(order)}")
        else:
            print("fine:", result)
    print(STEPS[0]._fields, STEPS[1].name, len(STEPS[2]))


asyncio.run(main())
