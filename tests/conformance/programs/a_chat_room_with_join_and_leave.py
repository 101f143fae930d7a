"""A chat room: every member has an inbox, the room forwards what one says to all the others."""
import asyncio
from collections import defaultdict


class Room:
    def __init__(self, name):
        self.name = name
        self.inboxes = {}
        self.counts = defaultdict(int)

    async def join(self, member):
        self.inboxes[member.nick] = member.inbox
        await self.say("*", f"{member.nick} joins {self.name}")

    async def leave(self, member):
        del self.inboxes[member.nick]
        await self.say("*", f"{member.nick} leaves")

    async def say(self, sender, text):
        self.counts[sender] += 1
        for nick, inbox in self.inboxes.items():
            if nick != sender:
                await inbox.put((sender, text))


class Member:
    def __init__(self, nick):
        self.nick = nick
        self.inbox = asyncio.Queue()
        self.seen = []

    async def listen(self):
        while True:
            sender, text = await self.inbox.get()
            self.seen.append((sender, text))
            print(f"    [{self.nick:>5}] <{sender}> {text}")
            self.inbox.task_done()

    async def talk(self, room, lines, pause):
        listener = asyncio.create_task(self.listen(), name=f"listen-{self.nick}")
        await room.join(self)
        for line in lines:
            await asyncio.sleep(pause)
            print(f"{self.nick} says: {line}")
            await room.say(self.nick, line)
        await asyncio.sleep(pause)
        await room.leave(self)
        await self.inbox.join()
        listener.cancel()
        try:
            await listener
        except asyncio.CancelledError:
            print(f"{self.nick} has closed the window")


async def main():
    room = Room("#tea")
    ada, bob, eve = Member("ada"), Member("bob"), Member("eve")
    await asyncio.gather(
        ada.talk(room, ["hello", "anyone here?", "bye"], 1.0),
        bob.talk(room, ["hi ada", "I am"], 1.5),
        eve.talk(room, ["..."], 2.25),
    )
    for sender, count in sorted(room.counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{sender:<4} {'=' * count} {count}")
    print({member.nick: len(member.seen) for member in (ada, bob, eve)})


asyncio.run(main())
