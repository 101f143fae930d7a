import asyncio
from asyncio import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull


class Dish:
    __slots__ = ("kind", "number")
    _made = 0

    def __init__(self, kind):
        Dish._made += 1
        self.kind, self.number = kind, Dish._made

    def __lt__(self, other):
        order = ["glass", "cup", "plate", "pot"]
        return (order.index(self.kind), self.number) < (order.index(other.kind), other.number)

    def __repr__(self):
        return f"{self.kind}{self.number}"


class UniqueQueue(Queue):
    """Overrides the hooks of Queue: what is already there is not put again."""

    def _init(self, maxsize):
        self._queue = {}

    def _put(self, item):
        self._queue[item] = None

    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item


async def cook(stack, kinds):
    for kind in kinds:
        dish = Dish(kind)
        try:
            stack.put_nowait(dish)
            print(f"cook: {dish} on the stack of {stack.qsize()}")
        except QueueFull:
            print(f"cook: {dish} must wait, the stack is full")
            await stack.put(dish)
            print(f"cook: {dish} at last")
        await asyncio.sleep(0.05)
    await stack.join()
    print("cook: all is clean")


async def washer(stack, rack):
    washed = 0
    while True:
        dish = await stack.get()
        await asyncio.sleep(0.12)
        await rack.put(dish)
        stack.task_done()
        washed += 1
        if stack.empty():
            print(f"washer: nothing left after {washed}")


async def main():
    stack, rack = LifoQueue(maxsize=3), PriorityQueue()
    helper = asyncio.create_task(washer(stack, rack))
    await cook(stack, ["pot", "cup", "plate", "glass", "plate", "cup", "pot", "glass"])
    helper.cancel()
    order = []
    while not rack.empty():
        order.append(rack.get_nowait())
    print("from the rack:", order)
    for queue in (stack, rack):
        try:
            queue.get_nowait()
        except QueueEmpty as error:
            print(type(queue).__name__, "is empty", repr(error))
    try:
        stack.task_done()
    except ValueError as error:
        print("ValueError:", error)

    unique = UniqueQueue()
    for letter in "mississippi":
        await unique.put(letter)
    print(unique.qsize(), "".join([await unique.get() for _ in range(unique.qsize())]))

    bounded = Queue(2)
    putters = [asyncio.create_task(bounded.put(n)) for n in range(5)]
    await asyncio.sleep(0)
    print([p.done() for p in putters], bounded.full(), bounded.maxsize)
    got = [await bounded.get() for _ in range(5)]
    print(got, all(p.done() for p in putters), bounded.empty())
    getters = [asyncio.create_task(bounded.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[1].cancel()
    for n in "xyz":
        await bounded.put(n)
    print(await asyncio.gather(*getters, return_exceptions=True), bounded.qsize(), sorted([Dish("pot"), Dish("glass")]))


asyncio.run(main())
