"""Tasks make tasks, in breadth-first turns."""
import asyncio


async def node(depth, name):
    print(name)
    if depth:
        await asyncio.gather(*(node(depth - 1, name + str(i)) for i in range(2)))
    print(name, "done")

asyncio.run(node(2, "n"))
