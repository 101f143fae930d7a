import sys


def depth(n):
    return depth(n + 1)


for attempt in range(2):
    try:
        depth(0)
    except RecursionError as error:
        print(type(error).__name__, error)


class Loop:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return getattr(self, name + "x")


for action in [lambda: repr(Loop()), lambda: Loop() == Loop(), lambda: Loop().a]:
    try:
        action()
    except RecursionError as error:
        print(str(error)[:32])


def even(n):
    return n == 0 or odd(n - 1)


def odd(n):
    return n != 0 and even(n - 1)


print(even(900), sys.getrecursionlimit())
nested = []
for _ in range(500):
    nested = [nested]
print(len(repr(nested)), nested == nested)
sys.setrecursionlimit(200)
try:
    even(300)
except RecursionError as error:
    print(str(error)[:32])
sys.setrecursionlimit(1000)
print(even(300))
