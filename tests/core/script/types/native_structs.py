# Objects with a native struct are made by their own types only.
def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


attempt(lambda: object.__new__(list))
attempt(lambda: object.__new__(int))
attempt(lambda: object.__new__(dict).items())
attempt(lambda: type(iter([]))())
attempt(lambda: type(iter({}))())
attempt(lambda: type({}.keys())())
attempt(lambda: type(iter(range(3)))())
attempt(lambda: tuple.__new__(list))
attempt(lambda: list.append(5, 1))


class Plain:
    pass


print(type(object.__new__(Plain)).__name__)
