class Logged:
    def __getattribute__(self, name):
        print("getattribute", name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        if name.startswith("dynamic_"):
            return name.upper()
        raise AttributeError(f"nothing called {name}")

    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)

    def method(self):
        return "method"


logged = Logged()
logged.x = 5
print(logged.x, logged.dynamic_thing, logged.method(), hasattr(logged, "missing"), getattr(logged, "missing", "default"))
del logged.x
try:
    logged.missing
except AttributeError as error:
    print(error)
print(vars(logged))


class Descriptor:
    def __set_name__(self, owner, name):
        print("set name", owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner=None):
        return f"get {self.name} of {'class' if instance is None else 'instance'} {owner.__name__}"

    def __set__(self, instance, value):
        print("set", self.name, value)

    def __delete__(self, instance):
        print("delete", self.name)


class NonData:
    def __get__(self, instance, owner):
        return "non-data"


class Owner:
    field = Descriptor()
    other = NonData()


owner = Owner()
print(owner.field, Owner.field)
owner.field = 3
del owner.field
owner.__dict__["field"] = "hidden"
owner.__dict__["other"] = "instance wins"
print(owner.field, owner.other, Owner.other)
