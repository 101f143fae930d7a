import asyncio
import random
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from typing import Optional


class Role(Enum):
    FOLLOWER = "follower"
    CANDIDATE = "candidate"
    LEADER = "leader"


@dataclass(eq=False)
class Peer:
    name: str
    seed: int
    cluster: "Cluster" = field(repr=False)
    term: int = 0
    role: Role = Role.FOLLOWER
    voted_for: Optional[str] = None
    log: list = field(default_factory=list)

    def __post_init__(self):
        self.heard = asyncio.Event()
        self.task = None

    def start(self):
        self.task = asyncio.create_task(self.run(), name=self.name)

    async def run(self):
        try:
            while True:
                match self.role:
                    case Role.FOLLOWER:
                        await self.follow()
                    case Role.CANDIDATE:
                        await self.campaign()
                    case Role.LEADER:
                        await self.lead()
        finally:
            self.role = Role.FOLLOWER

    async def follow(self):
        try:
            await asyncio.wait_for(self.heard.wait(), random.Random(f"{self.seed} {self.term}").uniform(0.3, 0.6))
            self.heard.clear()
        except asyncio.TimeoutError:
            self.role = Role.CANDIDATE

    async def campaign(self):
        self.term += 1
        self.voted_for = self.name
        asked = [self.cluster.ask_vote(self, peer) for peer in self.cluster.others(self)]
        votes = Counter(await asyncio.gather(*asked))
        if self.role is not Role.CANDIDATE:
            return
        if votes[True] + 1 > len(self.cluster.peers) // 2:
            self.role = Role.LEADER
            self.cluster.announce(f"{self.name} leads term {self.term} with {votes[True] + 1} votes")
        else:
            self.role = Role.FOLLOWER

    async def lead(self):
        for peer in self.cluster.others(self):
            self.cluster.heartbeat(self, peer)
        await asyncio.sleep(0.1)

    def request_vote(self, term, candidate):
        if term > self.term:
            self.term, self.role, self.voted_for = term, Role.FOLLOWER, None
        if term == self.term and self.voted_for in (None, candidate):
            self.voted_for = candidate
            self.heard.set()
            return True
        return False

    def append(self, term, entries):
        if term >= self.term:
            self.term, self.role = term, Role.FOLLOWER
            self.heard.set()
            self.log = list(entries)


class Cluster:
    def __init__(self, names):
        self.peers = {name: Peer(name, seed, self) for seed, name in enumerate(names)}
        self.history, self.down = [], set()

    def others(self, me):
        return [p for p in self.peers.values() if p is not me]

    def announce(self, text):
        self.history.append(text)
        print("  ", text)

    async def ask_vote(self, candidate, peer):
        await asyncio.sleep(0.01)
        return peer.name not in self.down and peer.request_vote(candidate.term, candidate.name)

    def heartbeat(self, leader, peer):
        if peer.name not in self.down:
            asyncio.get_running_loop().call_later(0.01, peer.append, leader.term, leader.log)

    @property
    def leader(self):
        leaders = [p for p in self.peers.values() if p.role is Role.LEADER and p.name not in self.down]
        return max(leaders, key=lambda p: p.term, default=None)

    async def crash(self, name):
        self.announce(f"{name} crashes")
        self.down.add(name)
        task = self.peers[name].task
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    def restart(self, name):
        self.announce(f"{name} is back")
        self.down.discard(name)
        self.peers[name].start()


async def main():
    cluster = Cluster(["ash", "elm", "fir", "oak", "yew"])
    for peer in cluster.peers.values():
        peer.start()
    crashed = []
    for entry in ("set x", "set y", "del x"):
        await asyncio.sleep(1.0)
        leader = cluster.leader
        leader.log.append(entry)
        await asyncio.sleep(0.25)
        print(entry, "->", [len(p.log) for p in cluster.peers.values()])
        await cluster.crash(leader.name)
        crashed.append(leader.name)
    await asyncio.sleep(1.5)
    print("three are down, leader:", cluster.leader)
    cluster.restart(crashed[0])
    await asyncio.sleep(1.5)
    print("leader again:", cluster.leader is not None, "terms grow:", cluster.leader.term > 3, len(set(crashed)))
    for peer in cluster.peers.values():
        peer.task.cancel()
    results = await asyncio.gather(*(p.task for p in cluster.peers.values()), return_exceptions=True)
    print(Counter(type(r).__name__ for r in results), len(cluster.history))
    print(Role("leader"), [r.name.title() for r in Role])


asyncio.run(main())
