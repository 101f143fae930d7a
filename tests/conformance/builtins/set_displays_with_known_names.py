"""The order of a set display of constants depends on which of its strings were names before the program was compiled."""
import random


def meeting(apple):
    return apple


print({255, "abc", 7}, {7, 255, "abc"}, {"left", 3, 11, "right"})
print({8, 16, "apple", 24}, {8, 16, "pear", 24}, {"pear", "apple", "plum", 1, 9, 17})
print({1.5, "meeting", 9, 1}, {b"abc", "items", 0, 8}, {"two words", 8, 16, "x-y"})


def inner():
    return {255, "abc", 7}, {5, 13, "pear"}


print(*inner())

# Sets that grow and shrink.
chance = random.Random(5)


def some(count):
    kinds = (lambda: chance.randrange(-50, 50), lambda: chance.randrange(10**6), lambda: f"s{chance.randrange(60)}",
             chance.random, lambda: (chance.randrange(5), "t"), lambda: b"b%d" % chance.randrange(9))
    return [chance.choice(kinds)() for _ in range(count)]


for trial in range(60):
    members = set(some(chance.randrange(30)))
    for _ in range(chance.randrange(30)):
        others = some(chance.randrange(1, 12))
        match chance.randrange(8):
            case 0:
                members.add(others[0])
            case 1:
                members.update(others)
            case 2:
                members |= set(others)
            case 3:
                members -= set(others)
            case 4:
                members ^= set(others)
            case 5 if members:
                members.pop()
            case 6:
                members = members.copy() | frozenset(others)
            case 7:
                members.difference_update(others, some(3))
    print(hash(str(members)), list(members)[:3])

for left in ({1}, {}, range(2), {}.keys(), 2.5, None):
    for right in ([1], "a", (1,), bytearray(b"x")):
        try:
            left *= right
        except TypeError as error:
            print(error)
