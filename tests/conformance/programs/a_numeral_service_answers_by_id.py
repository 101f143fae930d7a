import asyncio
import itertools
import re

ROMAN = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
         (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
VALID = re.compile(r"^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


class RemoteError(Exception):
    def __init__(self, kind, text):
        super().__init__(f"{kind}: {text}")


def to_roman(n):
    if not isinstance(n, int) or not 0 < n < 4000:
        raise ValueError(f"{n} has no Roman form")
    parts = []
    for value, letters in ROMAN:
        times, n = divmod(n, value)
        parts.append(letters * times)
    return "".join(parts)


def from_roman(text):
    if not text or not VALID.match(text):
        raise ValueError(f"{text!r} is not Roman")
    values = dict((letters, value) for value, letters in ROMAN)
    return sum(values[part] for part in re.findall(r"CM|CD|XC|XL|IX|IV|[MDCLXVI]", text))


def spell(n):
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    for size, word in ((10 ** 6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            head, tail = divmod(n, size)
            return f"{spell(head)} {word}" + (f" {'and ' * (tail < 100)}{spell(tail)}" if tail else "")


class Service:
    methods = {"roman": (to_roman, 0.10), "arabic": (from_roman, 0.02), "spell": (spell, 0.05)}

    def __init__(self):
        self.requests, self.replies = asyncio.Queue(), asyncio.Queue()

    async def serve(self):
        async with asyncio.TaskGroup() as group:
            while (request := await self.requests.get()) is not None:
                group.create_task(self.handle(*request))
        await self.replies.put(None)

    async def handle(self, number, method, argument):
        try:
            function, cost = self.methods[method]
            await asyncio.sleep(cost)
            await self.replies.put((number, "ok", function(argument)))
        except KeyError:
            await self.replies.put((number, "NoSuchMethod", method))
        except (ValueError, TypeError) as error:
            await self.replies.put((number, type(error).__name__, str(error)))


class Client:
    def __init__(self, service):
        self.service = service
        self.ids = itertools.count(100)
        self.waiting = {}
        self.listener = asyncio.create_task(self._listen())

    async def _listen(self):
        order = []
        while (reply := await self.service.replies.get()) is not None:
            number, status, value = reply
            order.append(number)
            future = self.waiting.pop(number, None)
            if future is None or future.done():
                print(f"  (answer {number} comes too late: {value})")
            elif status == "ok":
                future.set_result(value)
            else:
                future.set_exception(RemoteError(status, value))
        return order

    async def call(self, method, argument, timeout=5):
        number = next(self.ids)
        future = self.waiting[number] = asyncio.get_running_loop().create_future()
        await self.service.requests.put((number, method, argument))
        return await asyncio.wait_for(future, timeout)

    def __getattr__(self, name):
        return lambda argument, **kwargs: self.call(name, argument, **kwargs)


async def main():
    service = Service()
    server = asyncio.create_task(service.serve())
    client = Client(service)
    calls = [client.roman(1994), client.arabic("MMXXIV"), client.spell(1_234_567), client.roman(4000), client.arabic("IIX"),
             client.spell(90), client.flatten(3), client.roman(39, timeout=0.05)]
    for result in await asyncio.gather(*calls, return_exceptions=True):
        print(result if not isinstance(result, Exception) else f"{type(result).__name__} {result}".rstrip())
    print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)), spell(0), spell(1005), spell(3_000_012), spell(110))
    await asyncio.sleep(0.1)
    await service.requests.put(None)
    await server
    print("answered in the order", await client.listener, "still waiting", len(client.waiting))


asyncio.run(main())
