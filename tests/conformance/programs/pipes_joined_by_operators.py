import asyncio


class Pipe:
    """(source | stage | stage) >> sink, where every stage is a function on async iterators."""

    def __init__(self, iterable):
        self.iterable = iterable

    def __aiter__(self):
        source = self.iterable
        if hasattr(source, "__aiter__"):
            return source.__aiter__()
        return self._wrap(source)

    @staticmethod
    async def _wrap(items):
        for item in items:
            await asyncio.sleep(0)
            yield item

    def __or__(self, stage):
        if not isinstance(stage, Stage):
            return NotImplemented
        return Pipe(stage.function(self, *stage.args))

    def __ror__(self, other):
        return Pipe(other)

    def __rshift__(self, sink):
        return sink(self)

    def __add__(self, other):
        async def both():
            async for item in self:
                yield item
            async for item in other:
                yield item
        return Pipe(both())

    def __matmul__(self, other):
        async def pairs():
            left, right = aiter(self), aiter(other)
            while True:
                try:
                    yield await asyncio.gather(anext(left), anext(right))
                except StopAsyncIteration:
                    return
        return Pipe(pairs())

    def __getitem__(self, index):
        match index:
            case slice(start=start, stop=stop, step=step):
                return self | window(start or 0, stop, step or 1)
            case int(n):
                return self | window(n, n + 1, 1)


class Stage:
    def __init__(self, function, *args):
        self.function, self.args = function, args

    def __call__(self, *args):
        return Stage(self.function, *args)

    def __invert__(self):
        function, *rest = self.args
        return Stage(self.function, lambda *a: not function(*a), *rest)


@Stage
async def where(source, test):
    async for item in source:
        if test(item):
            yield item


@Stage
async def each(source, function):
    async for item in source:
        result = function(item)
        yield await result if asyncio.iscoroutine(result) else result


@Stage
async def window(source, start, stop, step):
    position = 0
    async for item in source:
        if stop is not None and position >= stop:
            break
        if position >= start and (position - start) % step == 0:
            yield item
        position += 1


@Stage
async def parallel(source, function, limit):
    running = []
    async for item in source:
        running.append(asyncio.create_task(function(item)))
        if len(running) == limit:
            yield await running.pop(0)
    for task in running:
        yield await task


async def as_list(source):
    return [item async for item in source]


async def total(source):
    result = 0
    async for number in source:
        result += number
    return result


async def slow_square(n):
    await asyncio.sleep(0.05)
    return n * n


async def naturals():
    n = 0
    try:
        while True:
            yield n
            n += 1
    finally:
        print("  (naturals end at", n, end=")\n")


async def main():
    odd = where(lambda n: n % 2)
    print(await ((Pipe(range(10)) | odd | each(slow_square)) >> as_list))
    print(await ((Pipe(range(10)) | ~odd | each(str)) >> as_list))
    print(await (((Pipe("abc") + Pipe("xyz")) @ Pipe(range(5))) >> as_list))
    loop = asyncio.get_running_loop()
    begin = loop.time()
    print(await ((Pipe(range(8)) | parallel(slow_square, 4)) >> total), round(loop.time() - begin, 1))
    numbers = naturals()
    print(await (Pipe(numbers)[2:9:3] >> as_list), await (Pipe("hello")[1] >> as_list))
    await numbers.aclose()
    for bad in (lambda: Pipe("a") | len, lambda: Pipe("a") >> 5, lambda: aiter([1])):
        try:
            bad()
        except TypeError as error:
            print(error)


asyncio.run(main())
