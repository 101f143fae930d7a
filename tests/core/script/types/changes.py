# Containers that change, and what happens if they do so at the wrong moment.
def attempt(name, action):
    try:
        print(name, action())
    except Exception as error:
        print(name, type(error).__name__ + ":", error)


def lists():
    a = [1, 2, 3, 4, 5]
    a[1:3] = "xyz"
    print(a)
    a[::2] = [0] * len(a[::2])
    print(a)
    del a[::2]
    print(a)
    del a[0], a[-1]
    print(a)
    a += (7, 8)
    a *= 2
    a.insert(100, "end")
    a.insert(-100, "begin")
    print(a, a.pop(), a.pop(0), a)
    a[2:2] = a
    print(a)
    a.extend(a)
    print(len(a), a.count(7))
    a.reverse()
    print(a[:4])
    a.clear()
    print(a)
    b = [[]] * 2
    b[0].append(b)
    print(b)
    d = {}
    d["d"] = d
    print(d, (d,))


def bad_slices():
    a = [1, 2, 3]
    a[::2] = [1]


def not_iterable():
    a = [1, 2, 3]
    a[0:1] = 5


def grow_while_iterating():
    d = {1: 1}
    for key in d:
        d[key + 1] = 1


def swap_while_iterating():
    d = {1: 1}
    for key in d:
        del d[key]
        d[key + 1] = 1


def set_while_iterating():
    s = {1}
    for key in s:
        s.add(key + 1)


def sort_that_changes():
    a = [3, 1, 2]

    def key(value):
        a.append(value)
        return value

    a.sort(key=key)


def sort_that_fails():
    a = [3, 1, "x", 2]
    try:
        a.sort()
    except TypeError as error:
        print(error)
    return a


class Number:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        log.append((self.value, other.value))
        return self.value < other.value

    def __repr__(self):
        return f"N{self.value}"


log = []


def comparisons():
    print(sorted([Number(n) for n in (5, 2, 8, 1, 9, 3, 7)]))
    print(log)
    log.clear()
    print(sorted([Number(n % 3) for n in range(9)], reverse=True), len(log))
    log.clear()
    print(max([Number(n) for n in (1, 3, 2)]) if False else "", min([Number(3), Number(1)]), log)


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 7

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return "K" + self.name


def keys():
    d = {Key("a"): 1, Key("b"): 2, 7: 3}
    d[Key("a")] = 10
    print(d, d[Key("b")], d[7], Key("c") in d)
    del d[Key("a")]
    d[Key("a")] = 11
    print(d, list(d.items()))
    s = {Key("x"), Key("y"), Key("x"), 7}
    print(len(s), Key("y") in s, Key("z") in s)


class Default(dict):
    def __missing__(self, key):
        return "missing " + key


def subclasses():
    d = Default(a=1)
    print(d["a"], d["b"], d.get("c"), d, len(d))

    class Stack(list):
        def push(self, value):
            self.append(value)

    s = Stack([1, 2])
    s.push(3)
    s.name = "stack"
    print(s, s.name, s[1:], type(s[1:]).__name__, s == [1, 2, 3], isinstance(s, list))

    class Name(str):
        def shout(self):
            return self.upper() + "!"

    n = Name("joe")
    n.age = 5
    print(n, n.shout(), n + "x", type(n + "x").__name__, n.age, {n: 1}["joe"], f"{n:>5}")

    class Id(int):
        def __repr__(self):
            return f"Id({int(self)})"

    i = Id(5)
    i.label = "five"
    print(i, repr(i), i + 1, i == 5, [1, 2, 3, 4, 5, 6][i], i.label, f"{i}", "%d %s" % (i, i))

    class Pair(tuple):
        def __new__(cls, a, b):
            return super().__new__(cls, (a, b))

        @property
        def first(self):
            return self[0]

    p = Pair(1, 2)
    p.note = "pair"
    print(p, p.first, p.note, p == (1, 2), len(p), p + (3,), hash(p) == hash((1, 2)))

    class Ratio(float):
        pass

    r = Ratio("0.5")
    print(r, r + 1, type(r + 1).__name__, r.is_integer(), f"{r:.1%}")

    class Tags(set):
        pass

    t = Tags("ab")
    print(t == {"a", "b"}, type(t | {"c"}).__name__, type(t.copy()).__name__, repr(Tags()))


class Index:
    def __index__(self):
        return 2


def indexing():
    print([1, 2, 3][Index()], "abc"[Index()], (1, 2, 3)[: Index()], range(Index()), [0] * Index())
    print(hex(Index()), bytes(Index()), int(Index()), float(Index()), "x" * Index())


class Hinted:
    def __len__(self):
        return 3

    def __getitem__(self, n):
        if n > 2:
            raise IndexError
        return n * 10


def sequences():
    h = Hinted()
    print(list(h), tuple(h), sum(h), 20 in h, list(reversed(h)), bool(h), list(enumerate(h)))
    a, *b = h
    print(a, b)


class Formatted:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "text"

    def __bool__(self):
        return False


def formatting():
    f = Formatted()
    print(f"{f} {f:abc} {f!s:>6} {'yes' if f else 'no'}", "{:x}".format(f), "%s" % f, format(f))


class Rounded:
    def __round__(self, digits=None):
        return ("rounded", digits)

    def __abs__(self):
        return "abs"

    def __divmod__(self, other):
        return "divmod"

    def __rdivmod__(self, other):
        return "rdivmod"

    def __int__(self):
        return 42

    def __float__(self):
        return 4.5


def numbers():
    r = Rounded()
    print(round(r), round(r, 2), abs(r), divmod(r, 1), divmod(1, r), int(r), float(r), "%d" % r, "%.1f" % r)


def generators():
    def numbers():
        yield 1
        return "done"

    g = numbers()
    print(next(g))
    try:
        next(g)
    except StopIteration as stop:
        print("stop", stop.value)
    print(next(g, "none left"), list(zip(numbers(), numbers())), sum(n for n in range(5)))
    print(max(len(w) for w in ["a", "bbb"]), ",".join(str(n) for n in range(3)), dict((n, n) for n in "ab"))


for action in (lists, bad_slices, not_iterable, grow_while_iterating, swap_while_iterating, set_while_iterating,
               sort_that_changes, sort_that_fails, comparisons, keys, subclasses, indexing, sequences, formatting,
               numbers, generators):
    attempt(action.__name__, action)
