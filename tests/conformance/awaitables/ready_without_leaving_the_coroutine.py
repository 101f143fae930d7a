"""An await that is over at once does not leave the coroutine, whoever drives it."""
import asyncio


def drive(what, step, *arguments):
    try:
        print(what, "hands out", step(*arguments))
    except BaseException as e:
        print(what, "ends with", type(e).__name__, e)


async def puts_when_thrown(queue):
    try:
        await asyncio.sleep(0)
    except ValueError:
        await queue.put("after the error")
        return "put"


async def acquires_at_its_end(lock, log):
    try:
        await asyncio.sleep(0)
    finally:
        await lock.acquire()
        log.append("acquired")


async def takes(queue):
    while True:
        print("got", await queue.get())


async def nested(queue, depth):
    if depth:
        return 1 + await nested(queue, depth - 1)
    return await queue.get()


async def gives(queue):
    for _ in range(2):
        yield await queue.get()


async def main():
    queue = asyncio.Queue()
    coroutine = puts_when_thrown(queue)
    drive("first step", coroutine.send, None)
    drive("throw", coroutine.throw, ValueError("no"))
    print(queue.qsize())

    lock, log = asyncio.Lock(), []
    coroutine = acquires_at_its_end(lock, log)
    drive("first step", coroutine.send, None)
    drive("close", coroutine.close)
    print(log, lock.locked())

    queue.put_nowait("second")
    coroutine = takes(queue)
    coroutine.send(None)
    coroutine.close()

    queue.put_nowait(10)
    drive("nested", nested(queue, 20).send, None)

    queue.put_nowait(1), queue.put_nowait(2)
    print([item async for item in gives(queue)])

    full = asyncio.Queue(1)
    put = full.put(1)
    await put
    try:
        await put
    except RuntimeError as e:
        print(e)
    try:
        await asyncio.wait_for(full.put(2), 0.1)
    except TimeoutError as e:
        print("full")

    task = asyncio.create_task(acquires_at_its_end(asyncio.Lock(), log))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", log)


asyncio.run(main())
