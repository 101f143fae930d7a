"""When does the finally of an async generator run? In five ways of leaving it."""
import asyncio
from contextlib import aclosing


async def letters(name, count=5):
    try:
        for index in range(count):
            yield f"{name}{index}"
            await asyncio.sleep(0)
    finally:
        print(f"  {name}: finally begins")
        try:
            await asyncio.sleep(0.01)
        except asyncio.CancelledError:
            print(f"  {name}: cancelled in finally")
            raise
        print(f"  {name}: finally ends")


async def read_to_the_end():
    async for item in letters("end", 2):
        print(item)
    print("after the loop")


async def leave_with_break():
    async for item in letters("break"):
        print(item)
        if item.endswith("1"):
            break
    print("after the loop")


async def leave_with_return():
    async for item in letters("return"):
        return item


async def leave_with_aclosing():
    async with aclosing(letters("closing")) as source:
        async for item in source:
            print(item)
            break
    print("after the block")


async def leave_with_error():
    async for item in letters("error"):
        raise ValueError(item)


async def wrapped(source):
    async for item in source:
        yield item.upper()


async def leave_a_chain():
    async for item in wrapped(letters("chain")):
        print(item)
        break


async def hold_by_name(box):
    box.append(letters("boxed"))
    async for item in box[0]:
        print(item)
        break


async def hold_by_task():
    source = letters("task")
    await anext(source)
    task = asyncio.create_task(wait_for_next(source))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("the task is cancelled")


async def wait_for_next(source):
    async for item in source:
        print(item)
        await asyncio.sleep(5)


async def main():
    await read_to_the_end()
    print("--")
    await leave_with_break()
    await asyncio.sleep(0.05)
    print("--")
    print(await leave_with_return())
    await asyncio.sleep(0.05)
    print("--")
    await leave_with_aclosing()
    print("--")
    try:
        await leave_with_error()
    except ValueError as error:
        print("caught", error)
        await asyncio.sleep(0.05)
        print("still handling")
    print("handled")
    await asyncio.sleep(0.05)
    print("--")
    await leave_a_chain()
    await asyncio.sleep(0.05)
    print("--")
    box = []
    await hold_by_name(box)
    await asyncio.sleep(0.05)
    print("the box is emptied")
    box.clear()
    await asyncio.sleep(0.05)
    print("--")
    await hold_by_task()
    await asyncio.sleep(0.05)
    print("--")
    errors = []
    for attempt in range(2):
        try:
            await leave_with_error()
        except ValueError as error:
            errors.append(error)
    await asyncio.sleep(0.05)
    print("errors kept:", len(errors))
    errors[0].__traceback__ = None
    await asyncio.sleep(0.05)
    print("one traceback is dropped")
    fresh = letters("never started")
    last = letters("last")
    print(await anext(last))
    print("main ends")


asyncio.run(main())
print("end of program")
