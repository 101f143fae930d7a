"""Classes: attributes, methods, inheritance, super, str and repr."""
class Baker:
    count = 0

    def __init__(self, name, speed=1.0):
        self.name = name
        self.speed = speed
        Baker.count += 1

    def __repr__(self):
        return f"Baker({self.name!r})"

    def describe(self):
        return f"{self.name} bakes at {self.speed}"


class Master(Baker):
    def __init__(self, name):
        super().__init__(name, speed=2.0)

    def describe(self):
        return super().describe() + ", masterly"


a, b = Baker("Ada"), Master("Bo")
print(a, [b], a.describe(), b.describe(), Baker.count, b.count, isinstance(b, Baker), issubclass(Master, Baker))
b.count = 10
print(Baker.count, b.count, type(b).__name__, Master.__mro__[1].__name__, vars(a), hasattr(a, "age"), getattr(b, "name"))
setattr(a, "age", 30)
del a.speed
print(a.age, a.__dict__, a.__class__.__qualname__)
try:
    a.speed
except AttributeError as error:
    print(error)
try:
    Baker()
except TypeError as error:
    print(error)
