"""get_event_loop, create_task, gather outside of a coroutine, close."""
import asyncio


async def job(name, n):
    await asyncio.sleep(n)
    print(name)
    return name

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
first = loop.create_task(job("slow", 0.2))
second = loop.create_task(job("quick", 0.1))
print(loop.run_until_complete(asyncio.gather(first, second)), loop.is_running(), loop.is_closed())
print(loop.run_until_complete(job("alone", 0.1)))
loop.close()
print(loop.is_closed())
try:
    loop.call_soon(print, "never")
except RuntimeError as error:
    print(error)
