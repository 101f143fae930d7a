"""Names of threads in records; records handed over through a queue."""
import asyncio
import logging
import logging.handlers
import queue
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

formatter = logging.Formatter("%(threadName)s %(name)s: %(message)s")
console = logging.StreamHandler(sys.stdout)
console.setFormatter(formatter)
log = logging.getLogger("work")
log.setLevel(logging.INFO)
log.addHandler(console)


def work(n):
    log.info("working on %d", n)
    return n


async def main():
    log.info("main")
    await asyncio.to_thread(work, 1)
    with ThreadPoolExecutor(1, thread_name_prefix="pool") as pool:
        await asyncio.get_running_loop().run_in_executor(pool, work, 2)

asyncio.run(main())
thread = threading.Thread(target=work, args=(3,), name="mine")
thread.start()
thread.join()

log.removeHandler(console)
records = queue.Queue()
log.addHandler(logging.handlers.QueueHandler(records))
listener = logging.handlers.QueueListener(records, console)
listener.start()
log.info("through %s", "a queue")
thread = threading.Thread(target=work, args=(4,), name="other")
thread.start()
thread.join()
listener.stop()
print(records.empty())
