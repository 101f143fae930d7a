"""A four stage pipeline with sentinels and finally blocks that await a put."""
import asyncio
import json
import re
import statistics
from typing import AsyncIterator

DONE = object()
TEXT = """12 alpha; 7 beta; x gamma; 30 delta; 5 ; 18 zeta"""


async def source(out: asyncio.Queue) -> None:
    try:
        for chunk in TEXT.split(";"):
            await out.put(chunk.strip())
    finally:
        await out.put(DONE)
        print("source closed")


async def drain(q: asyncio.Queue) -> AsyncIterator[str]:
    while True:
        item = await q.get()
        try:
            if item is DONE:
                return
            yield item
        finally:
            q.task_done()


async def parse(inp, out, bad):
    pattern = re.compile(r"(?P<n>\d+)\s+(?P<word>[a-z]+)")
    try:
        async for item in drain(inp):
            if m := pattern.fullmatch(item):
                await out.put({"n": int(m["n"]), "word": m["word"]})
            else:
                bad.append(item)
    finally:
        await out.put(DONE)
        print("parse closed, bad", bad)


async def enrich(inp, out, limit):
    async def one(rec):
        async with limit:
            await asyncio.sleep(rec["n"] / 100)
            rec["len"] = len(rec["word"])
            await out.put(rec)
    jobs = {}
    try:
        async for rec in drain(inp):
            t = asyncio.create_task(one(rec), name=rec["word"])
            jobs[t] = t.get_name()
            t.add_done_callback(jobs.pop)
            t.add_done_callback(lambda t: print("  job", t.get_name(), t.cancelled()))
        await asyncio.gather(*jobs)
    finally:
        for t in list(jobs):
            t.cancel()
        await out.put(DONE)
        print("enrich closed, running", len(jobs))


async def sink(inp):
    rows = [rec async for rec in drain(inp)]
    for r in rows:
        print(json.dumps(r, sort_keys=True))
    return statistics.mean(r["n"] for r in rows) if rows else None


async def build(wait=None):
    a, b, c = (asyncio.Queue(n) for n in (1, 2, 0))
    bad = []
    stages = [source(a), parse(a, b, bad), enrich(b, c, asyncio.Semaphore(2))]
    tasks = [asyncio.create_task(s) for s in stages]
    last = asyncio.create_task(sink(c))
    if wait is not None:
        await asyncio.sleep(wait)
        print("stopping", [t.done() for t in tasks])
        for t in tasks:
            t.cancel()
    got = await asyncio.gather(*tasks, return_exceptions=True)
    print("stages", [repr(g) for g in got], "mean", await last)
    print(a.qsize(), b.qsize(), c.qsize())
    await asyncio.gather(a.join(), b.join(), c.join())


async def main():
    await build()
    print("-" * 20)
    await build(wait=0.15)
    print("-" * 20)
    try:
        await asyncio.wait_for(build(wait=0), 2)
    except asyncio.TimeoutError:
        print("stuck, as expected")


asyncio.run(main())
