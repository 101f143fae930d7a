"""Looking at tasks from inside: all_tasks, names, reprs of states, the current task, a monitor that reports."""
import asyncio
from pprint import pprint


async def sleeper(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def waiter(event):
    await event.wait()


async def monitor(interval, rounds):
    me = asyncio.current_task()
    for n in range(rounds):
        await asyncio.sleep(interval)
        others = sorted(t.get_name() for t in asyncio.all_tasks() if t is not me)
        print(f"[{n}] alive: {', '.join(others)}")


class Registry(dict):
    def __missing__(self, key):
        self[key] = value = []
        return value


async def main():
    asyncio.current_task().set_name("the main one")
    event = asyncio.Event()
    registry = Registry()
    tasks = [asyncio.create_task(sleeper(n), name=f"sleeper-{n}") for n in (1, 2, 3)]
    tasks.append(asyncio.create_task(waiter(event), name="waiter"))
    watch = asyncio.create_task(monitor(0.75, 5))
    print(tasks[0].get_name(), tasks[0].done(), tasks[0].get_coro().__qualname__)
    for task in tasks:
        task.add_done_callback(lambda t: registry["done"].append(t.get_name()))
        registry["all"].append(task.get_name())
    await asyncio.sleep(2.5)
    event.set()
    await watch
    for task in tasks:
        state = "result " + repr(task.result()) if task.done() else "pending"
        print(f"{task.get_name():<10} {state}")
    pprint(dict(registry))
    print(str(event).split(" at ")[0], "set" in repr(event))
    lock = asyncio.Lock()
    async with lock:
        print("unlocked" in repr(lock), "locked" in repr(lock))
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    text = repr(tasks[0])
    print(text[:text.index("coro=")], text[text.rindex("result="):])


asyncio.run(main())
