# Rules 1, 6, 37: stop() in a turn and before it; run_until_complete leaves tasks alone.
import asyncio


def say(text):
    print(text)


async def nap(name, delay):
    await asyncio.sleep(delay)
    print(name)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.stop()
loop.call_soon(say, 'one turn')
loop.run_forever()


def stopping():
    loop.stop()
    loop.call_soon(say, 'in the next run')


loop.call_soon(stopping)
loop.call_soon(say, 'same turn')
loop.run_forever()
print('stopped')
loop.create_task(nap('left alone', 1))
loop.run_until_complete(nap('first', 0.5))
loop.run_until_complete(nap('second', 1))
try:
    loop.call_soon(loop.stop)
    loop.run_until_complete(nap('third', 1))
except RuntimeError as error:
    print(error)
try:
    loop.run_forever()
except KeyboardInterrupt:
    print('interrupted')
loop.close()
