class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow


with Manager("a") as a, Manager("b") as (b):
    print(a, b)
with (
    Manager("c"),
    Manager("d", swallow=True) as d,
):
    raise ValueError("swallowed by d")
try:
    with Manager("e"):
        with Manager("f"):
            raise KeyError("through")
except KeyError as error:
    print("caught", error)


def early():
    with Manager("g"):
        return "returned"


print(early())
for i in range(2):
    with Manager("loop"):
        if i == 0:
            continue
        break


class NoExit:
    def __enter__(self):
        return self


class Nothing:
    pass


class BadExit(Manager):
    def __exit__(self, *details):
        raise RuntimeError("in exit")


for manager in [NoExit(), Nothing(), 5]:
    try:
        with manager:
            print("inside")
    except TypeError as error:
        print(error)
try:
    with BadExit("h"):
        raise ValueError("first")
except RuntimeError as error:
    print(error, repr(error.__context__))
