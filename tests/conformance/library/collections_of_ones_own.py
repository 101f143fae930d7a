"""The mixin methods of collections.abc."""
from collections.abc import Mapping, MutableMapping, MutableSequence, MutableSet, Sequence


class Deck(Sequence):
    def __init__(self, cards):
        self.cards = list(cards)

    def __len__(self):
        return len(self.cards)

    def __getitem__(self, index):
        return self.cards[index]


class Lower(MutableMapping):
    def __init__(self, **items):
        self.data = {}
        self.update(items)

    def __getitem__(self, key):
        return self.data[key.lower()]

    def __setitem__(self, key, value):
        self.data[key.lower()] = value

    def __delitem__(self, key):
        del self.data[key.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


class Bag(MutableSet):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            self.add(item)

    def __contains__(self, item):
        return item in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def add(self, item):
        if item not in self.items:
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            self.items.remove(item)

    def __repr__(self):
        return f"Bag({self.items})"


class Row(MutableSequence):
    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def __getitem__(self, index):
        return self.items[index]

    def __setitem__(self, index, value):
        self.items[index] = value

    def __delitem__(self, index):
        del self.items[index]

    def insert(self, index, value):
        self.items.insert(index, value)


deck = Deck("abca")
print(list(deck), "b" in deck, deck.index("c"), deck.count("a"), list(reversed(deck)), isinstance(deck, Sequence))
lower = Lower(A=1, b=2)
print(lower["B"], lower.get("zz"), "A" in lower, list(lower.items()), lower.pop("a"), lower.setdefault("C", 3), dict(lower))
print(lower == {"b": 2, "c": 3}, list(lower.keys()), type(lower.keys()).__name__, list(lower.values()), lower.popitem(), len(lower), isinstance(lower, Mapping))
bag = Bag([1, 2, 3])
print(bag | {4}, bag & [2, 3], bag - {1}, bag ^ {1, 9}, bag <= {1, 2, 3, 4}, bag == {3, 2, 1}, bag.isdisjoint([7]), bag.pop())
bag |= [8, 9]
bag -= [8]
print(bag, sorted(bag))
row = Row()
row.append(1)
row.extend([2, 3])
row += [4]
row.reverse()
row.remove(3)
print(row.items, row.pop(), row.pop(0), list(row), len(row))
for action in (lambda: deck.index("z"), lambda: bag.remove(77), lambda: lower["zz"], lambda: lower.pop("zz"), lambda: Row()[0]):
    try:
        action()
    except Exception as error:
        print(repr(error))
