"""class statements with metaclass=."""


class Registry(type):
    known = []

    @classmethod
    def __prepare__(mcs, name, bases, **options):
        print("prepare", name, [base.__name__ for base in bases], options)
        return {"prepared": True}

    def __new__(mcs, name, bases, namespace, **options):
        made = super().__new__(mcs, name, bases, namespace)
        mcs.known.append(name)
        return made

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)
        cls.options = options

    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        print("made", cls.__name__)
        return made

    def __len__(cls):
        return len(cls.known)

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __contains__(cls, item):
        return item in cls.known

    def __iter__(cls):
        return iter(cls.known)

    def __repr__(cls):
        return f"<registered {cls.__name__}>"

    def __getattr__(cls, name):
        if name.startswith("get_"):
            return name[4:]
        raise AttributeError(name)

    def __instancecheck__(cls, instance):
        return instance == 42 or super().__instancecheck__(instance)

    @property
    def shout(cls):
        return cls.__name__.upper()


class Base(metaclass=Registry):
    def __init__(self, x=0):
        self.x = x

    def name(self):
        return __class__.__name__, self.x


class Derived(Base, flag=1):
    def name(self):
        return super().name()


class Singleton(type):
    _instances = {}

    def __call__(cls, *args):
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args)
        return cls._instances[cls]


class Settings(metaclass=Singleton):
    def __init__(self, value):
        self.value = value


class Other(type):
    pass


def build(name, bases, namespace):
    return name, bases, sorted(key for key in namespace if not key.startswith("__"))


class NotAClass(metaclass=build):
    a = 1


print(Registry.known, len(Base), Base["k"], "Derived" in Base, list(Derived), Base, [Derived])
print(Base.prepared, Derived.options, Base.options, Derived(3).name(), Base.shout, Base.get_this)
print(type(Base), type(Derived), isinstance(42, Base), isinstance(41, Base), isinstance(Derived(), Base))
print(Settings(1) is Settings(2), Settings(3).value, NotAClass)
try:
    class Clash(Base, metaclass=Other):
        pass
except TypeError as error:
    print(error)
try:
    Base.missing
except AttributeError as error:
    print(error)
try:
    Registry("x")
except TypeError as error:
    print(error)
print(Registry("Made", (), {"y": 1}).y, type("Plain", (), {"z": 2}).z)
