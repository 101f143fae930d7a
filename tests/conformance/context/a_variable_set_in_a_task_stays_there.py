"""A task sees the values of its creation; what it sets is its own."""
import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")


async def handle(name):
    print(name, "begins with", request.get())
    request.set(name)
    await asyncio.sleep(0.1)
    print(name, "still has", request.get())
    await deeper()


async def deeper():
    print("an awaited coroutine sees", request.get())
    request.set(request.get() + "!")


async def main():
    request.set("outer")
    first = asyncio.create_task(handle("first"))
    request.set("changed")
    await asyncio.gather(first, handle("second"))
    print("main has", request.get())
    await handle("inline")
    print("main has", request.get())

asyncio.run(main())
print("outside", request.get())
