"""What a queue's class overrides of _init, _put and _get keeps the items, and _queue is what _init has made."""
import asyncio
import heapq


class Unique(asyncio.Queue):
    def _init(self, maxsize):
        print("_init", maxsize)
        self._queue = {}

    def _put(self, item):
        self._queue[item] = None

    def _get(self):
        item = next(iter(self._queue))
        del self._queue[item]
        return item


class Latest(asyncio.Queue):
    """Only what came last."""

    def _put(self, item):
        self._queue.clear()
        super()._put(item)


class Loud(asyncio.PriorityQueue):
    def _put(self, item):
        print("put", item, "into", self._queue)
        super()._put(item)

    def _get(self):
        item = super()._get()
        print("got", item)
        return item

    def remove(self, item):
        self._queue.remove(item)
        heapq.heapify(self._queue)


class SetQueue(asyncio.Queue):
    def _init(self, maxsize):
        self._queue = set()

    def _put(self, item):
        self._queue.add(item)

    def _get(self):
        return self._queue.pop()


class Sorted(asyncio.LifoQueue):
    def _put(self, item):
        self._queue.append(item)
        self._queue.sort(reverse=True)


async def consume(queue, count):
    for _ in range(count):
        item = await queue.get()
        print("consumed", item, "left", queue.qsize(), queue.empty())
        queue.task_done()


async def main():
    unique = Unique(4)
    consumer = asyncio.create_task(consume(unique, 4))
    for letter in "mississippi":
        await unique.put(letter)
        print(letter, unique.qsize(), unique.full(), list(unique._queue))
    await consumer
    print(str(unique), unique.qsize())

    latest = Latest()
    for number in range(5):
        latest.put_nowait(number)
    print(latest.qsize(), latest.get_nowait(), latest.empty(), latest._queue)

    loud = Loud()
    for number in (5, 3, 8, 1):
        await loud.put(number)
    loud.remove(3)
    print(loud.qsize(), [loud.get_nowait() for _ in range(3)], str(loud))

    numbers = SetQueue()
    for number in (1, 2, 2, 1):
        numbers.put_nowait(number)
    print(numbers.qsize(), sorted([numbers.get_nowait(), numbers.get_nowait()]))

    ordered = Sorted()
    for number in (2, 9, 4):
        ordered.put_nowait(number)
    print(ordered._queue, [ordered.get_nowait() for _ in range(3)])

    plain = asyncio.Queue()
    for number in range(4):
        plain.put_nowait(number)
    plain._queue.rotate(1)
    plain._queue.appendleft("first")
    print(plain.qsize(), plain._queue, str(plain))
    print([await plain.get() for _ in range(5)], plain.empty())

asyncio.run(main())
