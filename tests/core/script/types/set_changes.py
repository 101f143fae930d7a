# The order of a set after many changes, driven by a generator of our own.
state = 12345


def number(limit):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state // 65536 % limit


for size in (10, 40, 300):
    changed = set()
    other = set()
    for step in range(size * 8):
        what = number(10)
        value = number(size) if number(3) else "k" + str(number(size))
        if what < 5:
            changed.add(value)
        elif what < 7:
            changed.discard(value)
        elif what == 7:
            other.add(value)
        elif what == 8 and changed:
            changed.pop()
        elif number(6) == 0:
            operation = number(4)
            if operation == 0:
                changed |= other
            elif operation == 1:
                changed -= other
            elif operation == 2:
                changed ^= other
            else:
                changed = changed | other
                other = set(list(other)[::2])
        if step % size == 0:
            print(step, len(changed), list(changed), list(other))
    print(list(changed & other), list(changed - other), list(changed ^ other))
    print(list(changed.copy()), list(frozenset(changed)), hash(frozenset(changed)))
