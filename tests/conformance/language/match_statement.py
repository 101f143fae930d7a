"""match: literals, captures, sequences, mappings, classes, guards."""
def kind(x):
    match x:
        case 0 | 1:
            return "bit"
        case int() as n if n < 0:
            return f"negative {n}"
        case [a, b]:
            return f"pair {a} {b}"
        case [first, *rest]:
            return f"list {first} +{len(rest)}"
        case {"name": name, **others}:
            return f"named {name} {others}"
        case str():
            return "text"
        case None:
            return "nothing"
        case _:
            return "other"


for thing in (0, 1, -5, (1, 2), [1, 2, 3], {"name": "Ada", "age": 3}, "x", None, 2.5, [], {}):
    print(thing, kind(thing))
