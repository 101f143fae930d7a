"""The last error is not caught: the program ends with the traceback of an exception group."""
import asyncio


class Defect(Exception):
    def __init__(self, part, station):
        super().__init__(part, station)
        self.part = part

    def __str__(self):
        return "part %d is bad at %s" % self.args


async def station(name, source, target, work, bad=()):
    handled = 0
    try:
        while True:
            part = await source.get()
            if part is None:
                break
            await asyncio.sleep(work)
            if part in bad:
                raise Defect(part, name)
            handled += 1
            if target is not None:
                await target.put(part)
        if target is not None:
            await target.put(None)
        return handled
    finally:
        print(f"{name} stops after {handled}")


async def feed(queue, parts):
    for part in range(parts):
        await queue.put(part)
    await queue.put(None)


async def line(parts, bad_saw=(), bad_paint=()):
    a, b = asyncio.Queue(2), asyncio.Queue(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(feed(a, parts))
        saw = group.create_task(station("saw", a, b, 0.1, bad_saw))
        paint = group.create_task(station("paint", b, None, 0.15, bad_paint))
    return saw.result(), paint.result()


async def inspector():
    try:
        await asyncio.sleep(0.45)
    except asyncio.CancelledError:
        raise RuntimeError("inspector was disturbed") from None


async def main():
    print(await line(3))
    try:
        await line(5, bad_saw=[2])
    except* Defect as group:
        print("caught:", *group.exceptions)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(line(5, bad_paint={1}), name="line")
            group.create_task(inspector())
    except* Defect as defects:
        print("defects:", [str(e) for g in defects.exceptions for e in g.exceptions])
    except* RuntimeError as others:
        print("others:", others.exceptions)
    print("now without a net")
    await asyncio.gather(line(4, bad_saw=[1]), asyncio.sleep(5))


asyncio.run(main())
print("never printed")
