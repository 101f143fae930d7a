"""Actors with mailboxes and a pub/sub broker with topic patterns."""
import asyncio
import abc
import re
from dataclasses import dataclass, field
from functools import singledispatchmethod
from typing import Any


@dataclass(frozen=True)
class Ask:
    question: str
    reply: asyncio.Future = field(compare=False, repr=False)


@dataclass(frozen=True)
class Tell:
    topic: str
    body: Any = None


class Stop:
    pass


class Actor(abc.ABC):
    def __init__(self, name):
        self.name = name
        self.mailbox = asyncio.Queue()
        self.task = None

    def start(self):
        self.task = asyncio.create_task(self._run(), name=self.name)
        return self

    async def _run(self):
        handled = 0
        while True:
            msg = await self.mailbox.get()
            if isinstance(msg, Stop):
                return handled
            try:
                await self.receive(msg)
            except Exception as e:
                print(f"[{self.name}] restarted after {e!r}")
                self.reset()
            handled += 1

    async def ask(self, question, timeout=0.5):
        fut = asyncio.get_running_loop().create_future()
        await self.mailbox.put(Ask(question, fut))
        return await asyncio.wait_for(fut, timeout)

    def reset(self): ...

    @abc.abstractmethod
    async def receive(self, msg): ...


class Tally(Actor):
    def __init__(self, name):
        super().__init__(name)
        self.total = 0

    def reset(self):
        self.total = 0

    async def receive(self, msg):
        await self.on(msg)

    @singledispatchmethod
    async def on(self, msg):
        raise NotImplementedError(type(msg).__name__)

    @on.register
    async def _(self, msg: Tell):
        self.total += msg.body
        print(f"[{self.name}] {msg.topic} -> {self.total}")

    @on.register
    async def _(self, msg: Ask):
        match msg.question.split():
            case ["total"]:
                msg.reply.set_result(self.total)
            case ["sleep", secs]:
                await asyncio.sleep(float(secs))
                msg.reply.set_result("awake")
            case ["fail", *words]:
                msg.reply.set_exception(LookupError(" ".join(words)))
            case _:
                msg.reply.cancel()


class Broker:
    def __init__(self):
        self.subs = []

    def subscribe(self, pattern, actor):
        self.subs.append((re.compile(pattern.replace("*", r"\w+")), actor))

    def publish(self, topic, body):
        hit = [a for p, a in self.subs if p.fullmatch(topic)]
        for a in hit:
            a.mailbox.put_nowait(Tell(topic, body))
        return [a.name for a in hit]


async def main():
    broker, x, y = Broker(), Tally("x").start(), Tally("y").start()
    broker.subscribe("sale.*", x)
    broker.subscribe("sale.eu", y)
    print(broker.publish("sale.eu", 5), broker.publish("sale.us", 7), broker.publish("misc", 0))
    print(await asyncio.gather(x.ask("total"), y.ask("total")))
    broker.publish("sale.eu", "oops")
    print(await asyncio.gather(x.ask("total"), y.ask("total")))
    for q in ("fail no such thing", "gibberish", "sleep 0.7", "total"):
        try:
            print(q, "->", await x.ask(q))
        except (LookupError, asyncio.TimeoutError, asyncio.CancelledError) as e:
            print(q, "->", type(e).__name__, e.args)
    x.mailbox.put_nowait(3.5)
    for a in (x, y):
        a.mailbox.put_nowait(Stop())
    print(await asyncio.gather(x.task, y.task), Tell("t"), Tell("t") == Tell("t"))


asyncio.run(main())
