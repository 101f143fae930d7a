# Rule 39: at the end of the program, pools and threads are waited for.
import concurrent.futures
import threading
import time


def nap(seconds):
    time.sleep(seconds)
    print(f'slept {seconds}')


pool = concurrent.futures.ThreadPoolExecutor(1)
pool.submit(nap, 2)
pool.submit(nap, 1)
threading.Thread(target=nap, args=(5,)).start()
threading.Thread(target=nap, args=(9,), daemon=True).start()
print('main ends')
