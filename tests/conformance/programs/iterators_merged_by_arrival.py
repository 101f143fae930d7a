"""Several async generators are merged into one stream, in order of arrival."""
import asyncio
import traceback


async def ticker(name, delay, count):
    try:
        for number in range(1, count + 1):
            await asyncio.sleep(delay)
            yield f"{name}{number}"
    finally:
        print(f"   ({name} is closed)")


async def fragile(name, delay, good):
    try:
        for number in range(good):
            await asyncio.sleep(delay)
            yield f"{name}{number + 1}"
        readings = {"last": good}
        yield readings["next"]
    finally:
        print(f"   ({name} is closed)")


async def merge(*sources):
    waiting = {}
    for source in sources:
        task = asyncio.create_task(source.__anext__(), name=source.__name__)
        waiting[task] = source
    try:
        while waiting:
            done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in sorted(done, key=lambda t: t.get_name()):
                source = waiting.pop(task)
                try:
                    item = task.result()
                except StopAsyncIteration:
                    print("   one source is exhausted,", len(waiting), "left")
                    continue
                again = asyncio.create_task(source.__anext__(), name=task.get_name())
                waiting[again] = source
                yield item
    finally:
        print("   merge: cancelling", len(waiting), "tasks")
        for task in waiting:
            task.cancel()
        results = await asyncio.gather(*waiting, return_exceptions=True)
        print("   merge:", [type(result).__name__ for result in results])


async def collect(title, *sources, limit=None):
    print(title)
    seen = []
    failure = None
    try:
        async for item in merge(*sources):
            seen.append(item)
            print("  ", item)
            if len(seen) == limit:
                break
    except KeyError as error:
        print("   the error arrives:", repr(error))
        failure = error
    print("   seen:", " ".join(seen))
    return failure


async def main():
    await collect("Two healthy sources",
                  ticker("a", 0.10, 3), ticker("b", 0.16, 2))
    failure = await collect("One source fails",
                            ticker("c", 0.10, 9), fragile("d", 0.23, 2), ticker("e", 0.37, 9))
    text = traceback.format_exception(failure)
    print(text[0].rstrip())
    for line in text[-2].rstrip().splitlines():
        print("|", line.split(", in ")[-1].strip())
    print(text[-1].rstrip())
    await collect("A reader who stops early",
                  ticker("f", 0.10, 9), ticker("g", 0.45, 9), limit=3)
    print("main returns, failure is", type(failure).__name__)


asyncio.run(main())
print("after run")
