"""concurrent.futures.as_completed and wait."""
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def job(n):
    time.sleep(n)
    return n


with ThreadPoolExecutor(max_workers=3) as pool:
    for future in as_completed([pool.submit(job, n) for n in (0.3, 0.1, 0.2)]):
        print(future.result())
    done, pending = wait([pool.submit(job, n) for n in (0.1, 0.5)], timeout=0.2)
    print(len(done), len(pending))
