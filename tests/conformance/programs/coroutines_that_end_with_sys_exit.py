"""sys.exit in a task: clean-up runs, the status arrives, atexit functions are called last."""
import asyncio
import atexit
import sys

atexit.register(print, "atexit: first registered, last called")


@atexit.register
def report():
    print("atexit:", log)


log = []


async def worker(name):
    try:
        while True:
            log.append(name)
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(f"{name} is cancelled after {log.count(name)} rounds")
        raise
    finally:
        await asyncio.sleep(0.5)
        print(f"{name} has cleaned up")


async def boss():
    workers = [asyncio.create_task(worker(n)) for n in ("one", "two")]
    await asyncio.sleep(2.5)
    try:
        sys.exit("enough work done")
    except SystemExit as stop:
        print("exit with", stop.code)
        raise
    finally:
        print("boss leaves", len(workers))


async def main():
    try:
        await asyncio.gather(boss(), worker("three"))
    finally:
        print("main leaves")


asyncio.run(main())
print("never")
