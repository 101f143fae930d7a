"""Cancellation lab: shield, uncancel, messages, await in finally, swallowing, nesting."""
import asyncio


async def finisher(q, lock, tag):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print(tag, "cancel", e.args, asyncio.current_task().cancelling())
        raise
    finally:
        await q.put(f"{tag}-bye")
        async with lock:
            print(tag, "in lock")
        await asyncio.sleep(0)
        print(tag, "finally over")


async def structured(child_factory):
    """A hand-written nursery: cancel children when the parent is cancelled."""
    kids = [asyncio.ensure_future(child_factory(i)) for i in range(3)]
    try:
        return await asyncio.gather(*kids)
    except asyncio.CancelledError:
        print("parent cancelled; kids", [k.cancelled() for k in kids])
        res = await asyncio.gather(*kids, return_exceptions=True)
        print("kids", [type(r).__name__ for r in res])
        raise


async def uncanceller():
    me = asyncio.current_task()
    rounds = 0
    while rounds < 3:
        try:
            await asyncio.sleep(1)
            break
        except asyncio.CancelledError as e:
            rounds += 1
            print("ignored", e.args, me.cancelling(), "->", me.uncancel())
    return rounds


async def critical(log):
    for i in range(3):
        await asyncio.sleep(0.1)
        log.append(i)
    return "committed"


async def protected(log):
    inner = asyncio.create_task(critical(log), name="inner")
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("shield broken, inner:", inner.done(), log)
        print("but", await inner, log)
        raise


async def main():
    q, lock = asyncio.Queue(maxsize=5), asyncio.Lock()
    ts = [asyncio.create_task(finisher(q, lock, f"f{i}")) for i in range(3)]
    await asyncio.sleep(0.1)
    await lock.acquire()
    print([t.cancel(f"msg{i}") for i, t in enumerate(ts)])
    await asyncio.sleep(0)
    lock.release()
    ts[1].cancel("again")
    print([repr(r) for r in await asyncio.gather(*ts, return_exceptions=True)])
    print([q.get_nowait() for _ in range(q.qsize())], lock.locked())

    parent = asyncio.create_task(structured(lambda i: asyncio.sleep(1 + i)))
    await asyncio.sleep(0.5)
    parent.cancel()
    await asyncio.wait({parent})
    print("parent", parent.cancelled(), parent.done())

    u = asyncio.create_task(uncanceller())
    for word in ("one", "two", "three"):
        await asyncio.sleep(0.1)
        u.cancel(word)
    print("uncanceller", await u, u.cancelling(), u.cancel())

    log = []
    p = asyncio.create_task(protected(log))
    await asyncio.sleep(0.15)
    p.cancel("stop")
    try:
        await p
    except asyncio.CancelledError as e:
        print("protected", e.args, log)

    early = asyncio.create_task(critical(log))
    early.cancel("before start")
    try:
        await early
    except asyncio.CancelledError as e:
        print("early", e, early.cancelled())
    for probe in (early.exception, early.result):
        try:
            probe()
        except asyncio.CancelledError as e:
            print("probe", type(e).__name__)
    me = asyncio.current_task()
    me.cancel("self")
    print("still running", me.cancelling())
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("self", e.args, me.uncancel())
    me.cancel("final")
    await asyncio.sleep(1)


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run ended with", repr(e))
