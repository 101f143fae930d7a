"""Three producers, two consumers, a bounded queue: join() returns when every item has been dealt with."""
import asyncio
import random
import string


async def randsleep(caller=None):
    i = random.randint(0, 4)
    if caller:
        print(f"{caller} sleeping for {i} seconds.")
    await asyncio.sleep(i)


def make_item(size=5):
    return "".join(random.choice(string.ascii_lowercase) for _ in range(size))


async def produce(name, q):
    n = random.randint(1, 4)
    for _ in range(n):
        await randsleep(caller=f"Producer {name}")
        i = make_item()
        await q.put((i, asyncio.get_running_loop().time()))
        print(f"Producer {name} added <{i}> to queue ({q.qsize()} waiting).")


async def consume(name, q, handled):
    while True:
        i, t = await q.get()
        await asyncio.sleep(1)
        now = asyncio.get_running_loop().time()
        print(f"Consumer {name} got element <{i}> in {now - t:0.5f} seconds.")
        handled[name].append(i)
        q.task_done()


async def main(nprod, ncon):
    q = asyncio.Queue(maxsize=2)
    handled = {n: [] for n in range(ncon)}
    producers = [asyncio.create_task(produce(n, q)) for n in range(nprod)]
    consumers = [asyncio.create_task(consume(n, q, handled)) for n in range(ncon)]
    await asyncio.gather(*producers)
    print("** all produced")
    await q.join()
    for c in consumers:
        c.cancel()
    await asyncio.gather(*consumers, return_exceptions=True)
    print(handled)
    try:
        q.task_done()
    except ValueError as e:
        print("ValueError:", e)


if __name__ == "__main__":
    random.seed(444)
    asyncio.run(main(3, 2))
    print("Program completed.")
