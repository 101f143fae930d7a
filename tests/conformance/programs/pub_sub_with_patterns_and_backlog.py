"""A message broker: topics with wildcards, acknowledgement, redelivery, a dead letter queue."""
import asyncio
import fnmatch
import itertools
from dataclasses import dataclass, field


@dataclass(order=True)
class Letter:
    number: int = field(init=False, default_factory=itertools.count(1).__next__)
    topic: str = field(compare=False)
    body: object = field(compare=False)
    attempts: int = field(default=0, compare=False)


class Broker:
    def __init__(self, attempts=3):
        self.attempts = attempts
        self.subscriptions = []
        self.dead = []
        self.idle = asyncio.Event()
        self.open = 0

    def subscribe(self, pattern):
        def register(handler):
            queue = asyncio.Queue()
            task = asyncio.create_task(self._deliver(pattern, handler, queue), name=f"sub:{pattern}")
            self.subscriptions.append((pattern, queue, task))
            return handler
        return register

    async def publish(self, topic, body):
        matches = [queue for pattern, queue, _ in self.subscriptions if fnmatch.fnmatchcase(topic, pattern)]
        for queue in matches:
            self.open += 1
            self.idle.clear()
            await queue.put(Letter(topic, body))
        return len(matches)

    async def _deliver(self, pattern, handler, queue):
        while True:
            letter = await queue.get()
            letter.attempts += 1
            try:
                await handler(letter)
            except Exception as error:
                if letter.attempts < self.attempts:
                    asyncio.get_running_loop().call_later(2 ** letter.attempts, queue.put_nowait, letter)
                    continue
                self.dead.append((letter, error))
            self.open -= 1
            if not self.open:
                self.idle.set()

    async def close(self):
        tasks = [task for *_, task in self.subscriptions]
        for task in tasks:
            task.cancel()
        return await asyncio.gather(*tasks, return_exceptions=True)


async def main():
    broker = Broker()
    loop = asyncio.get_running_loop()
    zero = loop.time()

    @broker.subscribe("order.*")
    async def order(letter):
        print(f"{loop.time() - zero:5.1f} order  {letter}")
        await asyncio.sleep(0.5)

    @broker.subscribe("*.created")
    async def created(letter):
        if letter.attempts < 2:
            raise ConnectionError("busy")
        print(f"{loop.time() - zero:5.1f} create {letter.body} at attempt {letter.attempts}")

    @broker.subscribe("user.[ab]?")
    async def users(letter):
        letter.body["name"]

    print(await broker.publish("order.created", {"id": 1}), await broker.publish("user.b1", {"id": 2}),
          await broker.publish("order.paid", "x"), await broker.publish("nothing", None))
    await broker.idle.wait()
    print(f"{loop.time() - zero:5.1f} idle")
    for letter, error in broker.dead:
        print("dead:", letter.topic, letter.attempts, repr(error))
    print([type(r).__name__ for r in await broker.close()], [t.get_name() for *_, t in broker.subscriptions])
    print(Letter("a", 1) < Letter("b", 0), fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"))


asyncio.run(main())
