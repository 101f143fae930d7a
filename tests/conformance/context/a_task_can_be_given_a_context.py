"""create_task(context=), TaskGroup.create_task(context=), Runner.run(context=)."""
import asyncio
import contextvars

n = contextvars.ContextVar("n", default=0)


async def add(amount):
    n.set(n.get() + amount)
    await asyncio.sleep(0.1)
    n.set(n.get() + amount)
    return n.get()


async def main():
    shared = contextvars.copy_context()
    print(await asyncio.gather(asyncio.create_task(add(1), context=shared),
                               asyncio.create_task(add(10), context=shared)), n.get(), shared[n])
    async with asyncio.TaskGroup() as group:
        task = group.create_task(add(100), context=shared)
        other = group.create_task(add(1000))
    print(task.result(), other.result(), n.get(), shared[n])
    loop = asyncio.get_running_loop()
    print(await loop.create_task(add(5), context=shared), shared[n])
    return n.get()

print(asyncio.run(main()))
with asyncio.Runner() as runner:
    print(runner.run(add(1)), runner.run(add(1)), n.get())
    context = contextvars.copy_context()
    print(runner.run(add(7), context=context), context[n], runner.run(add(1)))
