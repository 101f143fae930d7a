"""A task of the event loop that was set lives on at the end: nobody destroys that loop."""
import asyncio
async def w(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("finally", n)
async def main():
    t = asyncio.create_task(w("task"))
    await asyncio.sleep(0)
    print("main")
    return t
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.run_until_complete(main())
print("end")
