# Horses wait at barriers: start, halfway, finish. asyncio.Barrier and threading.Barrier side by side.
import asyncio
import random
import threading
import time
from operator import itemgetter


async def horse(name, seed, gates, board):
    rng = random.Random(seed)
    loop = asyncio.get_running_loop()
    for stage, gate in enumerate(gates):
        await asyncio.sleep(rng.random())
        async with gate as position:
            board.append((stage, round(loop.time(), 3), name, position))
    await asyncio.sleep(rng.random())
    return name, loop.time()


async def late(gate):
    await asyncio.sleep(0.1)
    try:
        await gate.wait()
    except asyncio.BrokenBarrierError as error:
        return f"broken: {error}"


async def asynchronous():
    gates = [asyncio.Barrier(4) for _ in range(2)]
    board = []
    names = ["Apple", "Beauty", "Comet", "Duke"]
    finish = await asyncio.gather(*(horse(name, n, gates, board) for n, name in enumerate(names)))
    for line in sorted(board, key=itemgetter(0, 3)):
        print(line)
    print("winner", min(finish, key=itemgetter(1))[0], [f"{when:.3f}" for _, when in finish])
    gate = asyncio.Barrier(3)
    waiting = [asyncio.create_task(late(gate)) for _ in range(2)]
    await asyncio.sleep(0.2)
    print(gate.n_waiting, gate.parties, gate.broken, repr(gate)[-23:])
    await gate.abort()
    print(await asyncio.gather(*waiting), gate.broken)
    await gate.reset()
    print(gate.broken)
    waiting = [asyncio.create_task(late(gate)) for _ in range(2)]
    await asyncio.sleep(0.2)
    await gate.reset()
    print(await asyncio.gather(*waiting))


def runner(name, pace, barrier, results, lock):
    time.sleep(pace)
    try:
        number = barrier.wait(timeout=1)
    except threading.BrokenBarrierError:
        outcome = "broken"
    else:
        outcome = "last" if number == barrier.parties - 1 else "early"
    with lock:
        results[name] = outcome


def threaded():
    lock, results = threading.Lock(), {}
    opened = []
    barrier = threading.Barrier(3, action=lambda: opened.append(round(time.monotonic() - begin, 2)))
    begin = time.monotonic()
    threads = [threading.Thread(target=runner, args=(f"t{n}", n / 10, barrier, results, lock)) for n in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(dict(sorted(results.items())), opened, barrier.n_waiting)
    results.clear()
    threads = [threading.Thread(target=runner, args=(f"u{n}", n * 2, barrier, results, lock)) for n in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(dict(sorted(results.items())), barrier.broken, len(opened))


threaded()
asyncio.run(asynchronous())
