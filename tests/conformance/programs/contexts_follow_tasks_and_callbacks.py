"""Context variables: what a task inherits, what callbacks see, tokens, copies, and to_thread."""
import asyncio
import contextvars
from contextlib import contextmanager

user = contextvars.ContextVar("user")
depth = contextvars.ContextVar("depth", default=0)


@contextmanager
def acting_as(name):
    token = user.set(name)
    try:
        yield token
    finally:
        user.reset(token)


def show(label):
    print("  " * depth.get() + f"{label}: {user.get('nobody')}")


async def child(label):
    depth.set(depth.get() + 1)
    show(f"{label} starts")
    user.set(label)
    await asyncio.sleep(0.1)
    show(f"{label} ends")
    if depth.get() < 3:
        await asyncio.create_task(child(label + "'"))
    return user.get()


def in_thread(n):
    show(f"thread {n}")
    user.set(f"thread {n}")
    return user.get()


async def main():
    try:
        user.get()
    except LookupError as error:
        print(type(error).__name__, error.args[0] is user)
    user.set("admin")
    loop = asyncio.get_running_loop()
    with acting_as("guest") as token:
        show("inside")
        loop.call_soon(show, "call_soon")
        loop.call_later(0.05, show, "call_later")
        print(token.old_value, token.var is user)
        task = asyncio.create_task(child("kid"))
    show("outside")
    print(await task, await child("inline"))
    show("after inline")
    with acting_as("x"), acting_as("y"):
        print(await asyncio.gather(asyncio.to_thread(in_thread, 1), asyncio.to_thread(in_thread, 2)))
        show("after threads")
    context = contextvars.copy_context()
    context.run(user.set, "copied")
    print(context[user], user.get(), user in context, len(context), sorted(v.name for v in context))
    isolated = asyncio.create_task(child("isolated"), context=contextvars.Context())
    shared = asyncio.create_task(child("shared"), context=context)
    await asyncio.gather(isolated, shared)
    print(context[user], user.get())
    future = loop.create_future()
    with acting_as("waiter"):
        future.add_done_callback(lambda f: show("done callback"))
    future.set_result(None)
    await asyncio.sleep(0)
    token = user.set("once")
    user.reset(token)
    for wrong in (lambda: user.reset(token), lambda: depth.reset(token), lambda: contextvars.Context().run(user.reset, user.set("z"))):
        try:
            wrong()
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__, str(error).partition("<")[0])
    try:
        context.run(context.run, print)
    except RuntimeError as error:
        print(str(error).partition(":")[0])
    print(user.name, repr(depth).partition(" at ")[0], contextvars.Token.MISSING)


asyncio.run(main())
