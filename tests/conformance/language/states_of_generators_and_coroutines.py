"""inspect tells created, suspended, running and closed apart; what may be sent to one that has just been made."""
import asyncio
import inspect


def counter():
    received = yield inspect.getgeneratorstate(me)
    yield received


async def pause():
    await asyncio.sleep(0)


async def stream():
    yield 1


me = counter()
print(inspect.getgeneratorstate(me), me.gi_suspended, me.gi_running)
print(next(me), inspect.getgeneratorstate(me), me.gi_suspended)
print(me.send("sent"), list(me), inspect.getgeneratorstate(me), me.gi_suspended)

coroutine = pause()
print(inspect.getcoroutinestate(coroutine), coroutine.cr_suspended)
coroutine.send(None)
print(inspect.getcoroutinestate(coroutine), coroutine.cr_suspended)
coroutine.close()
print(inspect.getcoroutinestate(coroutine), coroutine.cr_suspended)

for fresh in (counter(), pause()):
    try:
        fresh.send(1)
    except TypeError as error:
        print(error)
    fresh.close()
try:
    stream().asend(1).send(None)
except TypeError as error:
    print(error)
