# Targets are built as soon as what they need is there; failures stop what depends on them.
import asyncio
import hashlib
from graphlib import CycleError, TopologicalSorter
from pprint import pprint
from textwrap import dedent, indent

RULES = dedent("""\
    app: main.o util.o net.o
    main.o: main.c util.h
    util.o: util.c util.h
    net.o: net.c util.h config.h
    config.h: config.in   # generated
    docs: manual.md app
    test: app
    broken: missing.c
    install: docs test broken
""")
COST = {".o": 0.4, ".h": 0.1, "app": 0.6, "docs": 0.3, "test": 0.5}


def parse(text):
    graph = {}
    for line in text.splitlines():
        line, _, comment = line.partition("#")
        target, colon, needs = line.partition(":")
        if colon:
            graph[target.strip()] = needs.split()
    return graph


class BuildError(Exception):
    def __init__(self, target, reason):
        self.target, self.reason = target, reason
        super().__init__(target, reason)

    def __str__(self):
        return f"*** {self.target}: {self.reason}"


class Builder:
    def __init__(self, graph, jobs):
        self.graph, self.slots = graph, asyncio.Semaphore(jobs)
        self.state = {}
        self.stamps = {}

    def cost(self, target):
        return next((cost for suffix, cost in COST.items() if target.endswith(suffix)), 0.2)

    async def build(self, target):
        if target not in self.graph:
            if target.startswith("missing"):
                raise BuildError(target, "no rule and no file")
            self.stamps[target] = hashlib.sha256(target.encode()).hexdigest()[:6]
            return "source"
        failed = [need for need in self.graph[target] if self.state.get(need, "").startswith("fail")]
        if failed:
            raise BuildError(target, f"needs {', '.join(failed)}")
        async with self.slots:
            await asyncio.sleep(self.cost(target))
        digest = hashlib.md5("".join(self.stamps[need] for need in self.graph[target]).encode())
        self.stamps[target] = digest.hexdigest()[:6]
        print(f"{asyncio.get_running_loop().time():.1f} built {target} {self.stamps[target]}")
        return "built"

    async def run(self):
        sorter = TopologicalSorter(self.graph)
        sorter.prepare()
        running = {}
        while sorter.is_active():
            for target in sorted(sorter.get_ready()):
                running[asyncio.create_task(self.build(target))] = target
            done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in sorted(done, key=running.get):
                target = running.pop(task)
                try:
                    self.state[target] = task.result()
                except BuildError as error:
                    print(error)
                    self.state[target] = f"failed: {error.reason}"
                sorter.done(target)
        return self.state


graph = parse(RULES)
pprint(graph, width=60, compact=True)
state = asyncio.run(Builder(graph, jobs=2).run())
pprint({target: outcome for target, outcome in state.items() if outcome != "source"})
print(*TopologicalSorter({"c": {"b"}, "b": {"a"}}).static_order())
try:
    TopologicalSorter({"a": ["b"], "b": ["c"], "c": ["a"]}).prepare()
except CycleError as error:
    print(error.args[0], error.args[1])
print(indent("two\nlines\n\nend", "> "), indent("a\n\nb", "+", lambda line: True), sep="\n")
