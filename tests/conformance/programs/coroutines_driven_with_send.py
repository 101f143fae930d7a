"""What the event loop does, done by hand: send, throw and close."""
import asyncio
import inspect
from types import coroutine


@coroutine
def ask(question):
    answer = yield question
    return answer


async def interview():
    name = await ask("name?")
    try:
        age = int(await ask(f"how old are you, {name}?"))
    except ValueError:
        print("   (that is no number)")
        age = await ask("again, please:")
    return {"name": name, "age": int(age)}


async def patient():
    try:
        await ask("wait")
    except LookupError as error:
        print("   patient was interrupted:", error)
        return await ask("what now?")
    finally:
        print("   patient leaves")


def drive(coro, answers):
    answers = iter(answers)
    try:
        question = coro.send(None)
        while True:
            answer = next(answers)
            print(f"   {question:<28}{answer}")
            question = coro.send(answer)
    except StopIteration as stop:
        return stop.value


async def inside_asyncio():
    inner = interview()
    first = inner.send(None)
    await asyncio.sleep(0.1)
    second = inner.send("Mia")
    await asyncio.sleep(0.1)
    try:
        inner.send("30")
    except StopIteration as stop:
        return [first, second, stop.value]


class Meter:
    """Counts how often a coroutine gives up control."""

    def __init__(self, coro):
        self.coro = coro
        self.count = 0

    def __await__(self):
        iterator = self.coro.__await__()
        result = None
        while True:
            try:
                request = iterator.send(result)
            except StopIteration as stop:
                return stop.value
            self.count += 1
            result = yield request


async def three_naps():
    for _ in range(3):
        await asyncio.sleep(0)
    await asyncio.sleep(0.05)
    return "rested"


async def main():
    meter = Meter(three_naps())
    print(await meter, meter.count)
    print(await inside_asyncio())


print(drive(interview(), ["Ada", "36"]))
print(drive(interview(), ["Bob", "old", "81"]))

coro = patient()
print(inspect.getcoroutinestate(coro))
print(coro.send(None), inspect.getcoroutinestate(coro))
print(coro.throw(LookupError("fire alarm")))
try:
    coro.send("go home")
except StopIteration as stop:
    print("value", stop.value, inspect.getcoroutinestate(coro))
try:
    coro.send(None)
except RuntimeError as error:
    print(error)

coro = patient()
coro.send(None)
coro.close()
print(inspect.getcoroutinestate(coro))
try:
    fresh = patient()
    fresh.send("too early")
except TypeError as error:
    print(error)
fresh.close()
asyncio.run(main())
