# SPDX-License-Identifier: GPL-3.0-or-later
"""graphlib, written in the scenario language."""

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """args[1] is the cycle: each node is a predecessor of the next, the first is the last."""


class _Node:
    def __init__(self, value):
        self.value = value
        self.waits_for = 0  # predecessors that are not done
        self.successors = []
        self.is_passed_out = self.is_done = False


class TopologicalSorter:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None  # until prepare()
        self._unfinished = 0  # passed out and not done
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _node(self, value):
        if value not in self._nodes:
            self._nodes[value] = _Node(value)
        return self._nodes[value]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        own = self._node(node)
        own.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor).successors.append(own)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node in self._nodes.values() if node.waits_for == 0]
        if cycle := self._cycle():
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        self._must_be_prepared()
        ready, self._ready = self._ready, []
        for node in ready:
            node.is_passed_out = True
        self._unfinished += len(ready)
        return tuple(node.value for node in ready)

    def is_active(self):
        self._must_be_prepared()
        return bool(self._unfinished or self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._must_be_prepared()
        for value in nodes:
            node = self._nodes.get(value)
            if node is None:
                raise ValueError(f"node {value!r} was not added using add()")
            if not node.is_passed_out:
                raise ValueError(f"node {value!r} was not passed out (still not ready)")
            if node.is_done:
                raise ValueError(f"node {value!r} was already marked done")
            node.is_done = True
            self._unfinished -= 1
            for successor in node.successors:
                successor.waits_for -= 1
                if successor.waits_for == 0:
                    self._ready.append(successor)

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    def _must_be_prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def _cycle(self):
        """A cycle that a walk in depth runs into; None if there is none."""
        seen = set()
        for start in self._nodes.values():
            path, rest, place = [], [], {}  # the way here, what is left to try at each step
            node = start
            while node is not None:
                if node in place:
                    return [each.value for each in path[place[node]:]] + [node.value]
                if node not in seen:
                    seen.add(node)
                    place[node] = len(path)
                    path.append(node)
                    rest.append(iter(node.successors))
                node = None
                while path and node is None:
                    node = next(rest[-1], None)
                    if node is None:
                        rest.pop()
                        del place[path.pop()]
        return None
