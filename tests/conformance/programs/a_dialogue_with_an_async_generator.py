import asyncio


class Skip(Exception):
    pass


async def running_average():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except Skip as why:
            print(f"   skipped: {why}")
            continue
        if value is None:
            continue
        await asyncio.sleep(0.02)
        total, count = total + value, count + 1
        average = round(total / count, 2)


async def elevator(floor=0):
    log = [floor]
    try:
        while True:
            wanted = yield floor
            if wanted is None:
                continue
            while floor != wanted:
                await asyncio.sleep(0.05)
                floor += 1 if wanted > floor else -1
                log.append(floor)
    finally:
        print("   elevator passed", log)
        await asyncio.sleep(0.05)
        print("   elevator parked")


async def refuses_to_close():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def gives_up_on_error():
    try:
        while True:
            try:
                yield "working"
            except ZeroDivisionError:
                yield "recovered"
    except ArithmeticError as error:
        print("   arithmetic trouble:", type(error).__name__)


async def main():
    stats = running_average()
    print(await stats.asend(None))
    for value in (10, 20, 33):
        print(value, "->", await stats.asend(value))
    print(await stats.athrow(Skip("a bad reading")))
    print(await anext(stats), stats.ag_running)
    try:
        await stats.athrow(LookupError("fatal"))
    except LookupError as error:
        print("it died of", error)
    try:
        await stats.asend(1)
    except StopAsyncIteration:
        print("and stays dead:", await anext(stats, "nothing"))

    lift = elevator()
    await lift.asend(None)
    for floor in (3, 1, 1, 4):
        print("at floor", await lift.asend(floor))
    await lift.aclose()
    await lift.aclose()

    stubborn = refuses_to_close()
    print(await anext(stubborn))
    try:
        await stubborn.aclose()
    except RuntimeError as error:
        print("RuntimeError:", error)

    worker = gives_up_on_error()
    print(await anext(worker))
    print(await worker.athrow(ZeroDivisionError))
    print(await anext(worker))
    try:
        await worker.athrow(OverflowError("big"))
    except StopAsyncIteration:
        print("worker is finished")

    fresh = running_average()
    try:
        await fresh.asend(5)
    except TypeError as error:
        print("TypeError:", error)

    busy = elevator()
    await anext(busy)
    ride = asyncio.create_task(busy.asend(2))
    await asyncio.sleep(0.01)
    try:
        await busy.asend(7)
    except RuntimeError as error:
        print("RuntimeError:", error)
    print("ride ends at", await ride)
    await busy.aclose()


asyncio.run(main())
