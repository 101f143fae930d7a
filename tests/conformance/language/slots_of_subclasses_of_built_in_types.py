"""A subclass of dict, list or set may name its attributes in __slots__."""


class Labelled(dict):
    __slots__ = ("label",)


class Plain(list):
    __slots__ = ()


class Named(set):
    __slots__ = ("name",)


class Failed(Exception):
    __slots__ = ("code",)


class Wide(Labelled):
    pass


labelled = Labelled(a=1)
labelled.label = "first"
print(labelled, labelled.label, Labelled.__slots__)
try:
    Labelled().label
except AttributeError as error:
    print(type(error).__name__)
plain = Plain([1])
try:
    plain.label = "none"
except AttributeError as error:
    print(error)
named = Named([1])
named.name = "one"
print(named, named.name)
failed = Failed("text")
failed.code = 3
print(failed.code, failed.args)
wide = Wide(b=2)
wide.label, wide.other = "second", "third"
print(wide, wide.label, wide.other)
