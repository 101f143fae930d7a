def echo():
    received = []
    try:
        while True:
            try:
                received.append((yield len(received)))
            except ValueError as error:
                received.append("caught " + str(error))
    except GeneratorExit:
        print("closing with", received)
        raise
    finally:
        print("finally")


generator = echo()
print(next(generator), generator.send("a"), generator.throw(ValueError("v")), generator.send("b"))
generator.close()
generator.close()
for action in [lambda: next(generator), lambda: generator.send(1), lambda: generator.throw(KeyError("k"))]:
    try:
        action()
    except BaseException as error:
        print(repr(error))
fresh = echo()
try:
    fresh.send("too early")
except TypeError as error:
    print(error)
try:
    fresh.throw(KeyError)
except KeyError as error:
    print(repr(error))
try:
    next(fresh)
except StopIteration as error:
    print("stopped", error.value)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


refusing = stubborn()
next(refusing)
try:
    refusing.close()
except RuntimeError as error:
    print(error)


def own():
    try:
        next(me)
    except ValueError as error:
        print(error)
    yield


me = own()
next(me)


def stops():
    yield 1
    raise StopIteration("inside")


try:
    list(stops())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def returns():
    yield 1
    return "result"


runner = returns()
next(runner)
try:
    next(runner)
except StopIteration as error:
    print(error.value, error.args)
for wrong in [(5,), ("text",), (ValueError, 5, 5), (ValueError, ValueError("inner"))]:
    try:
        returns().throw(*wrong)
    except BaseException as error:
        print(type(error).__name__, error)
