"""del of names, items, attributes and slices."""
x = 1
del x
try:
    print(x)
except NameError as error:
    print(error)
d, l = {"a": 1, "b": 2}, list(range(6))
del d["a"], l[0], l[1:3]
print(d, l)

def local():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as error:
        return str(error)

print(local())
print(__name__, __doc__)
