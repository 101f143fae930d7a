"""call_soon, call_later, add_done_callback and call_soon_threadsafe copy the context or take the one given."""
import asyncio
import contextvars

who = contextvars.ContextVar("who", default="nobody")


def show(what, *rest):
    print(what, who.get())
    who.set("overwritten by " + what)


async def main():
    loop = asyncio.get_running_loop()
    who.set("ada")
    loop.call_soon(show, "soon")
    loop.call_later(0.1, show, "later")
    future = loop.create_future()
    future.add_done_callback(lambda done: show("done"))
    own = contextvars.copy_context()
    own.run(who.set, "given")
    loop.call_soon(show, "soon in given", context=own)
    loop.call_later(0.2, show, "later in given", context=own)
    loop.call_at(loop.time() + 0.3, show, "at in given", context=own)
    future.add_done_callback(lambda done: show("done in given"), context=own)
    loop.call_soon_threadsafe(show, "threadsafe in given", context=own)
    who.set("bob")
    future.set_result(1)
    await asyncio.sleep(0.5)
    print("main", who.get(), "given", own[who])

asyncio.run(main())
