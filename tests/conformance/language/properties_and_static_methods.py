"""property with a setter, staticmethod, classmethod."""
class Oven:
    limit = 250

    def __init__(self):
        self._heat = 20

    @property
    def heat(self):
        return self._heat

    @heat.setter
    def heat(self, value):
        if value > self.limit:
            raise ValueError(f"too hot: {value}")
        self._heat = value

    @staticmethod
    def to_fahrenheit(celsius):
        return celsius * 9 / 5 + 32

    @classmethod
    def preheated(cls, value):
        oven = cls()
        oven.heat = value
        return oven


oven = Oven.preheated(180)
print(oven.heat, Oven.to_fahrenheit(100), oven.to_fahrenheit(0))
try:
    oven.heat = 300
except ValueError as error:
    print(error)
