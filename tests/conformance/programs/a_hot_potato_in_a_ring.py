import asyncio
import operator
from collections import deque
from functools import reduce


class Child:
    def __init__(self, name):
        self.name = name
        self.inbox = asyncio.Queue(maxsize=1)
        self.right = None
        self.left = None

    def __repr__(self):
        return f"{self.left.name}<{self.name}>{self.right.name}"

    def leave(self):
        self.left.right, self.right.left = self.right, self.left

    async def play(self, music):
        while True:
            potato = await self.inbox.get()
            if potato is None:
                return f"{self.name} won"
            potato["passes"] += 1
            await asyncio.sleep(0.02)
            if music.is_set():
                await self.right.inbox.put(potato)
            else:
                potato["stopped"].set_result(self)
                if self.right is not self:
                    self.leave()
                    return f"{self.name} is out after {potato['passes']} passes"
                return f"{self.name} is alone"


def ring(names):
    children = [Child(name) for name in names]
    for child, neighbour in zip(children, children[1:] + children[:1]):
        child.right, neighbour.left = neighbour, child
    return children


def josephus(names, step):
    circle = deque(names)
    order = []
    while circle:
        circle.rotate(1 - step)
        order.append(circle.popleft())
    return order


async def token_ring(size, rounds):
    """Each station adds its number while it has the token."""
    queues = [asyncio.Queue() for _ in range(size)]

    async def station(number):
        for _ in range(rounds):
            token = await queues[number].get()
            token.append(number)
            await queues[(number + 1) % size].put(token)
    stations = [asyncio.create_task(station(n)) for n in range(size)]
    token = []
    queues[0].put_nowait(token)
    await asyncio.gather(*stations)
    return token, queues[0].qsize()


async def main():
    loop = asyncio.get_running_loop()
    music = asyncio.Event()
    children = ring(["Ava", "Ben", "Cal", "Dot", "Eve"])
    print(children)
    games = {child: asyncio.create_task(child.play(music)) for child in children}
    current = children[0]
    for playing in (0.25, 0.11, 0.17, 0.3):
        music.set()
        potato = {"passes": 0, "stopped": loop.create_future()}
        await current.inbox.put(potato)
        loop.call_later(playing, music.clear)
        loser = await potato["stopped"]
        current = loser.right
        print(await games.pop(loser), "|", current)
    await current.inbox.put(None)
    print(*await asyncio.gather(*games.values()), current, current.right is current)

    print(josephus(range(1, 11), 3), josephus("abcde", 2))
    print(await token_ring(4, 2))

    belt = deque("abcdef", maxlen=6)
    belt.rotate(2)
    print("".join(belt), belt[0], belt[-1], belt.index("a"))
    belt.append("X")
    belt.appendleft("Y")
    belt.extend("12")
    print(belt, belt.count("X"), belt.maxlen)
    belt.remove("a")
    belt.insert(1, "!")
    belt.reverse()
    print(list(belt), reduce(operator.add, belt), operator.concat("a", "b"), operator.itemgetter(1, 3)(belt))
    try:
        belt.insert(0, "?")
        belt.insert(0, "?")
    except IndexError as error:
        print(error)
    print(deque([1, 2]) + deque([3]), deque([1, 2]) == deque((1, 2)), operator.contains(belt, "b"), reduce(operator.xor, range(8)))


asyncio.run(main())
