class Temperature:
    count = 0
    __private = "mangled"

    def __init__(self, celsius):
        self._celsius = celsius
        Temperature.count += 1

    @property
    def celsius(self):
        """In degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")

    @property
    def fahrenheit(self):
        return self._celsius * 9 / 5 + 32

    def reveal(self):
        return self.__private

    write_only = property(None, lambda self, value: print("written", value))


t = Temperature(20)
print(t.celsius, t.fahrenheit, Temperature.count, Temperature.celsius.__doc__, t.reveal(), t._Temperature__private)
t.celsius = 25
del t.celsius
t.write_only = 5
for action in ["t.fahrenheit = 1", "t.celsius = -300", "t.write_only", "del t.fahrenheit", "t.__private"]:
    try:
        if action == "t.fahrenheit = 1":
            t.fahrenheit = 1
        elif action == "t.celsius = -300":
            t.celsius = -300
        elif action == "t.write_only":
            t.write_only
        elif action == "del t.fahrenheit":
            del t.fahrenheit
        else:
            t.__private
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)
print(isinstance(Temperature.celsius, property), Temperature.celsius.fget(t), vars(t), t.__class__ is Temperature, t.__dict__)
Temperature.extra = "added"
print(t.extra, "extra" in dir(t), "extra" in Temperature.__dict__)
t.count = 100
print(t.count, Temperature.count)
del t.count
print(t.count)


class Shared:
    items = []


a, b = Shared(), Shared()
a.items.append(1)
b.items = b.items + [2]
print(a.items, b.items, Shared.items)
