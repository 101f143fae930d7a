"""__getattr__, __setattr__, __getitem__, __setitem__, __delitem__, __slots__ unused."""
class Record:
    def __init__(self):
        object.__setattr__(self, "data", {})

    def __getattr__(self, name):
        if name in self.data:
            return self.data[name]
        raise AttributeError(f"no {name}")

    def __setattr__(self, name, value):
        print("set", name)
        self.data[name] = value

    def __setitem__(self, key, value):
        self.data[key] = value

    def __getitem__(self, key):
        return self.data[key]

    def __delitem__(self, key):
        del self.data[key]


r = Record()
r.x = 5
r["y"] = 6
print(r.x, r["x"], r.y)
del r["y"]
try:
    r.y
except AttributeError as error:
    print(error)
print(hasattr(r, "x"), getattr(r, "z", "default"))
