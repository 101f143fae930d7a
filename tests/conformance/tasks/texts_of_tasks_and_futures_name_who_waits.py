"""repr() of tasks and futures: the callbacks and waiters of each, the place of a library's coroutine, long results cut."""
import asyncio
import functools


def plain(value):
    """Without folders and lines of files: they differ between installations."""
    words = []
    for word in repr(value).split(" "):
        if ".py:" in word:
            path, _, rest = word.partition(".py:")
            word = path[path.rfind("/") + 1:] + rest.lstrip("0123456789")
        words.append(word)
    return " ".join(words)


def on_done(future, extra=None):
    pass


class Listener:
    def heard(self, future):
        pass


async def nap(seconds, result=None):
    await asyncio.sleep(seconds)
    return result


async def wait_for_event(event):
    await event.wait()


async def main():
    loop = asyncio.get_running_loop()
    print(plain(asyncio.current_task()))
    event, queue, lock = asyncio.Event(), asyncio.Queue(), asyncio.Lock()
    await lock.acquire()
    coroutines = [nap(1), asyncio.sleep(1), queue.get(), lock.acquire(), event.wait(), asyncio.wait_for(nap(2), 1.5)]
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    for task in tasks:
        print(plain(task))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    for task in tasks:
        print(plain(task))

    future = loop.create_future()
    for callback in (on_done, Listener().heard, print, on_done):
        print(plain(future))
        future.add_done_callback(callback)
    print(plain(future))

    first, *rest = tasks
    together = asyncio.gather(first, tasks[1])
    sheltered = asyncio.shield(first)
    print(plain(together), plain(first), plain(sheltered))
    waiter = asyncio.create_task(asyncio.wait(rest, timeout=0.1))
    await asyncio.sleep(0)
    print(plain(tasks[2]), plain(waiter))
    async with asyncio.TaskGroup() as group:
        print(plain(group.create_task(nap(0))))
    await waiter

    results = ["x" * 100, list(range(20)), {n: str(n) for n in range(9)}, 10 ** 60, ("one",), {3, 1, 2}, [[[[]]]], "it's " * 9, b"bytes" * 9]
    for result in results:
        task = asyncio.create_task(nap(0, result))
        await task
        print(plain(task))
    for task in tasks:
        task.cancel()
    print(plain(first))
    await asyncio.wait(tasks)
    print(plain(first), plain(together), plain(tasks[1]))
    try:
        await asyncio.current_task()
    except RuntimeError as error:
        print(plain(error))


asyncio.run(main())
