"""wait() gives its tasks back in the order given, whatever their numbers."""
import asyncio

async def main():
    for _ in range(12):
        tasks = [asyncio.create_task(asyncio.sleep(0.1)) for n in range(3)]
        done, pending = await asyncio.wait(tasks)
        print([tasks.index(t) for t in done], end=" ")

asyncio.run(main())


async def algebra():
    tasks = [asyncio.create_task(asyncio.sleep(n / 10, n)) for n in (5, 1, 4, 2, 3)]
    done, pending = await asyncio.wait(tasks, timeout=0.25)
    print([t.result() for t in done], len(pending), tasks[1] in done, tasks[0] in done)
    both = done | pending
    print([tasks.index(t) for t in both], [tasks.index(t) for t in both - done])
    print([tasks.index(t) for t in both & set(tasks[2:])], [tasks.index(t) for t in both.copy()])
    both.discard(tasks[0])
    both.add(tasks[0])
    print([tasks.index(t) for t in both], tasks.index(both.pop()), len(both))
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        print([t.result() for t in done], [tasks.index(t) for t in pending])
    many = [asyncio.create_task(asyncio.sleep(0.01 * (n % 7), n)) for n in range(40)]
    done, pending = await asyncio.wait(many, timeout=0.035)
    print([t.result() for t in done])
    print([many.index(t) for t in pending])
    for task in many[::3]:
        pending.discard(task)
    pending |= set(many[:2])
    print([many.index(t) for t in pending])

asyncio.run(algebra())
