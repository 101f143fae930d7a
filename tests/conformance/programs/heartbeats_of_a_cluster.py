# Nodes send heartbeats; a monitor suspects the silent ones. Timers with call_later and call_at.
import asyncio
import weakref
from dataclasses import dataclass


class Monitor:
    def __init__(self, interval, tolerance=2.5):
        self.interval, self.tolerance = interval, tolerance
        self.timers = {}
        self.nodes = weakref.WeakValueDictionary()
        self.events = []

    @property
    def loop(self):
        return asyncio.get_running_loop()

    def beat(self, node):
        if (handle := self.timers.get(node.name)) is not None:
            handle.cancel()
        self.nodes[node.name] = node
        if node.suspected:
            node.suspected = False
            self.record("recovered", node.name)
        self.timers[node.name] = self.loop.call_later(self.interval * self.tolerance, self.suspect, node.name)

    def suspect(self, name):
        node = self.nodes.get(name)
        self.record("suspected" if node is not None else "vanished", name)
        if node is not None:
            node.suspected = True

    def record(self, what, name):
        self.events.append((round(self.loop.time(), 2), what, name))
        print(f"{self.loop.time():.2f} {name} {what}")


@dataclass(eq=False)
class Node:
    name: str
    monitor: Monitor
    plan: str = ""
    suspected: bool = False
    beats: int = 0

    async def live(self):
        """A dot is a beat, a dash a missed one."""
        for sign in self.plan:
            if sign == ".":
                self.monitor.beat(self)
                self.beats += 1
            elif sign == "x":
                raise RuntimeError(f"{self.name} crashed")
            await asyncio.sleep(self.monitor.interval)
        return self.beats


def crashed(task):
    if not task.cancelled() and task.exception():
        print("done callback:", task.get_name(), repr(task.exception()))


async def main():
    monitor = Monitor(0.2)
    nodes = [Node("alpha", monitor, "........"), Node("beta", monitor, "..---...."), Node("gamma", monitor, "...x.."), Node("delta", monitor, ".-.-.-.--")]
    tasks = [asyncio.create_task(node.live(), name=node.name) for node in nodes]
    for task in tasks:
        task.add_done_callback(crashed)
    moment = monitor.loop.time() + 0.7
    handle = monitor.loop.call_at(moment, print, "--- seven tenths", f"{moment:.1f}")
    print(handle.when() == moment, handle.cancelled())
    await asyncio.wait(tasks, timeout=1.1, return_when=asyncio.FIRST_EXCEPTION)
    print("after the first crash:", sorted(task.get_name() for task in tasks if not task.done()))
    results = await asyncio.gather(*tasks, return_exceptions=True)
    print(results)
    del nodes, tasks, task, results
    await asyncio.sleep(1)
    print(sorted(monitor.nodes), len(monitor.events), [timer.cancelled() for timer in monitor.timers.values()])


asyncio.run(main())
