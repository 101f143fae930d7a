import asyncio
from contextlib import contextmanager
from contextvars import Context, ContextVar, copy_context

tenant: ContextVar[str] = ContextVar("tenant")
depth = ContextVar("depth", default=0)
trail: ContextVar[tuple] = ContextVar("trail", default=())


@contextmanager
def using(variable, value):
    token = variable.set(value)
    try:
        yield token
    finally:
        variable.reset(token)


def who():
    return tenant.get("nobody")


async def child(label):
    trail.set(trail.get() + (label,))
    depth.set(depth.get() + 1)
    await asyncio.sleep(0.01)
    return f"{who()}:{depth.get()}:{'/'.join(trail.get())}"


async def tree(label, levels):
    trail.set((*trail.get(), label))
    if not levels:
        return [f"{who()}:{'/'.join(trail.get())}"]
    branches = await asyncio.gather(*(tree(f"{label}{i}", levels - 1) for i in range(2)))
    return sum(branches, [])


async def request(name):
    tenant.set(name)
    before = await child("plain await")
    in_task = await asyncio.create_task(child("task"))
    in_thread = await asyncio.to_thread(lambda: f"{who()} in a thread, depth {depth.get()}")
    after = depth.get()
    return before, in_task, in_thread, after


async def stream():
    for n in range(3):
        tenant.set(f"set by generator {n}")
        yield n


async def main():
    try:
        tenant.get()
    except LookupError:
        print("no tenant yet")
    for result in await asyncio.gather(request("north"), request("south")):
        print(result)
    print("main still has", who(), depth.get(), trail.get())

    with using(tenant, "outer") as token:
        with using(tenant, "inner"):
            print(who())
        print(who(), token.old_value is token.MISSING, token.var is tenant)
    print(who())

    tenant.set("main")
    print(await tree("r", 2))

    loop = asyncio.get_running_loop()
    seen = []
    private = copy_context()
    private.run(tenant.set, "private")
    loop.call_soon(lambda: seen.append(who()))
    loop.call_soon(lambda: seen.append(who()), context=private)
    loop.call_later(0.01, lambda: seen.append(who()))
    tenant.set("changed")
    await asyncio.sleep(0.02)
    print(seen, private[tenant], who(), tenant in private, depth in Context(), len(Context()))

    task = asyncio.create_task(child("in private"), context=private)
    print(await task, private[depth], private.get(trail), depth.get())

    async for n in stream():
        print(n, who())
    generated = stream()
    first = await asyncio.create_task(anext_of(generated))
    print(first, who())
    await generated.aclose()
    other = ContextVar("other")
    stale = other.set(1)
    other.reset(stale)
    try:
        other.reset(stale)
    except RuntimeError as error:
        print("RuntimeError: token", "used" if "used" in str(error) else error)
    try:
        tenant.reset(stale)
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__)
    print(sorted(v.name for v in copy_context() if v in (tenant, depth, trail)), tenant.name)


async def anext_of(iterator):
    value = await anext(iterator)
    return value, who()


asyncio.run(main())
