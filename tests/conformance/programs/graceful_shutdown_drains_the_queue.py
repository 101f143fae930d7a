"""Graceful shutdown: no new work, what is in the queue gets done, who is too slow is cancelled."""
import asyncio
import logging
import sys

logging.basicConfig(
    level=logging.DEBUG,
    format="%(relativeCreated)6d %(name)s %(levelname)s: %(message)s" if "--times" in sys.argv else "%(name)s %(levelname)s: %(message)s",
    stream=sys.stdout,
)
logging.getLogger("asyncio").setLevel(logging.WARNING)


class Server:
    def __init__(self, workers=2):
        self.logger = logging.getLogger(self.__class__.__name__)
        self.queue = asyncio.Queue()
        self.closing = asyncio.Event()
        self.workers = [asyncio.create_task(self.worker(i)) for i in range(workers)]

    def submit(self, job, seconds):
        if self.closing.is_set():
            self.logger.warning("job %s refused", job)
            return False
        self.queue.put_nowait((job, seconds))
        return True

    async def worker(self, i):
        logger = self.logger.getChild(f"worker{i}")
        while True:
            job, seconds = await self.queue.get()
            logger.debug("takes %s", job)
            try:
                await asyncio.sleep(seconds)
                if job == "bug":
                    1 / 0
                logger.info("finished %s", job)
            except asyncio.CancelledError:
                logger.error("%s was interrupted", job)
                raise
            except Exception as error:
                logger.error("%s failed: %r", job, error)
            finally:
                self.queue.task_done()

    async def shutdown(self, grace):
        self.logger.info("closing, %d queued", self.queue.qsize())
        self.closing.set()
        try:
            async with asyncio.timeout(grace):
                await self.queue.join()
        except TimeoutError:
            self.logger.warning("grace of %.1f s is over", grace)
        for worker in self.workers:
            worker.cancel()
        results = await asyncio.gather(*self.workers, return_exceptions=True)
        self.logger.info("workers: %s", results)


async def main():
    server = Server()
    for n, job in enumerate(["alpha", "beta", "bug", "gamma", "delta"], 1):
        server.submit(job, n)
    await asyncio.sleep(2)
    closing = asyncio.create_task(server.shutdown(grace=6))
    await asyncio.sleep(0)
    print("accepted:", server.submit("late", 1))
    await closing


asyncio.run(main())
