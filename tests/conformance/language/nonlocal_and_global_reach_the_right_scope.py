count = 0


def make():
    count = 10

    def up():
        nonlocal count
        count += 1
        return count

    def up_global():
        global count
        count += 1
        return count

    class Inner:
        count = 100

        def read(self):
            return count

        nonlocal_seen = count

    return up, up_global, Inner


up, up_global, Inner = make()
print(up(), up(), up_global(), count, Inner().read(), Inner.nonlocal_seen)


def loop_closures():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]


late, early = loop_closures()
print([f() for f in late], [f() for f in early])


def outer():
    def middle():
        def inner():
            nonlocal value
            value = "changed"

        inner()

    value = "original"
    middle()
    return value


print(outer())
print(make.__code__.co_name, up.__closure__[0].cell_contents, up.__name__, up.__qualname__)
