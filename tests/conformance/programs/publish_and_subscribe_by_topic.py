"""A broker with topics and wildcards; each subscription is an async iterator with a queue behind it."""
import asyncio
from collections import defaultdict
from typing import Any, AsyncIterator, Dict, List, NamedTuple


def matches(topic: str, pattern: str) -> bool:
    head, star, tail = pattern.partition("*")
    return topic == pattern if not star else topic.startswith(head) and topic.endswith(tail)


class Message(NamedTuple):
    topic: str
    body: Any


class Subscription:
    def __init__(self, broker: "Broker", pattern: str):
        self.broker = broker
        self.pattern = pattern
        self.queue: "asyncio.Queue[Message | None]" = asyncio.Queue()

    def __aiter__(self) -> AsyncIterator[Message]:
        return self

    async def __anext__(self) -> Message:
        message = await self.queue.get()
        if message is None:
            raise StopAsyncIteration
        return message

    async def __aenter__(self):
        self.broker.subscriptions[self.pattern].append(self)
        return self

    async def __aexit__(self, *exc):
        self.broker.subscriptions[self.pattern].remove(self)


class Broker:
    def __init__(self):
        self.subscriptions: Dict[str, List[Subscription]] = defaultdict(list)

    def subscribe(self, pattern: str) -> Subscription:
        return Subscription(self, pattern)

    def publish(self, topic: str, body: Any) -> int:
        receivers = [s for p, subs in self.subscriptions.items() if matches(topic, p) for s in subs]
        for subscription in receivers:
            subscription.queue.put_nowait(Message(topic, body))
        return len(receivers)

    def close(self):
        for subs in self.subscriptions.values():
            for subscription in subs:
                subscription.queue.put_nowait(None)


async def listener(broker, name, pattern, limit=None):
    seen = 0
    async with broker.subscribe(pattern) as messages:
        async for topic, body in messages:
            seen += 1
            print(f"{name:>8} <- {topic:<12} {body}")
            if seen == limit:
                break
    return name, seen


async def main():
    broker = Broker()
    tasks = [
        asyncio.create_task(listener(broker, "all", "*")),
        asyncio.create_task(listener(broker, "weather", "weather/*")),
        asyncio.create_task(listener(broker, "first", "*/rain", limit=1)),
    ]
    print("published to", broker.publish("weather/rain", 1), "before anyone listens")
    await asyncio.sleep(0)
    for topic, body in [("weather/rain", 3), ("traffic", {"jam": "A7"}), ("weather/sun", 0.5), ("weather/rain", None)]:
        print(f"publish {topic}: {broker.publish(topic, body)} receiver(s)")
        await asyncio.sleep(0.1)
    broker.close()
    print(dict(await asyncio.gather(*tasks)))
    print(Message("a", 1), Message("a", 1)._replace(body=2), Message._fields)


asyncio.run(main())
