# SPDX-License-Identifier: GPL-3.0-or-later
"""heapq: what the native part, _heapq, leaves to the scenario language."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest",
           "heappushpop"]


class _Reversed:
    """Turns the order of a key round."""

    __slots__ = ("key",)

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key

    def __eq__(self, other):
        return self.key == other.key


def merge(*iterables, key=None, reverse=False):
    heap = []
    for order, iterable in enumerate(iterables):
        take = iter(iterable).__next__
        try:
            heap.append(_entry(take(), key, reverse, order, take))
        except StopIteration:
            pass
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        try:
            heapreplace(heap, _entry(entry[3](), key, reverse, entry[1], entry[3]))
        except StopIteration:
            heappop(heap)


def _entry(item, key, reverse, order, take):
    rank = item if key is None else key(item)
    return [_Reversed(rank) if reverse else rank, order, item, take]


def nsmallest(n, iterable, key=None):
    if n == 1:
        none = object()
        first = min(iterable, default=none, key=key)
        return [] if first is none else [first]
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    if n == 1:
        none = object()
        first = max(iterable, default=none, key=key)
        return [] if first is none else [first]
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]
