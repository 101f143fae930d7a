"""Event and Condition: wait, wait_for, notify, notify_all, timeouts and errors."""
import threading
import time

event = threading.Event()


def waiter(name, timeout=None):
    print(name, event.wait(timeout), round(time.monotonic(), 3))


threads = [threading.Thread(target=waiter, args=args) for args in [("a",), ("b", 0.1), ("c", 5)]]
for thread in threads:
    thread.start()
time.sleep(0.3)
event.set()
for thread in threads:
    thread.join()
print(event.is_set(), event.wait(), event.wait(0))
event.clear()
print(event.is_set(), event.wait(0.1), time.monotonic())

condition = threading.Condition()
items = []


def consumer(name):
    with condition:
        while not items:
            condition.wait()
        print(name, "took", items.pop(0), round(time.monotonic(), 3))


consumers = [threading.Thread(target=consumer, args=(f"consumer {i}",)) for i in range(3)]
for thread in consumers:
    thread.start()
for i in range(2):
    time.sleep(0.1)
    with condition:
        items.append(i)
        condition.notify()
time.sleep(0.1)
with condition:
    items.extend("xy")
    condition.notify_all()
for thread in consumers:
    thread.join()
print(items)
with condition:
    print(condition.wait(0.2), condition.wait_for(lambda: items), condition.wait_for(lambda: 0, 0.3))
print(time.monotonic())
for wrong in (condition.wait, condition.notify, threading.Condition(threading.Lock()).notify_all):
    try:
        wrong()
    except RuntimeError as error:
        print(error)
