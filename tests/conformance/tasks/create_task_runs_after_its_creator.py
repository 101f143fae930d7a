"""A new task's first step waits until its creator gives the loop back."""
import asyncio


async def child(name):
    print(name, "starts")
    await asyncio.sleep(0)
    print(name, "ends")


async def main():
    a = asyncio.create_task(child("a"))
    b = asyncio.create_task(child("b"))
    print("main goes on", a.done(), b.done())
    await asyncio.sleep(0)
    print("main again")
    await b
    print("b awaited", a.done())

asyncio.run(main())
