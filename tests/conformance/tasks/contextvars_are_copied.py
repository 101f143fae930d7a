"""A task gets a copy of its creator's context when it is made."""
import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def show(label):
    print(label, user.get())
    user.set(label)
    await asyncio.sleep(0)
    print(label, user.get())


async def main():
    user.set("Ada")
    a = asyncio.create_task(show("a"))
    user.set("Bo")
    b = asyncio.create_task(show("b"))
    await asyncio.gather(a, b)
    print("main", user.get())

asyncio.run(main())
