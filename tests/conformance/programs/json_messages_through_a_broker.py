import asyncio
import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from fnmatch import fnmatch


@dataclass
class Order:
    number: int
    customer: str
    items: list[str] = field(default_factory=list)
    total: Decimal = Decimal("0")
    day: date = date(2024, 5, 1)


class Encoder(json.JSONEncoder):
    def default(self, thing):
        match thing:
            case Order():
                return {"__order__": asdict(thing)}
            case Decimal():
                return {"__decimal__": str(thing)}
            case date():
                return {"__date__": thing.isoformat()}
            case set() | frozenset():
                return sorted(thing)
        return super().default(thing)


def revive(mapping):
    match mapping:
        case {"__decimal__": text}:
            return Decimal(text)
        case {"__date__": text}:
            return date.fromisoformat(text)
        case {"__order__": fields}:
            return Order(**fields)
    return mapping


class Broker:
    def __init__(self):
        self.queues = defaultdict(list)
        self.dead_letters = []

    def subscribe(self, pattern):
        queue = asyncio.Queue()
        self.queues[pattern].append(queue)
        return queue

    async def publish(self, topic, payload):
        text = json.dumps(payload, cls=Encoder, ensure_ascii=False, separators=(",", ":"))
        receivers = [q for pattern, queues in self.queues.items() if fnmatch(topic, pattern) for q in queues]
        if not receivers:
            self.dead_letters.append((topic, text))
        for queue in receivers:
            await queue.put((topic, text))
        return len(receivers)


async def subscriber(name, queue, delay):
    while True:
        topic, text = await queue.get()
        await asyncio.sleep(delay)
        try:
            payload = json.loads(text, object_hook=revive)
        except json.JSONDecodeError as error:
            print(f"{name}: {error.msg} at column {error.colno}")
        else:
            print(f"{name}: {topic}: {payload!r}")
        queue.task_done()


async def main():
    broker = Broker()
    queues = {"all": broker.subscribe("*"), "orders": broker.subscribe("order.*"), "cancel": broker.subscribe("*.cancelled")}
    tasks = [asyncio.create_task(subscriber(name, q, 0.01 * i)) for i, (name, q) in enumerate(queues.items(), 1)]
    order = Order(7, "Zoë", ["tea", "cups"], Decimal("12.50"))
    print(await broker.publish("order.new", order))
    print(await broker.publish("order.cancelled", {"number": 7, "reason": None, "tags": {"late", "cold"}}))
    queues["all"].put_nowait(("broken", '{"a": [1, 2,}'))
    await asyncio.gather(*(q.join() for q in queues.values()))
    broker.queues["*"].clear()
    await broker.publish("weather", [1.5, True, "ä"])
    print(broker.dead_letters)
    for task in tasks:
        task.cancel()
    try:
        await broker.publish("order.x", {"f": print})
    except TypeError as error:
        print(error)
    document = {"b": [1, 2.0, 1e100], "a": {"nested": (), "text": "line\n\"quoted\" \u00e9\t"}, "n": {1: None, True: False}}
    print(json.dumps(document, indent=2, sort_keys=False))
    print(json.dumps({"z": 1, "a": [{}, []]}, sort_keys=True, indent=None), json.dumps(float("inf")), json.loads("[1E3, -0, \"\\u0041\"]"))
    print(json.loads('{"price": 1.10}', parse_float=Decimal), json.loads('{"a":1,"a":2}', object_pairs_hook=list))


asyncio.run(main())
