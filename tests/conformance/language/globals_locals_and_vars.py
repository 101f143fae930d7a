x = 1
print(globals()["x"], "x" in globals(), globals() is vars(), globals() is locals(), __name__)
globals()["made"] = 5
print(made)


def function(a, b=2):
    c = 3
    inside = locals()
    inside["a"] = 100
    return a, sorted(inside), vars() == locals()


print(function(1))


class Body:
    first = 1
    seen = sorted(name for name in locals() if not name.startswith("__"))
    locals()["second"] = 2


print(Body.seen, Body.second, sorted(vars(Body()))) if False else print(Body.seen, Body.second)
instance = Body()
instance.z = 1
print(vars(instance), instance.__dict__ is vars(instance))
vars(instance)["w"] = 2
print(instance.w)
print([name for name in dir(instance) if not name.startswith("__")])
