"""put() and get() of a queue go by the empty(), full(), qsize(), put_nowait() and get_nowait() of its class."""
import asyncio
import collections


class Weighed(asyncio.Queue):
    """Full by the weight of what is in it."""

    def _init(self, maxsize):
        self.weights = collections.deque()

    def _put(self, item):
        self.weights.append(item)

    def _get(self):
        return self.weights.popleft()

    def qsize(self):
        return sum(self.weights)

    def empty(self):
        return not self.weights


class Closable(asyncio.Queue):
    closed = False

    def put_nowait(self, item):
        if self.closed:
            raise RuntimeError("closed")
        print("into it:", item)
        super().put_nowait(item)

    def get_nowait(self):
        item = super().get_nowait()
        print("out of it:", item)
        return item

    def full(self):
        return self.qsize() >= 2


async def producer(queue, items):
    for item in items:
        await queue.put(item)
        print("put", item, "makes", queue.qsize(), queue.full())


async def main():
    weighed = Weighed(10)
    task = asyncio.create_task(producer(weighed, [4, 7, 3, 2]))
    await asyncio.sleep(0.1)
    for _ in range(4):
        print("got", await weighed.get())
        await asyncio.sleep(0.1)
    await task
    print(weighed.empty(), weighed.full())

    closable = Closable()
    task = asyncio.create_task(producer(closable, "abc"))
    await asyncio.sleep(0.1)
    try:
        closable.put_nowait("d")
    except asyncio.QueueFull as error:
        print(repr(error))
    for _ in range(3):
        await closable.get()
    closable.closed = True
    for put in (closable.put_nowait, closable.put):
        try:
            result = put("e")
            await result
        except RuntimeError as error:
            print(error)

asyncio.run(main())
