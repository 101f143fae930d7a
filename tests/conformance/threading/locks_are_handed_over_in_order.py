"""Lock and RLock: waiting in order, timeouts, non-blocking, errors."""
import threading
import time

lock = threading.Lock()


def worker(name, hold):
    print(name, "wants it at", round(time.monotonic(), 3))
    with lock:
        print(name, "has it at", round(time.monotonic(), 3))
        time.sleep(hold)


threads = [threading.Thread(target=worker, args=(f"w{i}", 0.2)) for i in range(3)]
for thread in threads:
    thread.start()
print(lock.locked(), lock.acquire(False), lock.acquire(blocking=False), lock.acquire(timeout=0.1))
print(round(time.monotonic(), 3))
print(lock.acquire(timeout=1), round(time.monotonic(), 3))
lock.release()
for thread in threads:
    thread.join()
print(lock.locked(), time.monotonic())

again = threading.RLock()
with again:
    with again:
        again.acquire()
        print("twice", again._is_owned())
        again.release()
    print("still", again._is_owned())


def other():
    print("other thread gets it:", again.acquire(False), again.acquire(timeout=0.3))
    try:
        again.release()
    except RuntimeError as error:
        print(error)


with again:
    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
for wrong in (lock.release, again.release):
    try:
        wrong()
    except (RuntimeError, ValueError) as error:
        print(type(error).__name__, error)
