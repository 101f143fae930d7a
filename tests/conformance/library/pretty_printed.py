"""pprint: what does not fit on a line is broken after its brackets; widths, depth, indent and compact."""
import pprint

person = {"name": "Grace", "languages": ["COBOL", "FLOW-MATIC", "assembly", "Python"], "address": {"city": "Arlington", "state": "Virginia", "zip": 22201}}
pprint.pprint(person)
pprint.pprint({"short": 1, "a": [1, 2]})
pprint.pprint(list(range(40)), width=40, compact=True)
pprint.pprint(person, indent=4, width=50)
pprint.pprint(person, sort_dicts=False, depth=1)
print(pprint.pformat([("tuple", "of", "words" * 10), ("single" * 12,), {"set"}, "a long text that is split at its blanks " * 3], width=60))
pprint.pp({"z": 1, "a": 2})
pprint.pprint({3: "mixed", "1": "keys", None: ()})
pprint.PrettyPrinter(width=20).pprint({n: "v" * n for n in range(5)})
ring = [1]
ring.append(ring)
print(pprint.isrecursive(ring), pprint.isreadable([1, "a"]), pprint.pformat(ring).startswith("[1, <Recursion on list with id="))
