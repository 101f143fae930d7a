"""From a thread into the loop: call_soon_threadsafe, run_coroutine_threadsafe, and a queue.Queue the other way round."""
import asyncio
import queue
import threading
import time


async def square(n):
    await asyncio.sleep(0.2)
    if n == 3:
        raise ValueError("three is not welcome")
    return n * n


def calculator(loop, numbers, results):
    for n in numbers:
        future = asyncio.run_coroutine_threadsafe(square(n), loop)
        try:
            results.append(future.result(timeout=5))
        except ValueError as error:
            results.append(str(error))
    print("calculator is finished in", threading.current_thread().name)


def sensor(loop, event, values):
    time.sleep(0.5)
    values.append("measured")
    loop.call_soon_threadsafe(event.set)


def printer(mailbox):
    while (text := mailbox.get()) is not None:
        time.sleep(0.1)
        print("  printed:", text)
        mailbox.task_done()


async def main():
    loop = asyncio.get_running_loop()
    results, values = [], []
    event = asyncio.Event()
    mailbox = queue.Queue()
    threads = [
        threading.Thread(target=calculator, args=(loop, [2, 3, 4], results), name="calc"),
        threading.Thread(target=sensor, args=(loop, event, values), daemon=True),
        threading.Thread(target=printer, kwargs={"mailbox": mailbox}),
    ]
    for thread in threads:
        thread.start()
    for text in ("one", "two"):
        mailbox.put(text)
        await asyncio.sleep(0.25)
    await event.wait()
    print("event set:", values)
    mailbox.put(None)
    while any(thread.is_alive() for thread in threads):
        await asyncio.sleep(0.05)
    for thread in threads:
        thread.join()
    print(results, mailbox.empty(), [t.daemon for t in threads])
    try:
        mailbox.get_nowait()
    except queue.Empty:
        print("mailbox is empty")


asyncio.run(main())
