"""A readers-writer lock made from a Condition, fair to writers, with async context managers."""
import asyncio
from contextlib import asynccontextmanager


class RWLock:
    def __init__(self):
        self._condition = asyncio.Condition()
        self._readers = 0
        self._writing = False
        self._waiting_writers = 0

    @asynccontextmanager
    async def reading(self):
        async with self._condition:
            await self._condition.wait_for(lambda: not self._writing and not self._waiting_writers)
            self._readers += 1
        try:
            yield self._readers
        finally:
            async with self._condition:
                self._readers -= 1
                self._condition.notify_all()

    @asynccontextmanager
    async def writing(self):
        async with self._condition:
            self._waiting_writers += 1
            try:
                await self._condition.wait_for(lambda: not self._writing and self._readers == 0)
            finally:
                self._waiting_writers -= 1
            self._writing = True
        try:
            yield
        finally:
            async with self._condition:
                self._writing = False
                self._condition.notify_all()


page = {"text": "first", "version": 1}


async def reader(lock, name, delay, log):
    await asyncio.sleep(delay)
    async with lock.reading() as together:
        log(f"{name} reads {page['text']} v{page['version']} ({together} reading)")
        await asyncio.sleep(1)
    return page["version"]


async def writer(lock, text, delay, log):
    await asyncio.sleep(delay)
    async with lock.writing():
        log(f"writing {text}...")
        page.update(text=text)
        await asyncio.sleep(0.5)
        page["version"] += 1
        if text == "bad":
            raise OSError(28, "No space left on device")
    log(f"wrote {text}")


async def main():
    loop = asyncio.get_running_loop()
    zero = loop.time()
    log = lambda *words: print(f"{loop.time() - zero:4.1f}", *words)
    lock = RWLock()
    results = await asyncio.gather(
        reader(lock, "r1", 0, log), reader(lock, "r2", 0.2, log), writer(lock, "second", 0.5, log),
        reader(lock, "r3", 0.6, log), writer(lock, "bad", 0.7, log), reader(lock, "r4", 3, log), return_exceptions=True)
    print(results)
    impatient = asyncio.create_task(writer(lock, "late", 0, log))
    holding = asyncio.create_task(reader(lock, "r5", 0, log))
    await asyncio.sleep(0.2)
    print(lock._readers, lock._writing, lock._waiting_writers)
    await asyncio.sleep(0.1)
    impatient.cancel()
    print(await asyncio.gather(impatient, holding, return_exceptions=True), vars(lock)["_waiting_writers"])
    condition = asyncio.Condition()
    for method in (condition.notify, condition.notify_all, condition.release):
        try:
            method()
        except RuntimeError as error:
            print(method.__name__, "->", error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)


asyncio.run(main())
