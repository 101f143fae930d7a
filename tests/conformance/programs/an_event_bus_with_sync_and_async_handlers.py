"""An event bus: decorated handlers, plain or async; one handler's failure does not keep the others from running."""
import asyncio
import inspect
from collections import defaultdict


class EventBus:
    def __init__(self):
        self._handlers = defaultdict(list)

    def on(self, event):
        def decorator(func):
            self._handlers[event].append(func)
            return func
        return decorator

    def off(self, event, func):
        self._handlers[event].remove(func)

    async def emit(self, event, /, **data):
        print(f"EMIT {event} {data}")
        coros = []
        for handler in self._handlers.get(event, ()):
            if inspect.iscoroutinefunction(handler):
                coros.append(handler(**data))
            else:
                handler(**data)
        results = await asyncio.gather(*coros, return_exceptions=True)
        errors = [r for r in results if isinstance(r, Exception)]
        for e in errors:
            print(f"  handler failed with {type(e).__name__}: {e}")
        return len(results) - len(errors)


bus = EventBus()


@bus.on("order.created")
def log_order(order_id, total, **_):
    print(f"  log: order #{order_id:05d} for {total:,.2f}")


@bus.on("order.created")
async def send_mail(order_id, customer="?", **_):
    await asyncio.sleep(0.3)
    print(f"  mail to {customer} about {order_id}")


@bus.on("order.created")
async def reserve_stock(order_id, items, **_):
    for item in items:
        await asyncio.sleep(0.1)
        if item == "unicorn":
            raise LookupError(f"{item} is out of stock")
    print(f"  reserved {len(items)} item(s)")
    await bus.emit("stock.reserved", order_id=order_id)


@bus.on("stock.reserved")
async def ship(order_id):
    await asyncio.sleep(1)
    print(f"  shipped {order_id}")


async def main():
    good = await bus.emit("order.created", order_id=1, total=1234.5, items=["hat", "bag"], customer="Ida")
    print("succeeded:", good)
    good = await bus.emit("order.created", order_id=2, total=0.99, items=["hat", "unicorn"])
    print("succeeded:", good)
    bus.off("order.created", send_mail)
    print("succeeded:", await bus.emit("order.created", order_id=3, total=1e6, items=[]))
    print("succeeded:", await bus.emit("nobody.cares"))
    try:
        await bus.emit("order.created", nothing=True)
    except TypeError as e:
        print(e)


asyncio.run(main())
