"""Grades are loaded concurrently, grouped, ranked and charted: itertools, collections, statistics, sorting."""
import asyncio
import itertools as it
import json
from collections import Counter, OrderedDict, defaultdict
from functools import reduce
from operator import attrgetter, itemgetter, methodcaller
from statistics import median, mode, multimode
from typing import NamedTuple

DATA = """[
  {"name": "Ann", "class": "A", "marks": {"maths": 1, "art": 2, "sport": 4}},
  {"name": "Ben", "class": "B", "marks": {"maths": 3, "art": 3}},
  {"name": "Cyd", "class": "A", "marks": {"maths": 5, "art": 1, "sport": 1}},
  {"name": "Dov", "class": "B", "marks": {"maths": 2, "sport": 2}},
  {"name": "Eva", "class": "C", "marks": {}}
]"""


class Student(NamedTuple):
    name: str
    group: str
    marks: dict

    @property
    def average(self):
        return sum(self.marks.values()) / len(self.marks) if self.marks else float("nan")


async def load(record):
    await asyncio.sleep(0.1 * len(record["marks"]))
    return Student(record["name"], record["class"], record["marks"])


async def main():
    records = json.loads(DATA)
    students = [await s for s in asyncio.as_completed(map(load, records))]
    print("loaded:", *map(attrgetter("name"), students))
    students.sort(key=attrgetter("group", "name"))
    for group, members in it.groupby(students, key=itemgetter(1)):
        members = list(members)
        print(group, [f"{m.name} {m.average:.2f}" for m in members])
    marks = list(it.chain.from_iterable(s.marks.values() for s in students))
    print(Counter(marks).most_common(2), median(marks), mode(marks), multimode("aabbc"))
    subjects = defaultdict(dict)
    for student in students:
        for subject, mark in student.marks.items():
            subjects[subject][student.name] = mark
    names = [s.name for s in students]
    print(f"{'':8}" + "".join(f"{n:>5}" for n in names))
    for subject, row in sorted(subjects.items()):
        print(f"{subject:8}" + "".join(f"{row.get(n, '-'):>5}" for n in names))
    best = reduce(lambda a, b: a if a.average <= b.average else b, filter(methodcaller("_asdict") and (lambda s: s.marks), students))
    print("best:", best.name, *it.starmap("{}={}".format, best.marks.items()))
    print(list(it.accumulate(sorted(marks), max)), list(it.takewhile(lambda m: m < 3, sorted(marks))))
    print(list(it.zip_longest("ab", [1, 2, 3], fillvalue="?")), list(it.pairwise(names)), list(it.combinations(names, 2))[-1])
    print(list(it.islice(it.cycle(names), 3, 8)), list(it.compress(names, [1, 0, 1])), [*it.product("xy", repeat=2)][2])
    order = OrderedDict((s.name, s.group) for s in students)
    order.move_to_end("Ann")
    print(order, order.popitem(last=False), json.dumps(dict(order), sort_keys=True, separators=(",", ":")))
    text = json.dumps({"students": [s._asdict() for s in students[:1]], "nan": students[-1].average, "ok": True, "none": None}, indent=2)
    print(text)
    for bad in ('{"a": }', "[1, 2", "nul", '{"a" 1}', ""):
        try:
            json.loads(bad)
        except json.JSONDecodeError as error:
            print(f"{error} / {error.pos}")


asyncio.run(main())
