import asyncio
import copy
import functools
import inspect
import json

steps = []


def step(*, retries=0, needs=()):
    def decorate(function):
        signature = inspect.signature(function)

        @functools.wraps(function)
        async def run(state, *, attempt=1):
            arguments = {name: state[name] for name in signature.parameters}
            try:
                return await function(**arguments)
            except Exception as error:
                if attempt > retries:
                    raise
                print(f"    {function.__name__} failed ({error}), again")
                await asyncio.sleep(0.05 * attempt)
                return await run(state, attempt=attempt + 1)
        run.needs = tuple(needs)
        steps.append(run)
        return run
    return decorate


weather = iter(["storm", "rain", "sun", "sun"])


@step()
async def load(source):
    """Get the numbers."""
    await asyncio.sleep(0.1)
    return {"numbers": [int(x) for x in source.split()]}


@step(retries=1)
async def transform(numbers):
    """Square them, if the weather permits."""
    await asyncio.sleep(0.1)
    if (today := next(weather)) != "sun":
        raise RuntimeError(f"there is {today}")
    return {"squares": [n ** 2 for n in numbers]}


@step(needs=("squares",))
async def total(squares):
    await asyncio.sleep(0.1)
    return {"total": sum(squares)}


@step(needs=("total", "numbers"))
async def report(numbers, total, *, title="Report"):
    return {"text": f"{title}: {len(numbers)} numbers, {total}"}


class Workflow:
    def __init__(self, state):
        self.state = state
        self.finished = []
        self.checkpoint = None

    def save(self):
        self.checkpoint = json.dumps({"finished": self.finished, "state": self.state}, sort_keys=True)

    @classmethod
    def restore(cls, text):
        data = json.loads(text)
        self = cls(data["state"])
        self.finished = data["finished"]
        return self

    async def run(self):
        for function in steps:
            if function.__name__ in self.finished:
                print(f"  skip {function.__name__}")
                continue
            before = copy.deepcopy(self.state)
            self.state.update(await function(self.state))
            self.finished.append(function.__name__)
            new = {k: v for k, v in self.state.items() if before.get(k) != v}
            print(f"  did {function.__name__}: {new}")
            self.save()
        return self.state["text"]


async def main():
    flow = Workflow({"source": "3 1 4 1 5", "title": "Pi"})
    attempts = 0
    while True:
        attempts += 1
        print("attempt", attempts)
        try:
            print(await flow.run())
            break
        except RuntimeError as error:
            print("  crashed:", error)
            print("  checkpoint", flow.checkpoint)
            flow = Workflow.restore(flow.checkpoint)
    for function in steps:
        print(f"{function.__name__:<10}{str(inspect.signature(function.__wrapped__)):<36}{inspect.getdoc(function)}")
    kinds = inspect.signature(report.__wrapped__).parameters
    print([(name, p.kind.name, p.default if p.default is not p.empty else None) for name, p in kinds.items()], report.needs)
    bound = inspect.signature(report.__wrapped__).bind([1], total=2)
    bound.apply_defaults()
    print(dict(bound.arguments))
    shallow, deep = copy.copy(flow.state), copy.deepcopy(flow.state)
    flow.state["numbers"].append(9)
    print(shallow["numbers"], deep["numbers"])


asyncio.run(main())
