# Producer and consumer threads with a condition of their own making, and sentinels at the end.
import threading
import time
from collections import deque
from queue import Empty, Full, LifoQueue, Queue


class ClosedError(Exception):
    pass


class BoundedBuffer:
    _END = object()

    def __init__(self, size):
        self._items = deque(maxlen=size)
        self._condition = threading.Condition()
        self._closed = False
        self.peak = self.blocked = 0

    def put(self, item):
        with self._condition:
            if self._closed:
                raise ClosedError("put after close")
            if len(self._items) == self._items.maxlen:
                self.blocked += 1
                self._condition.wait_for(lambda: len(self._items) < self._items.maxlen or self._closed)
            self._items.append(item)
            self.peak = max(self.peak, len(self._items))
            self._condition.notify()

    def close(self):
        with self._condition:
            self._closed = True
            self._condition.notify_all()

    def __iter__(self):
        return self

    def __next__(self):
        with self._condition:
            while not self._items:
                if self._closed:
                    raise StopIteration
                self._condition.wait()
            item = self._items.popleft()
            self._condition.notify_all()
            return item


def producer(buffer, name, items, pause):
    for item in items:
        time.sleep(pause)
        buffer.put(f"{name}{item}")


def consumer(buffer, pause, eaten):
    for item in buffer:
        eaten.append(item)
        time.sleep(pause)


begin = time.monotonic()
buffer = BoundedBuffer(3)
baskets = [[], []]
producers = [threading.Thread(target=producer, args=(buffer, name, range(5), pause)) for name, pause in (("a", 0.05), ("b", 0.07))]
consumers = [threading.Thread(target=consumer, args=(buffer, pause, basket), daemon=True) for pause, basket in zip((0.11, 0.13), baskets)]
for thread in producers + consumers:
    thread.start()
for thread in producers:
    thread.join()
buffer.close()
for thread in consumers:
    thread.join()
print(*baskets, sep="\n")
print(f"peak {buffer.peak}, blocked {buffer.blocked}, {time.monotonic() - begin:.2f} s")
try:
    buffer.put("late")
except ClosedError as error:
    print("error:", error)

# The same with the queue module: one sentinel goes from consumer to consumer.
queue = Queue(maxsize=2)
SENTINEL = None
found = {}


def reader():
    me = threading.current_thread().name
    while (item := queue.get()) is not SENTINEL:
        found.setdefault(me, []).append(item)
        time.sleep(0.04)
        queue.task_done()
    queue.put(SENTINEL)


readers = [threading.Thread(target=reader, name=f"reader-{n}") for n in range(3)]
for thread in readers:
    thread.start()
for word in "the quick brown fox jumps over the lazy dog".split():
    queue.put(word)
queue.join()
queue.put(SENTINEL)
for thread in readers:
    thread.join()
print(found, queue.qsize(), queue.unfinished_tasks)
for call in (lambda: queue.put_nowait(1) or queue.put_nowait(2), lambda: Queue().get(timeout=0.01), lambda: LifoQueue().get_nowait()):
    try:
        call()
    except (Full, Empty) as error:
        print(type(error).__name__, error.args)
