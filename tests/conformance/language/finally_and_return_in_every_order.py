def returns():
    try:
        return "try"
    finally:
        print("finally before return")


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def swallows():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"


def loop():
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("no else")
    return "loop end"


def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("inner finally")
    except KeyError as error:
        print("caught", error)
        return "handled"
    else:
        print("not here")
    finally:
        print("outer finally")


def else_raises():
    try:
        pass
    except ValueError:
        print("never")
    else:
        raise ValueError("from else")
    finally:
        print("cleanup")


for function in [returns, overrides, swallows, loop, nested, else_raises]:
    try:
        print(function.__name__, function())
    except ValueError as error:
        print("escaped", error)


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


for value in generator():
    print(value)
    break
print("after")
value = [x for x in generator()]
print(value)
