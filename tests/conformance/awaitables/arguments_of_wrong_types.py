"""What the functions of asyncio say of numbers that are none, and of what cannot be awaited."""
import asyncio


async def job():
    return 1


async def attempt(what, function):
    try:
        result = function()
        if asyncio.iscoroutine(result):
            try:
                result = await result
            except Exception as e:
                print(what, "awaited", type(e).__name__, e)
                return
        print(what, result if isinstance(result, (int, str, tuple)) else type(result).__name__)
    except Exception as e:
        print(what, type(e).__name__, e)


async def main():
    loop = asyncio.get_running_loop()
    q = asyncio.Queue()
    await attempt("sleep text", lambda: asyncio.sleep("1"))
    await attempt("sleep None", lambda: asyncio.sleep(None))
    await attempt("sleep list", lambda: asyncio.sleep([1]))
    await attempt("sleep complex", lambda: asyncio.sleep(1j))
    await attempt("sleep bool", lambda: asyncio.sleep(True, "result"))
    await attempt("sleep nothing", lambda: asyncio.sleep())
    await attempt("wait_for text", lambda: asyncio.wait_for(job(), "1"))
    await attempt("wait_for list", lambda: asyncio.wait_for(job(), []))
    await attempt("timeout text", lambda: asyncio.timeout("1"))
    await attempt("call_later text", lambda: loop.call_later("1", print))
    await attempt("call_later None", lambda: loop.call_later(None, print))
    await attempt("call_at None", lambda: loop.call_at(None, print))
    await attempt("wait timeout text", lambda: asyncio.wait([asyncio.create_task(job())], timeout="1"))
    await attempt("as_completed timeout", lambda: next(asyncio.as_completed([asyncio.create_task(job())], timeout="1")))
    await attempt("Queue text", lambda: asyncio.Queue("1").full())
    await attempt("Queue float", lambda: asyncio.Queue(1.5).full())
    await attempt("Queue None", lambda: asyncio.Queue(None).full())
    await attempt("Semaphore text", lambda: asyncio.Semaphore("1"))
    await attempt("Semaphore negative", lambda: asyncio.Semaphore(-1))
    await attempt("Semaphore None", lambda: asyncio.Semaphore(None))
    await attempt("Barrier text", lambda: asyncio.Barrier("1"))
    await attempt("Barrier 0", lambda: asyncio.Barrier(0))
    await attempt("gather int", lambda: asyncio.gather(1))
    await attempt("gather list", lambda: asyncio.gather([]))
    await attempt("create_task int", lambda: asyncio.create_task(1))
    await attempt("create_task function", lambda: asyncio.create_task(print))
    await attempt("ensure_future int", lambda: asyncio.ensure_future(1))
    await attempt("shield int", lambda: asyncio.shield(1))
    await attempt("wait_for int", lambda: asyncio.wait_for(1, 1))
    await attempt("Event set", lambda: asyncio.Event().set(1))
    await attempt("Lock release", lambda: asyncio.Lock().release())
    await attempt("Condition notify", lambda: asyncio.Condition().notify())
    await attempt("run nested", lambda: asyncio.run(3))
    await attempt("set_result twice", lambda: [f := loop.create_future(), f.set_result(1), f.set_result(2)])
    await attempt("set_exception int", lambda: loop.create_future().set_exception(3))
    await attempt("set_exception stop", lambda: loop.create_future().set_exception(StopIteration()))
    await attempt("task_done", lambda: q.task_done())
    await attempt("put nothing", lambda: q.put())
    await attempt("put_nowait nothing", lambda: q.put_nowait())
    async def awaits(x):
        await x
    for x in (1, "s", None, [], job, print, (i for i in ()), asyncio.Queue()):
        await attempt(f"await {type(x).__name__}", lambda: awaits(x))


asyncio.run(main())
