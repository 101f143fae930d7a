# Users join rooms and talk; commands begin with a slash and are matched by pattern.
from __future__ import annotations

import asyncio
import re
import textwrap


class Room:
    rooms: dict[str, Room] = {}

    def __new__(cls, name):
        if name in cls.rooms:
            return cls.rooms[name]
        room = cls.rooms[name] = super().__new__(cls)
        room.name, room.members, room.topic = name, [], None
        return room

    async def tell(self, sender, text, *, private_to=None):
        for member in self.members:
            if member is not sender and private_to in (None, member.nick):
                await member.inbox.put((sender.nick if sender else "*", text))


class User:
    def __init__(self, nick):
        self.nick, self.room, self.inbox = nick, None, asyncio.Queue()

    def __repr__(self):
        return f"<{self.nick}@{self.room.name if self.room else '-'}>"

    async def handle(self, line):
        match line.split(maxsplit=1):
            case ["/join", name]:
                await self.leave()
                self.room = Room(name)
                self.room.members.append(self)
                await self.room.tell(None, f"{self.nick} joined {name}")
            case ["/nick", str(new)] if re.fullmatch(r"[a-z]\w{2,8}", new):
                old, self.nick = self.nick, new
                await self.room.tell(None, f"{old} is now {new}")
            case ["/nick", bad]:
                await self.inbox.put(("*", f"bad nick {bad!r}"))
            case ["/msg", rest]:
                to, _, text = rest.partition(" ")
                await self.room.tell(self, f"(private) {text}", private_to=to)
            case ["/topic"]:
                await self.inbox.put(("*", self.room.topic or "no topic"))
            case ["/topic", text]:
                self.room.topic = text.title()
            case ["/quit" | "/exit"]:
                await self.leave()
                return False
            case [command, *_] if command.startswith("/"):
                await self.inbox.put(("*", f"unknown command {command}"))
            case []:
                pass
            case _:
                await self.room.tell(self, line)
        return True

    async def leave(self):
        if self.room:
            self.room.members.remove(self)
            await self.room.tell(None, f"{self.nick} left")
            self.room = None

    async def listen(self):
        while True:
            sender, text = await self.inbox.get()
            for n, part in enumerate(textwrap.wrap(text, 30) or [""]):
                print(f"{asyncio.get_running_loop().time():4.1f} to {self.nick:<6} {sender if n == 0 else '':>6} | {part}")


async def session(nick, script):
    user = User(nick)
    ear = asyncio.create_task(user.listen())
    for pause, line in script:
        await asyncio.sleep(pause)
        if not await user.handle(line):
            break
    await asyncio.sleep(0.5)
    ear.cancel()
    return user


async def main():
    users = await asyncio.gather(
        session("ada", [(0, "/join lobby"), (0.3, "hello everybody"), (0.3, "/topic engines and looms"), (0.5, "/msg bob psst"), (0.2, "/quit"), (0, "never")]),
        session("bob", [(0.1, "/join lobby"), (0.3, "hi ada, how is that machine of yours doing these days?"), (0.4, "/topic"), (0.1, "/nick 9x"), (0, "/nick robert")]),
        session("cy", [(0.2, "/join attic"), (0.1, "anyone here?"), (0.3, "/join lobby"), (0, "   "), (0.4, "/dance"), (0.1, "bye"), (0, "/exit")]))
    print(users, {name: (room.members, room.topic) for name, room in Room.rooms.items()})


asyncio.run(main())
