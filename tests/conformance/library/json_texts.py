"""json.dumps and its options."""
import json

order = {"id": 7, "items": ["tea", 2.5, None, True], "note": "caf\u00e9 \"x\"\n\t\x7f", "empty": [{}, []], "pair": (1, 2)}
print(json.dumps(order))
print(json.dumps(order, ensure_ascii=False, separators=(",", ":")))
print(json.dumps(order, indent=2, sort_keys=True))
print(json.dumps([1, [2]], indent="\t"), json.dumps({"a": 1}, indent=0))
print(json.dumps({1: "a", 2.5: "b", None: "c", True: "d"}), json.dumps({(1, 2): 0, "k": 1}, skipkeys=True))
print(json.dumps([float("nan"), float("inf"), -float("inf"), 1e100, -0.0, 10**25, "\U0001f600"]))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class PointEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"x": o.x, "y": o.y}
        return super().default(o)


print(json.dumps([Point(1, 2)], cls=PointEncoder), json.dumps(Point(3, 4), default=vars), json.dumps({"s": {1}}, default=list))
for wrong, named in (({1, 2}, {}), ({(1,): 2}, {}), ([float("nan")], {"allow_nan": False}), ([b"x"], {"cls": PointEncoder}), ({"a": 1, 2: 3}, {"sort_keys": True})):
    try:
        json.dumps(wrong, **named)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
