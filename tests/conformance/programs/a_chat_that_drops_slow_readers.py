"""Chat room: per-user outboxes, moderators, slow consumers dropped, contextvars."""
import asyncio
import contextvars
import textwrap
from collections import defaultdict
from string import Template

current_user = contextvars.ContextVar("current_user", default="nobody")
line = Template("<$who> $what")


class Room:
    def __init__(self, topic):
        self.topic = topic
        self.members = {}
        self.history = []
        self.stats = defaultdict(int)
        self.quiet = asyncio.Event()
        self.quiet.set()

    async def join(self, user):
        box = asyncio.Queue(maxsize=2)
        self.members[user] = box
        await self.say(f"joined {self.topic}")
        return box

    async def say(self, text):
        await self.quiet.wait()
        who = current_user.get()
        msg = line.substitute(who=who, what=text)
        self.history.append(msg)
        self.stats[who] += 1
        for name, box in list(self.members.items()):
            if name == who:
                continue
            try:
                box.put_nowait(msg)
            except asyncio.QueueFull:
                print("!! dropping", name)
                del self.members[name]
                box.get_nowait()
                box.put_nowait(None)

    def leave(self, user):
        return self.members.pop(user, None)


async def reader(box, pace):
    seen = 0
    while (msg := await box.get()) is not None:
        print(textwrap.indent(msg, " " * 2 + current_user.get() + "| "))
        seen += 1
        await asyncio.sleep(pace)
    print(current_user.get(), "kicked after", seen)
    return seen


async def user(room, name, script, pace):
    current_user.set(name)
    box = await room.join(name)
    listen = asyncio.create_task(reader(box, pace))
    try:
        for delay, text in script:
            await asyncio.sleep(delay)
            await room.say(text)
        await asyncio.sleep(0.6)
    finally:
        room.leave(name)
        if not listen.done():
            listen.cancel()
        results = await asyncio.gather(listen, return_exceptions=True)
        print(name, "left", [type(r).__name__ for r in results])


async def moderator(room):
    token = current_user.set("mod")
    await asyncio.sleep(0.25)
    room.quiet.clear()
    print("-- silence")
    await asyncio.sleep(0.3)
    room.quiet.set()
    await room.say("carry on")
    current_user.reset(token)
    print("mod ctx", current_user.get())


async def main():
    room = Room("#py")
    await asyncio.gather(
        user(room, "ann", [(0.1, "hi"), (0.21, "anyone?"), (0.05, "ok")], 0.02),
        user(room, "bob", [(0.13, "yo"), (0.3, "late")], 0.03),
        user(room, "cat", [(0.9, "zzz")], 2.5),
        moderator(room),
    )
    print(*room.history, sep="\n")
    print(sorted(room.stats.items()), current_user.get())
    ctx = contextvars.copy_context()
    ctx.run(current_user.set, "inside")
    print(ctx[current_user], current_user.get(), current_user in ctx)


asyncio.run(main())
