class Names(list):
    def __init__(self, *names):
        super().__init__(names)
        self.label = "names"

    def append(self, name):
        super().append(name.upper())


class Counter(dict):
    def __missing__(self, key):
        return 0

    def __setitem__(self, key, value):
        super().__setitem__(key, value * 2)


class Celsius(float):
    def __new__(cls, value):
        return super().__new__(cls, round(value, 1))

    def __str__(self):
        return f"{float(self)} degrees"

    def __add__(self, other):
        return Celsius(float(self) + other)


class Code(str):
    def __eq__(self, other):
        return str(self).lower() == str(other).lower()

    def __hash__(self):
        return hash(str(self).lower())


class Even(int):
    def __new__(cls, value):
        if value % 2:
            raise ValueError("odd")
        return int.__new__(cls, value)

    def __repr__(self):
        return f"Even({int(self)})"


class Pair(tuple):
    def __new__(cls, a, b):
        return tuple.__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


class Unique(set):
    pass


class Problem(Exception):
    def __init__(self, code, *details):
        super().__init__(code, *details)
        self.code = code

    def __str__(self):
        return f"problem {self.code}"


names = Names("a", "b")
names.append("c")
print(names, names.label, names + ["d"], type(names + []).__name__, names[:1], type(names[:1]).__name__, len(names), names == ["a", "b", "C"])
counter = Counter()
counter["x"] = 5
counter.update(y=1)
print(counter, counter["missing"], counter.get("missing"), Counter(a=1), type(counter.copy()).__name__, repr(counter))
warm = Celsius(20.456)
print(warm, repr(warm), warm + 1.06, type(warm + 1).__name__, type(warm * 2).__name__, warm == 20.5, f"{warm} {warm:.3f}")
print(Code("ABC") == "abc", {Code("ABC"): 1}["abc"] if Code("ABC") in {"abc": 1} else "none", Code("x") + "y", type(Code("x").upper()).__name__)
print(Even(4), Even(4) + Even(2), type(Even(4) + 1).__name__, [Even(2)], Even(10) > 5, isinstance(Even(2), int), hash(Even(2)) == hash(2))
try:
    Even(3)
except ValueError as error:
    print(error)
pair = Pair(1, 2)
print(pair, pair.first, pair == (1, 2), pair + (3,), type(pair[:]).__name__)
print(Unique([1, 2, 1]), Unique([1]) | {2}, repr(Unique()), type(Unique([1]) | {2}).__name__, type(Unique([1]).copy()).__name__)
try:
    raise Problem(404, "x")
except Problem as problem:
    print(problem, repr(problem), problem.args, problem.code)
print(isinstance(True, int), issubclass(Names, list), Names.__mro__[1].__name__, bool.__bases__)
try:
    class Flag(bool):
        pass
except TypeError as error:
    print(error)
try:
    class Both(int, str):
        pass
except TypeError as error:
    print(error)
