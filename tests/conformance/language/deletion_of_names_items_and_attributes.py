x = 1
del x
try:
    x
except NameError as error:
    print(error)


def local():
    value = 1
    del value
    try:
        return value
    except UnboundLocalError as error:
        print(error)
    try:
        del value
    except UnboundLocalError as error:
        print(error)


local()


class Box:
    def __init__(self):
        self.a = 1

    def __delitem__(self, key):
        print("del item", key)

    def __delattr__(self, name):
        print("del attribute", name)
        super().__delattr__(name)


box = Box()
del box[1], box[2:3], box.a
try:
    del box.a
except AttributeError as error:
    print(error)
a, (b, c), *d = 1, (2, 3), 4, 5
del a, (b, c), [d]
try:
    c
except NameError as error:
    print(error)
try:
    del len
except NameError as error:
    print(error)
values = [1, 2, 3, 4]
del values[0], values[-1]
print(values)
try:
    del (1, 2)[0]
except TypeError as error:
    print(error)
for i in range(3):
    pass
del i
try:
    raise ValueError("v")
except ValueError as e:
    pass
try:
    e
except NameError as error:
    print(error)
for thing in [None, 1, "text", (1,), {1}, Box, len, range(3), type("Empty", (), {})()]:
    for key in [0, "key", slice(1)]:
        try:
            del thing[key]
        except TypeError as error:
            print(error)
