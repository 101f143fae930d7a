import asyncio


class Clock:
    minutes = 0

    def __getattr__(self, name):
        raise AttributeError("no " + name)


def outer():
    local_value = 1

    def inner():
        return local_valu

    return inner()


for action in [outer, lambda: pritn("x"), lambda: Clock().minuts, lambda: asyncio.slep(1), lambda: [].apend(1), lambda: (5).x]:
    try:
        action()
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error, error.name, type(getattr(error, "obj", None)).__name__)
try:
    (5).x = 1
except AttributeError as error:
    print(error, error.name, error.obj)
print(NameError("x", name="n").name, AttributeError("y", name="a", obj=3).obj, ImportError("z", name="m", path="p").path)
for make in [lambda: NameError("x", obj=1), lambda: AttributeError(path=1), lambda: ImportError("m", extra=1)]:
    try:
        make()
    except TypeError as error:
        print(error)
