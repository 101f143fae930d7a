"""__init_subclass__, __set_name__, __class_getitem__, __mro_entries__, class keyword arguments."""


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, name=None, **rest):
        super().__init_subclass__(**rest)
        cls.registry[name or cls.__name__] = cls


class Json(Plugin, name="json"):
    pass


class Xml(Plugin):
    pass


class Positive:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.name, "unset")

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        delattr(instance, self.name)


class Order:
    amount = Positive()
    price = Positive()

    def __init__(self, amount, price):
        self.amount, self.price = amount, price

    def __class_getitem__(cls, item):
        return cls.__name__, item


class Broken:
    def __set_name__(self, owner, name):
        raise KeyError(name)


class Stand:
    def __mro_entries__(self, bases):
        return (Plugin, Order)


print(Plugin.registry)
order = Order(1, 2)
print(order.amount, vars(order), Order[int, "x"], type(Order.price).__name__)
try:
    order.price = 0
except ValueError as error:
    print(error)
del order.price
print(order.price)
try:
    class Wrong(Plugin, colour="red"):
        pass
except TypeError as error:
    print(error)
try:
    class Bad:
        field = Broken()
except RuntimeError as error:
    print(error, repr(error.__cause__))


class Standing(Stand(), name="standing"):
    pass


print(Standing.__mro__[1:3], type(Standing.__orig_bases__[0]).__name__)
print(Plugin.__dict__["registry"] is Plugin.registry, type(Plugin.__dict__), "registry" in vars(Plugin))
try:
    Plugin.__dict__["x"] = 1
except TypeError as error:
    print(error)
