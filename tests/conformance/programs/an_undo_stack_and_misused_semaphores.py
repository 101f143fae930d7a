"""Undo stack on a LifoQueue plus semaphore misuse, Barrier phases and Event gates."""
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager


class Editor:
    def __init__(self):
        self.text = ""
        self.undo_stack = asyncio.LifoQueue(maxsize=4)
        self.redo_stack = asyncio.LifoQueue()

    async def type(self, s):
        if self.undo_stack.full():
            raise OverflowError(f"undo depth {self.undo_stack.maxsize}")
        await self.undo_stack.put((len(self.text), s))
        self.text += s
        while not self.redo_stack.empty():
            self.redo_stack.get_nowait()

    async def undo(self, wait=None):
        where, s = await asyncio.wait_for(self.undo_stack.get(), wait)
        self.text = self.text[:where]
        self.redo_stack.put_nowait((where, s))
        return s

    async def redo(self):
        where, s = self.redo_stack.get_nowait()
        self.text = self.text[:where] + s
        self.undo_stack.put_nowait((where, s))


async def editor_demo():
    ed = Editor()
    for w in ("to ", "be ", "or ", "not "):
        await ed.type(w)
    try:
        await ed.type("overflow")
    except OverflowError as e:
        print("OverflowError:", e)
    print([await ed.undo(), await ed.undo()], repr(ed.text))
    await ed.redo()
    await ed.type("maybe")
    print(repr(ed.text), ed.redo_stack.qsize())
    try:
        await ed.redo()
    except asyncio.QueueEmpty as e:
        print("QueueEmpty", repr(e))
    while True:
        try:
            print("undid", await ed.undo(0.05))
        except asyncio.TimeoutError:
            break


@asynccontextmanager
async def slot(sem, name):
    async with sem:
        print(name, "in, locked:", sem.locked())
        try:
            yield name.upper()
        finally:
            print(name, "out")


async def phase_worker(n, barrier, log):
    for phase in "abc":
        await asyncio.sleep(0.01 * ((n * 2 + ord(phase)) % 5 + 1) + n * 0.001)
        pos = await barrier.wait()
        log.append((phase, n, pos))
        if pos == 0:
            print("phase", phase, "led by", n, barrier.n_waiting)
        if n == 2 and phase == "b":
            await barrier.abort()
            return "aborter"
    return "ok"


async def main():
    await editor_demo()
    sem = asyncio.BoundedSemaphore(2)
    async with AsyncExitStack() as st:
        names = [await st.enter_async_context(slot(sem, n)) for n in ("x", "y")]
        third = asyncio.create_task(sem.acquire())
        st.push_async_callback(asyncio.sleep, 0)
        print(names, sem.locked())
        await asyncio.sleep(0)
    print("third", await third)
    sem.release()
    for make in (lambda: sem.release(), lambda: asyncio.Semaphore(-1)):
        try:
            make()
        except ValueError as e:
            print("ValueError:", e)
    barrier, log = asyncio.Barrier(3), []
    res = await asyncio.gather(*(phase_worker(i, barrier, log) for i in range(3)),
                               return_exceptions=True)
    print([r if isinstance(r, str) else type(r).__name__ for r in res], barrier.broken)
    print(sorted(log), barrier.parties)
    await barrier.reset()
    gate = asyncio.Event()
    async def runner(i):
        await gate.wait()
        async with barrier as place:
            return i, place
    rs = [asyncio.create_task(runner(i)) for i in range(3)]
    await asyncio.sleep(0.1)
    print(gate.is_set(), [r.done() for r in rs])
    asyncio.get_running_loop().call_later(0.1, gate.set)
    print(await asyncio.gather(*rs), gate.is_set())
    try:
        asyncio.Barrier(0)
    except ValueError as e:
        print("ValueError:", e)


asyncio.run(main())
