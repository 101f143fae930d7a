"""threading.Thread: start, join, names."""
import threading
import time


def work(n):
    time.sleep(n)
    print(threading.current_thread().name, "done")


threads = [threading.Thread(target=work, args=(n,), name=f"worker {n}") for n in (0.3, 0.1)]
for thread in threads:
    thread.start()
print(threading.current_thread().name, [thread.is_alive() for thread in threads])
for thread in threads:
    thread.join()
print("joined", [thread.is_alive() for thread in threads])
