"""concurrent.futures.wait in its three modes, with a timeout; as_completed in the order of the ends."""
import concurrent.futures
import time
from concurrent.futures import ThreadPoolExecutor


def job(n):
    time.sleep(n)
    if n == 0.2:
        raise ValueError(n)
    return n


def show(result):
    print(time.monotonic(), sorted(names[f] for f in result.done), sorted(names[f] for f in result.not_done))


with ThreadPoolExecutor(4) as pool:
    names = {pool.submit(job, n / 10): n for n in (4, 1, 2, 3)}
    show(concurrent.futures.wait(names, timeout=0.05))
    show(concurrent.futures.wait(names, return_when=concurrent.futures.FIRST_COMPLETED))
    show(concurrent.futures.wait(names, return_when=concurrent.futures.FIRST_EXCEPTION))
    done, not_done = concurrent.futures.wait(names)
    print(time.monotonic(), len(done), not_done)
    show(concurrent.futures.wait(names, return_when="FIRST_EXCEPTION"))
    try:
        concurrent.futures.wait([pool.submit(job, 0.1)], return_when="SOMETIME")
    except ValueError as error:
        print(error)

    slow = {pool.submit(job, n): n for n in (0.1, 1, 0.3)}
    for future in concurrent.futures.as_completed(slow, timeout=5):
        print(time.monotonic(), slow[future], future.result())
    print(concurrent.futures.TimeoutError is TimeoutError, list(concurrent.futures.as_completed([])))
