"""Thread subclasses with run(), Timer, and a daemon flag that is inherited."""
import threading
import time


class Counter(threading.Thread):
    def __init__(self, limit):
        super().__init__(name=f"counter to {limit}", daemon=True)
        self.limit = limit
        self.total = 0

    def run(self):
        inner = threading.Thread(target=lambda: None)
        print(self.name, "makes daemons:", inner.daemon)
        for i in range(self.limit):
            time.sleep(0.1)
            self.total += i


counters = [Counter(3), Counter(5)]
for counter in counters:
    counter.start()
for counter in counters:
    counter.join()
    print(counter.name, counter.total, time.monotonic())

timer = threading.Timer(0.5, print, args=("ring",), kwargs={"end": "!\n"})
print(timer.name, timer.interval)
cancelled = threading.Timer(0.2, print, ["never"])
timer.start()
cancelled.start()
cancelled.cancel()
timer.join()
cancelled.join()
print(time.monotonic(), cancelled.finished.is_set())
