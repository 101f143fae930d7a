"""TopologicalSorter: static order, step by step, its errors, and the cycle it reports."""
from graphlib import CycleError, TopologicalSorter

print(list(TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]}).static_order()))
sorter = TopologicalSorter()
sorter.add("roof", "walls")
sorter.add("walls", "floor", "door")
sorter.add("garden")
sorter.prepare()
while sorter.is_active():
    ready = sorter.get_ready()
    print(ready, bool(sorter), sorter.get_ready())
    sorter.done(*ready)
print(bool(sorter))
for action in (lambda: sorter.prepare(), lambda: sorter.add("x"), lambda: sorter.done("x"), lambda: sorter.done("roof"),
               lambda: TopologicalSorter({1: [2]}).get_ready(), lambda: TopologicalSorter({1: [2], 2: [3], 3: [1], 4: [1]}).prepare()):
    try:
        action()
    except ValueError as error:
        print(type(error).__name__, error.args, isinstance(error, CycleError))
