"""Two threads that wait for each other's lock: nobody can go on."""
import threading
import time

first, second = threading.Lock(), threading.Lock()


def one():
    with first:
        time.sleep(0.1)
        print("one wants the second")
        with second:
            print("never")


def two():
    with second:
        time.sleep(0.1)
        print("two wants the first")
        with first:
            print("never")


threads = [threading.Thread(target=target, daemon=True) for target in (one, two)]
for thread in threads:
    thread.start()
try:
    for thread in threads:
        thread.join()
except KeyboardInterrupt:
    print("interrupted")
