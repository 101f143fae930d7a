def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


values = list(range(10))
values[2:5] = "abc"
print(values)
values[2:5] = []
print(values)
values[::2] = [-1, -2, -3, -4]
print(values)
values[5:2] = [7, 7]
print(values)
del values[::3]
print(values)
del values[-1:0:-2]
print(values)
values[len(values):] = (n * n for n in range(3))
print(values)
values[:] = values[::-1]
print(values)
attempt(lambda: values.__setitem__(slice(0, 4, 2), [1]))
attempt(lambda: values.__setitem__(slice(0, 1), 5))
attempt(lambda: values[::0])
attempt(lambda: values["a":])
attempt(lambda: values[1.0:])
print(slice(1, None, 2), slice(5).indices(3), slice(None, None, -1).indices(4), slice(-3, 100).indices(10))
print(slice(1, 2) == slice(1, 2), slice(1, 2, 3).step)
attempt(lambda: hash(slice(1)))
attempt(lambda: slice(1, 2, 0).indices(5))
