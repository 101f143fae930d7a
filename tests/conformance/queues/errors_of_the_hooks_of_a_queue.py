"""What _put and _get of a queue's class raise comes out of put and get, and the queue counts nothing then."""
import asyncio


class Picky(asyncio.Queue):
    def _put(self, item):
        if item < 0:
            raise ValueError(f"{item} is negative")
        super()._put(item)

    def _get(self):
        if self._queue[0] == 13:
            raise LookupError("not that one")
        return super()._get()


class Bare(asyncio.Queue):
    def _init(self, maxsize):
        pass


async def main():
    queue = Picky()
    try:
        await queue.put(-1)
    except ValueError as error:
        print(error, queue.qsize(), queue._unfinished_tasks)
    try:
        queue.put_nowait(-2)
    except ValueError as error:
        print(error)
    await queue.put(1)
    await queue.put(13)
    print(await queue.get(), queue._unfinished_tasks)
    for get in (queue.get, lambda: asyncio.wait_for(queue.get(), 1)):
        try:
            await get()
        except LookupError as error:
            print(repr(error), queue.qsize())
    try:
        asyncio.Queue()._get()
    except IndexError as error:
        print(error)
    bare = Bare()
    for use in (bare.qsize, bare.empty, bare.get_nowait, lambda: bare.put_nowait(1), lambda: bare._queue):
        try:
            use()
        except AttributeError as error:
            print(error)

asyncio.run(main())
