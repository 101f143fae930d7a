"""Exception groups take no keyword arguments."""
class Outage(ExceptionGroup):
    def __new__(cls, message, errors, region="?"):
        return super().__new__(cls, message, errors)
class E(Exception):
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls, *args)
for make in (lambda: Outage("m", [ValueError(1)], region="x"), lambda: E(1, code=2), lambda: ValueError(a=1)):
    try:
        print(repr(make()))
    except TypeError as error:
        print("TypeError", error)
