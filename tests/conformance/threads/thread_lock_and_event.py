"""threading.Lock and Event."""
import threading
import time

lock = threading.Lock()
go = threading.Event()


def worker(name):
    go.wait()
    with lock:
        print(name, "in")
        time.sleep(0.2)
    print(name, "out")


threads = [threading.Thread(target=worker, args=(n,)) for n in "ab"]
for thread in threads:
    thread.start()
time.sleep(0.5)
go.set()
for thread in threads:
    thread.join()
print(lock.locked())
