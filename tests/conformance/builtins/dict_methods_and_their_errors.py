def attempt(label, function):
    try:
        print(label, repr(function()))
    except Exception as error:
        print(label, type(error).__name__, error)


ages = {"Ann": 31, "Bob": 29}
attempt("missing", lambda: ages["Cem"])
attempt("missing tuple", lambda: ages[1, 2])
attempt("pop missing", lambda: ages.pop("Cem"))
attempt("pop default", lambda: ages.pop("Cem", 0))
attempt("popitem of nothing", lambda: {}.popitem())
attempt("unhashable", lambda: {[]: 1})
attempt("unhashable in lookup", lambda: ages[{}])
attempt("get", lambda: (ages.get("Ann"), ages.get("Cem"), ages.get("Cem", 1)))
attempt("get too much", lambda: ages.get("Ann", 1, 2))
attempt("get by keyword", lambda: ages.get(key="Ann"))
attempt("setdefault", lambda: (ages.setdefault("Cem", 5), ages.setdefault("Cem", 6)))
attempt("update", lambda: ages.update({"Dan": 1}, Eve=2))
attempt("update by pairs", lambda: ages.update([("Fay", 3), ["Gus", 4]]))
attempt("update by triples", lambda: ages.update([(1, 2, 3)]))
attempt("update by numbers", lambda: ages.update([1]))
attempt("update by a number", lambda: ages.update(1))
attempt("all", lambda: ages)
attempt("fromkeys", lambda: (dict.fromkeys("ab"), dict.fromkeys([1, 2], 0)))
attempt("or", lambda: {"a": 1, "b": 2} | {"b": 3, "c": 4})
attempt("or with a list", lambda: {"a": 1} | [("b", 2)])
attempt("compare", lambda: {"a": 1} < {"a": 2})
attempt("equal in any order", lambda: {"a": 1, "b": 2} == {"b": 2, "a": 1})
attempt("two arguments", lambda: dict({}, {}))
attempt("number", lambda: dict(1))
attempt("from pairs", lambda: dict([("a", 1), ("b", 2)], c=3))
attempt("reversed", lambda: (list(reversed(ages)), list(reversed(ages.items()))))
attempt("views", lambda: (ages.keys(), ages.values(), ages.items()))
attempt("views as sets", lambda: (sorted(ages.keys() & {"Ann", "Zoe"}), sorted(ages.keys() - {"Ann"}),
                                  ("Ann", 31) in ages.items()))
attempt("delete missing", lambda: ages.__delitem__("Zoe"))


def grow():
    for name in ages:
        ages[name + "2"] = 0


attempt("grown while iterated", grow)


def replace():
    for name in ages:
        del ages[name]
        ages[name + "3"] = 0


attempt("replaced while iterated", replace)
copy = ages.copy()
copy.clear()
print(len(ages), copy)
