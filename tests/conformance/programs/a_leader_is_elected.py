# A small election among nodes with random timeouts; messages are lost; the leader dies.
import asyncio
import random
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal, TypeAlias

Role: TypeAlias = Literal["follower", "candidate", "leader"]


class Kind(Enum):
    REQUEST = "vote?"
    GRANT = "yes"
    DENY = "no"
    APPEND = "I lead"

    def __str__(self):
        return self.value


@dataclass(slots=True)
class Message:
    kind: Kind
    sender: int
    term: int


@dataclass
class Network:
    rng: random.Random
    loss: float = 0.1
    nodes: dict = field(default_factory=dict)
    lost: int = 0
    sent: int = 0

    def send(self, to, message):
        self.sent += 1
        if self.rng.random() < self.loss:
            self.lost += 1
            return
        asyncio.get_running_loop().call_later(self.rng.uniform(0.01, 0.03), self.nodes[to].inbox.put_nowait, message)

    def broadcast(self, message):
        for number in self.nodes:
            if number != message.sender:
                self.send(number, message)


class Node:
    def __init__(self, number, network, seed):
        self.number, self.network = number, network
        self.rng = random.Random(seed)
        self.inbox = asyncio.Queue()
        self.term, self.voted_for, self.votes = 0, None, set()
        self.role: Role = "follower"
        network.nodes[number] = self

    def become(self, role: Role, term=None):
        if term is not None and term > self.term:
            self.term, self.voted_for = term, None
        if role != self.role:
            print(f"{asyncio.get_running_loop().time():.3f} node {self.number}: {self.role} -> {role} in term {self.term}")
            self.role = role

    async def run(self):
        while True:
            patience = 0.05 if self.role == "leader" else self.rng.uniform(0.15, 0.3)
            try:
                message = await asyncio.wait_for(self.inbox.get(), patience)
            except TimeoutError:
                self.timeout()
            else:
                self.handle(message)

    def timeout(self):
        if self.role == "leader":
            self.network.broadcast(Message(Kind.APPEND, self.number, self.term))
            return
        self.become("candidate", self.term + 1)
        self.voted_for, self.votes = self.number, {self.number}
        self.network.broadcast(Message(Kind.REQUEST, self.number, self.term))

    def handle(self, message):
        if message.term > self.term:
            self.become("follower", message.term)
        match message:
            case Message(kind=Kind.REQUEST, sender=sender, term=term):
                granted = term == self.term and self.voted_for in (None, sender)
                if granted:
                    self.voted_for = sender
                self.network.send(sender, Message(Kind.GRANT if granted else Kind.DENY, self.number, self.term))
            case Message(Kind.GRANT, sender, term) if self.role == "candidate" and term == self.term:
                self.votes.add(sender)
                if len(self.votes) > len(self.network.nodes) // 2:
                    self.become("leader")
                    self.timeout()
            case Message(Kind.APPEND, _, term) if term == self.term and self.role != "leader":
                self.become("follower")


async def main():
    network = Network(random.Random(99))
    nodes = [Node(number, network, number * 17) for number in range(5)]
    tasks = {node.number: asyncio.create_task(node.run(), name=f"node {node.number}") for node in nodes}
    await asyncio.sleep(1)
    for _ in range(2):
        leaders = [node for node in nodes if node.role == "leader" and not tasks[node.number].done()]
        print("leaders:", [(node.number, node.term) for node in leaders])
        for leader in leaders:
            tasks[leader.number].cancel()
            print(f"{asyncio.get_running_loop().time():.3f} node {leader.number} dies")
        await asyncio.sleep(1)
    print({node.number: (node.role, node.term) for node in nodes}, max(node.term for node in nodes))
    print(network.sent > 50, network.lost > 0, str(Kind.GRANT), Kind("no"), Message(Kind.DENY, 1, 2))
    for task in tasks.values():
        task.cancel()
    await asyncio.gather(*tasks.values(), return_exceptions=True)


asyncio.run(main())
