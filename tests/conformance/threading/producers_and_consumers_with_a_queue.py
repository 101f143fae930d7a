"""queue.Queue between threads: blocking put and get, join, task_done, timeouts, errors."""
import queue
import threading
import time

shelf = queue.Queue(maxsize=2)


def baker():
    for i in range(5):
        shelf.put(f"loaf {i}")
        print(round(time.monotonic(), 3), "baked", i, shelf.qsize(), shelf.full())


def customer(name):
    while (loaf := shelf.get()) is not None:
        time.sleep(0.3)
        print(round(time.monotonic(), 3), name, "ate", loaf)
        shelf.task_done()
    shelf.task_done()


customers = [threading.Thread(target=customer, args=(name,)) for name in ("ada", "bob")]
for thread in customers:
    thread.start()
baker()
shelf.join()
print(time.monotonic(), shelf.empty(), shelf.unfinished_tasks)
for _ in customers:
    shelf.put(None)
for thread in customers:
    thread.join()
for wrong in (shelf.get_nowait, lambda: shelf.get(timeout=0.2), lambda: shelf.get(block=False),
              lambda: shelf.get(timeout=-1), shelf.task_done,
              lambda: [shelf.put_nowait(i) for i in range(3)], lambda: shelf.put(9, timeout=0.25)):
    try:
        wrong()
    except (queue.Empty, queue.Full, ValueError) as error:
        print(type(error), error, time.monotonic())
