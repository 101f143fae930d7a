"""A comparison that puts and gets items itself: the queue notices."""
import asyncio


class Item:
    def __init__(self, number, act):
        self.number = number
        self.act = act

    def __lt__(self, other):
        act, self.act = self.act, None
        if act:
            act()
        return self.number < other.number

    def __repr__(self):
        return f"Item {self.number}"


def attempt(what, function, *arguments):
    try:
        print(what, function(*arguments))
    except Exception as e:
        print(what, type(e).__name__, e)


async def main():
    queue = asyncio.PriorityQueue()
    for n in (5, 3, 8, 1):
        queue.put_nowait(Item(n, None))
    attempt("put that gets", queue.put_nowait, Item(2, queue.get_nowait))
    print(queue.qsize())
    attempt("put that puts", queue.put_nowait, Item(0, lambda: queue.put_nowait(Item(9, None))))
    print(queue.qsize())

    def drain():
        while not queue.empty():
            queue.get_nowait()

    attempt("put that empties", queue.put_nowait, Item(0, drain))
    print(queue.qsize(), queue)
    for n in (5, 3, 8, 1):
        queue.put_nowait(Item(n, None))
    for item in list(queue._queue):
        item.act = lambda: queue.put_nowait(Item(0, None))
    attempt("get that puts", queue.get_nowait)
    print(queue.qsize())


asyncio.run(main())
