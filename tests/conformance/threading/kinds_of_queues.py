"""LifoQueue, SimpleQueue, and a subclass with an order of its own."""
import queue
import threading
import time

stack = queue.LifoQueue()
for i in range(3):
    stack.put(i)
print(stack.get(), stack.get_nowait(), stack.qsize())

simple = queue.SimpleQueue()


def reader():
    print("read", simple.get(), time.monotonic())
    print("read", simple.get(timeout=1), time.monotonic())
    try:
        simple.get(timeout=0.5)
    except queue.Empty:
        print("empty", time.monotonic())


thread = threading.Thread(target=reader)
thread.start()
time.sleep(0.1)
simple.put("a")
time.sleep(0.1)
simple.put_nowait("b")
thread.join()
print(simple.empty(), simple.qsize())


class Unique(queue.Queue):
    def _init(self, maxsize):
        self.queue = set()

    def _put(self, item):
        self.queue.add(item)

    def _get(self):
        return self.queue.pop()


unique = Unique()
for i in (1, 1, 1):
    unique.put(i)
print(unique.qsize(), unique.get(), unique.empty(), unique.unfinished_tasks)
print(queue.Empty, queue.Full, issubclass(queue.Full, Exception))
