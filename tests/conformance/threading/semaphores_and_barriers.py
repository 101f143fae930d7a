"""Semaphore, BoundedSemaphore and Barrier."""
import threading
import time

semaphore = threading.Semaphore(2)


def limited(n):
    with semaphore:
        print(n, "in", round(time.monotonic(), 3))
        time.sleep(0.1 * n)
    print(n, "out", round(time.monotonic(), 3))


threads = [threading.Thread(target=limited, args=(n,)) for n in range(1, 6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(semaphore.acquire(), semaphore.acquire(timeout=0.1), semaphore.acquire(False),
      semaphore.acquire(timeout=0.1))
semaphore.release(2)
bounded = threading.BoundedSemaphore(1)
for wrong in (bounded.release, lambda: bounded.release(0), lambda: threading.Semaphore(-1),
              lambda: bounded.acquire(False, 1)):
    try:
        wrong()
    except ValueError as error:
        print(error)

barrier = threading.Barrier(3, action=lambda: print("all here"), timeout=10)


def runner(n):
    time.sleep(n / 10)
    print("runner", n, barrier.wait(), round(time.monotonic(), 3))


for _ in range(2):
    threads = [threading.Thread(target=runner, args=(n,)) for n in (3, 1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
print(barrier.parties, barrier.n_waiting, barrier.broken)


def late():
    try:
        barrier.wait(0.2)
    except threading.BrokenBarrierError as error:
        print("broken", repr(error), barrier.broken)


thread = threading.Thread(target=late)
thread.start()
thread.join()
late()
barrier.reset()
print(barrier.broken)
barrier.abort()
late()
