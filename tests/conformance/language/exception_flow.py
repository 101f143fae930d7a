"""try, except, else, finally in every order, and what return does to them."""
def run(action):
    try:
        print("try")
        result = action()
    except (KeyError, IndexError) as error:
        print("lookup", type(error).__name__, error)
        return "handled"
    except ValueError as error:
        print("value", error)
        raise
    else:
        print("else")
        return result
    finally:
        print("finally")

print(run(lambda: 1))
print(run(lambda: {}["key"]))
print(run(lambda: [][1]))
try:
    run(lambda: int("x"))
except ValueError:
    print("passed on")

def overridden():
    try:
        return "try"
    finally:
        return "finally"

print(overridden())
for i in range(3):
    try:
        if i == 1:
            continue
        print("i", i)
    finally:
        print("after", i)
try:
    error = "kept?"
    raise RuntimeError("gone")
except RuntimeError as problem:
    pass
try:
    problem
except NameError as e:
    print(e)
