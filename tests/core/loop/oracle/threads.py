# Threads of the program's own, blocking locks, results across threads.
import asyncio
import threading
import time

lock = threading.Lock()
started = threading.Event()


def hold(name, seconds):
    with lock:
        print(f'{name} holds')
        time.sleep(seconds)
        print(f'{name} releases')


def wait_started():
    print(f'started {started.wait()}')


async def work(n):
    await asyncio.sleep(n / 10)
    print(f'work {n}')
    return n


def ask(loop):
    future = asyncio.run_coroutine_threadsafe(work(2), loop)
    print(f'asked and got {future.result()}')
    future = asyncio.run_coroutine_threadsafe(work(5), loop)
    try:
        future.result(0.1)
    except TimeoutError:
        print('too slow')
        future.cancel()


async def main():
    loop = asyncio.get_running_loop()
    asker = threading.Thread(target=ask, args=(loop,))
    asker.start()
    print('asked')
    await asyncio.sleep(1)
    asker.join()


threads = [threading.Thread(target=hold, args=(n, 0.2)) for n in range(3)]
waiting = threading.Thread(target=wait_started)
waiting.start()
for thread in threads:
    thread.start()
print('all started')
time.sleep(0.1)
started.set()
print(f'lock {lock.acquire(timeout=0.2)}')
threads[0].join()
threads[2].join(0.05)
print('joined')
asyncio.run(main())


def other_loop():
    asyncio.run(work(1))


thread = threading.Thread(target=other_loop)
thread.start()
thread.join()
