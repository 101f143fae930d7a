# Stages joined like pipes of a shell; closing the last closes them all.
import asyncio
from contextlib import aclosing, asynccontextmanager


class Stage:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        def bind(source):
            return self.function(source, *args)
        return Bound(bind, f"{self.function.__name__}/{len(args)}")


class Bound:
    def __init__(self, bind, label):
        self.bind, self.label = bind, label

    def __ror__(self, source):
        print("joined", self.label)
        return self.bind(source)


@Stage
async def only(source, predicate):
    async for item in source:
        if predicate(item):
            yield item


@Stage
async def pairs(source, size):
    batch = []
    try:
        async for item in source:
            batch.append(item)
            if len(batch) == size:
                yield tuple(batch)
                batch.clear()
        if batch:
            yield tuple(batch)
    finally:
        print("pairs closes with", batch)


@Stage
async def apply(source, function, workers):
    pending = []
    async for item in source:
        pending.append(asyncio.ensure_future(function(item)))
        if len(pending) >= workers:
            yield await pending.pop(0)
    while pending:
        yield await pending.pop(0)


async def numbers(start, stop, pause):
    try:
        for n in range(start, stop):
            await asyncio.sleep(pause)
            yield n
    except GeneratorExit:
        print("numbers was closed at", n)
        raise
    finally:
        print("numbers is over")


async def square(n):
    await asyncio.sleep(0.3 if n % 4 == 0 else 0.1)
    return n * n


@asynccontextmanager
async def stopwatch(title):
    loop = asyncio.get_running_loop()
    begin = loop.time()
    try:
        yield lambda: loop.time() - begin
    finally:
        print(f"{title}: {loop.time() - begin:.2f} s")


async def main():
    async with stopwatch("whole") as elapsed:
        stream = numbers(0, 11, 0.05) | only(lambda n: n % 2 == 0) | apply(square, 3) | pairs(2)
        async for pair in stream:
            print(f"{elapsed():.2f}", pair)
    async with stopwatch("cut off"), aclosing(numbers(0, 100, 0.1) | pairs(3)) as stream:
        async for triple in stream:
            print(triple)
            if sum(triple) > 10:
                break
    total = sum([value async for value in numbers(1, 5, 0) | apply(square, 2)])
    print(total, {n: n async for n in numbers(0, 2, 0)})
    generator = numbers(0, 3, 0)
    print(await anext(generator), await anext(generator, "none"), await generator.asend(None), await anext(generator, "none"))


asyncio.run(main())
