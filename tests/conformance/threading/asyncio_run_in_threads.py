"""Each thread may have a loop of its own; there is none where nobody made one."""
import asyncio
import threading
import time


async def main(name, delay):
    print(name, threading.current_thread().name, asyncio.current_task().get_name())
    await asyncio.sleep(delay)
    print(name, "done", asyncio.get_running_loop().time())
    return name


results = []


def work(name, delay):
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)
    results.append(asyncio.run(main(name, delay)))


threads = [threading.Thread(target=work, args=(f"t{i}", 0.3 - i / 10), name=f"thread {i}")
           for i in range(3)]
for thread in threads:
    thread.start()
print(asyncio.run(main("in main", 0.25)))
for thread in threads:
    thread.join()
print(results, time.monotonic())
