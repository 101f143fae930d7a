"""Generators: laziness, return values, send, close, yield from."""
def count(n):
    print("started")
    try:
        for i in range(n):
            got = yield i
            if got:
                print("got", got)
    finally:
        print("closed")
    return "result"


g = count(3)
print(next(g), g.send("mail"))
g.close()


def outer():
    result = yield from count(2)
    print("inner returned", result)
    yield "last"


print(list(outer()))
g = count(1)
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
