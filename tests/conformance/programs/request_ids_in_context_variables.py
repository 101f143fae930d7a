"""contextvars: each task sees its own request id, a thread started by to_thread as well; a reset brings back the old."""
import asyncio
import contextvars
import uuid
import random

request_id = contextvars.ContextVar("request_id", default="none")
user = contextvars.ContextVar("user")
rng = random.Random(5)


def say(text):
    print(f"[{request_id.get()[:8]:8}] {text}")


def render(template):
    say(f"rendering {template} for {user.get('anonymous')}")
    return template.upper()


async def authenticate(token):
    await asyncio.sleep(0.2)
    user.set(token.split(":")[0])      # seen by the caller: no task in between
    say("authenticated " + user.get())


async def audit():
    request_id.set("audit")
    say("has a copy of its own")
    await asyncio.sleep(0.1)


async def handle(path, token=None):
    token_of_var = request_id.set(str(uuid.UUID(int=rng.getrandbits(128), version=4)))
    say(f"GET {path}")
    if token:
        await authenticate(token)
    await asyncio.create_task(audit())
    page = await asyncio.to_thread(render, f"{path}.html")
    say(f"done: {page}")
    value = request_id.get()
    request_id.reset(token_of_var)
    return value


async def main():
    ids = await asyncio.gather(handle("index"), handle("admin", token="root:secret"))
    say("outside of any request")
    print(ids)
    try:
        user.get()
    except LookupError as error:
        print("LookupError for", error.args[0].name)
    context = contextvars.copy_context()
    context.run(request_id.set, "inside")
    print(context[request_id], request_id.get(), user in context, len(list(context)) >= 1)
    asyncio.get_running_loop().call_soon(say, "called with the copied context", context=context)
    await asyncio.sleep(0)


asyncio.run(main())
