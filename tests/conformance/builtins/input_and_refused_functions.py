for action in [lambda: input("name? "), lambda: input()]:
    try:
        print(action())
    except EOFError as error:
        print(type(error).__name__, error)
