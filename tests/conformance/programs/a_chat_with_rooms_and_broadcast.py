"""A chat server without a network: users, rooms, commands, slow readers that are dropped."""
import asyncio
import re
import textwrap
from collections import defaultdict

COMMAND = re.compile(r"/(?P<name>\w+)(?:\s+(?P<rest>.*))?$")


class User:
    def __init__(self, name, speed=0.1, inbox=3):
        self.name, self.speed = name, speed
        self.inbox = asyncio.Queue(maxsize=inbox)
        self.seen = []

    async def read(self):
        while (line := await self.inbox.get()) != "bye":
            self.seen.append(line)
            await asyncio.sleep(self.speed)

    def __lt__(self, other):
        return self.name < other.name


class Server:
    def __init__(self):
        self.rooms = defaultdict(set)
        self.log = []

    def broadcast(self, room, text, *, but=None):
        for user in sorted(self.rooms[room]):
            if user is but:
                continue
            try:
                user.inbox.put_nowait(text)
            except asyncio.QueueFull:
                self.rooms[room].discard(user)
                self.log.append(f"{user.name} was too slow for {room} ({user.inbox.qsize()} unread)")

    def handle(self, user, room, line):
        match COMMAND.match(line):
            case re.Match() as m if m["name"] == "join":
                self.rooms[m["rest"]].add(user)
                self.broadcast(m["rest"], f"* {user.name} joined {m['rest']}")
                return m["rest"]
            case re.Match() as m if m["name"] == "me":
                self.broadcast(room, f"* {user.name} {m['rest']}")
            case re.Match() as m if m["name"] == "who":
                user.inbox.put_nowait("here: " + ", ".join(u.name for u in sorted(self.rooms[room])))
            case re.Match() as m:
                user.inbox.put_nowait(f"unknown command {m.group('name')!r}")
            case None:
                self.broadcast(room, f"<{user.name}> {line}", but=user)
        return room


async def talk(server, user, script):
    reader = asyncio.create_task(user.read())
    room = "lobby"
    for delay, line in script:
        await asyncio.sleep(delay)
        room = server.handle(user, room, line)
    await asyncio.sleep(2)
    await user.inbox.put("bye")
    await reader
    for users in server.rooms.values():
        users.discard(user)


async def main():
    server = Server()
    ann, bob, cat = User("ann"), User("bob"), User("cat", speed=5)
    await asyncio.gather(
        talk(server, ann, [(0, "/join lobby"), (1, "hello?"), (1, "/who"), (0.5, "/me waves"), (0, "/dance wildly")]),
        talk(server, bob, [(0.5, "/join lobby"), (1, "hi ann"), (1, "/join cellar"), (0.2, "anybody here?")]),
        talk(server, cat, [(0.2, "/join lobby"), (6, "sorry, was asleep")]),
    )
    for user in (ann, bob, cat):
        print(user.name)
        print(textwrap.indent("\n".join(user.seen), "    | "))
    print(*server.log, sep="\n")
    print({room: sorted(u.name for u in users) for room, users in server.rooms.items()})


asyncio.run(main())
