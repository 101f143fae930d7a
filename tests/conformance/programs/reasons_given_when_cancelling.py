import asyncio
import signal
from enum import Enum


class Reason(Enum):
    SHUTDOWN = "the house is closing"
    BORED = "nobody listens"


async def musician(name, instrument):
    try:
        while True:
            await asyncio.sleep(0.1)
            print(f"{name} plays the {instrument}")
    except asyncio.CancelledError as stop:
        match stop.args:
            case ():
                print(f"{name} stops, not knowing why")
            case (Reason() as reason,):
                print(f"{name} stops: {reason.value}")
            case (str(text),):
                print(f"{name} stops: {text}")
            case other:
                print(f"{name} stops: {other}")
        raise


async def conductor(*players):
    try:
        await asyncio.gather(*players)
    except asyncio.CancelledError as stop:
        print("conductor hears:", stop.args)
        raise


async def encore(player):
    """Swallows one cancellation, and goes on."""
    try:
        await player
    except asyncio.CancelledError:
        print("encore!", asyncio.current_task().cancelling(), player.cancelled())
    await asyncio.sleep(0.1)
    return "applause"


async def understudy(primary, backup):
    done, pending = await asyncio.wait({primary, backup}, timeout=0.15)
    print("done", len(done), "pending", len(pending))
    for task in sorted(pending, key=lambda t: t.get_name()):
        task.cancel(msg=f"{task.get_name()} is not needed")
    results = await asyncio.gather(primary, backup, return_exceptions=True)
    return [type(r).__name__ for r in results]


async def main():
    ann = asyncio.create_task(musician("Ann", "oboe"))
    await asyncio.sleep(0.15)
    ann.cancel(Reason.BORED)
    try:
        await ann
    except asyncio.CancelledError as stop:
        print("main hears:", stop.args)

    players = [asyncio.create_task(musician(n, i)) for n, i in [("Bo", "drum"), ("Cy", "harp")]]
    show = asyncio.create_task(conductor(*players))
    await asyncio.sleep(0.15)
    show.cancel("power cut")
    try:
        await show
    except asyncio.CancelledError as stop:
        print("main hears:", stop.args, [p.cancelled() for p in players])

    dee = asyncio.create_task(musician("Dee", "flute"))
    again = asyncio.create_task(encore(dee))
    await asyncio.sleep(0.05)
    again.cancel()
    print(await again, again.cancelling(), again.cancelled())

    print(await understudy(asyncio.create_task(musician("Eve", "viola"), name="first"),
                           asyncio.create_task(asyncio.sleep(0.05), name="second")))

    future = asyncio.get_running_loop().create_future()
    future.cancel("future reason")
    for _ in range(2):
        try:
            await future
        except asyncio.CancelledError as stop:
            print("future:", stop.args)

    async def suicide():
        asyncio.current_task().cancel("by my own hand")
        print("still here")
        await asyncio.sleep(0)
        print("never printed")
    lonely = asyncio.create_task(suicide())
    print(await asyncio.gather(lonely, return_exceptions=True), lonely.done())

    async def self_cancel_without_await():
        asyncio.current_task().cancel()
        return "no more awaits, so it ends well"
    print(await asyncio.gather(asyncio.create_task(self_cancel_without_await()), return_exceptions=True))
    print(isinstance(asyncio.CancelledError(), Exception), issubclass(asyncio.CancelledError, BaseException),
          asyncio.CancelledError.__mro__[1].__name__, asyncio.TimeoutError is TimeoutError, signal.SIGINT.name)
    gus = asyncio.create_task(musician("Gus", "tuba"))
    await asyncio.sleep(0.15)
    print("curtain")


asyncio.run(main())
