"""Rockets are launched with random delays and countdowns, and their output is mixed."""
import asyncio
import random

random.seed("rockets")


def rockets():
    N = 4
    return [(random.random() * 2, random.randint(2, 4)) for _ in range(N)]


async def launch_rocket(number, delay, countdown):
    await asyncio.sleep(delay)
    for i in reversed(range(countdown)):
        print("%d: %s%d..." % (number, "   " * number, i + 1))
        await asyncio.sleep(1)
    print("%d: %srocket launched!" % (number, "   " * number))
    return delay + countdown


async def main():
    tasks = [asyncio.create_task(launch_rocket(n, d, c), name=f"rocket {n}") for n, (d, c) in enumerate(rockets())]
    for task in tasks:
        task.add_done_callback(lambda t: print(f"[{t.get_name()} after {t.result():.3f}s]"))
    done, pending = await asyncio.wait(tasks, timeout=3)
    print(f"{len(done)} done and {len(pending)} pending after 3 s:", sorted(t.get_name() for t in pending))
    print("total %.4f" % sum(await asyncio.gather(*tasks)))
    print(tasks[0] in done | pending, {t.done() for t in tasks}, random.sample(range(100), k=5))
    print(random.choices("abc", weights=[5, 1, 1], k=8), random.choice(tasks).get_name(), random.gauss(0, 1))


asyncio.run(main())
