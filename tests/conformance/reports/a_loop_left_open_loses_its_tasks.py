"""A task of a loop that a function made, and left open, is lost when the program ends."""
import asyncio
async def w(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("finally", n)
async def main():
    asyncio.create_task(w("a"))
    await asyncio.sleep(0.5)
    print("main")
def run():
    loop = asyncio.new_event_loop()
    loop.run_until_complete(main())
run()
print("end")
