import asyncio
import random
from collections import defaultdict, deque

random.seed(2024)
NAMES = "Ada Bruno Cora Dirk Elsa Fritz Greta Hugo Inga Jens".split()
friends = defaultdict(set)
heard = {}
mailboxes = {}


def befriend(a, b):
    friends[a].add(b)
    friends[b].add(a)


def distance(start):
    """Breadth first: how many steps is everybody away?"""
    steps, queue = {start: 0}, deque([start])
    while queue:
        person = queue.popleft()
        for friend in sorted(friends[person] - steps.keys()):
            steps[friend] = steps[person] + 1
            queue.append(friend)
    return steps


async def villager(name, news_total):
    known, rng = set(), random.Random(name)
    while len(known) < news_total:
        teller, news = await mailboxes[name].get()
        if news in known:
            continue
        known.add(news)
        heard[name, news] = teller
        listeners = sorted(friends[name] - {teller})
        rng.shuffle(listeners)
        for listener in listeners:
            await asyncio.sleep(rng.uniform(0.02, 0.2))
            mailboxes[listener].put_nowait((name, news))
    return name


async def main():
    for a, b in zip(NAMES, NAMES[1:] + NAMES[:1]):
        befriend(a, b)
    for _ in range(4):
        befriend(*random.sample(NAMES, 2))
    for name in NAMES:
        mailboxes[name] = asyncio.Queue()
        print(f"{name:<6} knows {', '.join(sorted(friends[name]))}")

    news = ("the baker marries", "a wolf was seen")
    people = [asyncio.create_task(villager(name, len(news))) for name in NAMES]
    mailboxes["Ada"].put_nowait(("the wind", news[0]))
    mailboxes["Hugo"].put_nowait(("a hunter", news[1]))
    order = []
    for person in asyncio.as_completed(people, timeout=5):
        order.append(await person)
    print("all news known to, in order:", " ".join(order))

    for item in news:
        print(f"-- {item}")
        for name in NAMES:
            path, teller = [name], heard[name, item]
            while teller in mailboxes:
                path.append(teller)
                teller = heard[teller, item]
            print(f"   {name}: {' from '.join(path)} from {teller}")
    far = distance("Ada")
    by_distance = defaultdict(list)
    for name, steps in far.items():
        by_distance[steps].append(name)
    print({steps: sorted(names) for steps, names in sorted(by_distance.items())})
    print("most friends:", max(NAMES, key=lambda n: (len(friends[n]), n)), "|",
          "left in mailboxes:", sum(box.qsize() for box in mailboxes.values()))


if __name__ == "__main__":
    asyncio.run(main())
