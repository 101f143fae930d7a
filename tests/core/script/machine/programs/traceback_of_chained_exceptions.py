def f(a, b):
    return a / b
def g():
    x = [1, 2]
    return f(1, x[0] - 1) + 5
def chain():
    try:
        g()
    except ZeroDivisionError as e:
        raise ValueError("bad") from e
def ctx():
    try:
        chain()
    except ValueError:
        {}["missing"]
ctx()
