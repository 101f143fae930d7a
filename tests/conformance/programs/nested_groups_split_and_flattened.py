import asyncio
import traceback


class NetworkError(Exception):
    def __init__(self, host, code):
        super().__init__(f"{host} answered {code}")
        self.host, self.code = host, code


class Outage(ExceptionGroup):
    """A group that keeps extra knowledge when it is split."""

    def __new__(cls, message, errors, region="?"):
        self = super().__new__(cls, message, errors)
        self.region = region
        return self

    def derive(self, errors):
        return Outage(self.message, errors, self.region)


async def fetch(host, delay):
    await asyncio.sleep(delay)
    match host.split("."):
        case [_, "down"]:
            raise NetworkError(host, 503)
        case [_, "lost"]:
            raise NetworkError(host, 404)
        case [_, "bad"]:
            raise ValueError(f"{host}: not json")
        case [name, *rest]:
            return name


async def region(name, hosts):
    results = await asyncio.gather(*(fetch(h, 0.01 * i) for i, h in enumerate(hosts)), return_exceptions=True)
    if errors := [r for r in results if isinstance(r, Exception)]:
        raise Outage(f"{name} has {len(errors)} failures", errors, name)
    return results


def leaves(group):
    for error in group.exceptions:
        if isinstance(error, BaseExceptionGroup):
            yield from leaves(error)
        else:
            yield error


def outline(error, depth=0):
    extra = f" [{error.region}]" if isinstance(error, Outage) else ""
    print("  " * depth + f"{type(error).__name__}: {error}{extra}")
    for child in getattr(error, "exceptions", ()):
        outline(child, depth + 1)


async def world():
    plan = {"north": ["a.ok", "b.down", "c.lost"], "south": ["d.bad", "e.down"], "west": ["f.ok"]}
    results = await asyncio.gather(*(region(n, h) for n, h in plan.items()), return_exceptions=True)
    errors = [r for r in results if isinstance(r, Exception)]
    raise ExceptionGroup("the world", errors)


async def main():
    try:
        await world()
    except ExceptionGroup as group:
        world_group = group
    outline(world_group)
    print(sorted(str(e) for e in leaves(world_group)))

    network, rest = world_group.split(NetworkError)
    print("--- network"), outline(network)
    print("--- rest"), outline(rest)
    missing = world_group.subgroup(lambda e: getattr(e, "code", None) == 404)
    print("--- 404"), outline(missing)
    print(world_group.subgroup(OSError), type(network.exceptions[0]).__name__)

    try:
        try:
            await world()
        except* NetworkError as caught:
            print("network part:", len(list(leaves(caught))), "leaves")
            raise RuntimeError("no network today")
        except* ValueError as caught:
            print("value part:", [str(e) for e in leaves(caught)])
    except ExceptionGroup as again:
        outline(again)
        for line in traceback.format_exception_only(type(again), again):
            print(line, end="")
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(region("east", ["g.down", "h.bad"]))
            tasks.create_task(fetch("i.lost", 0.001))
    except* NetworkError as caught:
        outline(caught)


asyncio.run(main())
