def inner():
    try:
        got = yield "first"
        print("inner got", got)
        got = yield "second"
        print("inner got", got)
    except ValueError as error:
        print("inner caught", error)
        yield "after error"
    finally:
        print("inner finally")
    return "inner result"


def outer():
    result = yield from inner()
    print("result", result)
    yield from [1, 2]
    yield from "ab"
    return "done"


generator = outer()
print(next(generator), generator.send("x"), generator.throw(ValueError("v")))
print(list(generator))
generator = outer()
next(generator)
generator.close()


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], [], [[6]]])))


class Plain:
    def __iter__(self):
        return iter([10, 20])


def over(iterable):
    try:
        return (yield from iterable)
    except AttributeError as error:
        print("attribute", error)


plain = over(Plain())
next(plain)
try:
    plain.send("value")
except Exception as error:
    print(type(error).__name__, error)
try:
    next(over(5))
except TypeError as error:
    print(error)


def returning():
    return 5
    yield


def chain():
    value = yield from returning()
    print("value", value)


print(list(chain()))
