"""raise from, implicit context, bare raise, args and repr of exceptions."""
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("bad input") from error
except ValueError as error:
    print(repr(error), repr(error.__cause__), error.__suppress_context__)
try:
    try:
        {}["a"]
    except KeyError:
        raise RuntimeError("while handling")
except RuntimeError as error:
    print(repr(error.__context__), error.__cause__)
try:
    raise ValueError("none") from None
except ValueError as error:
    print(error.__cause__, error.__suppress_context__)
print(repr(ValueError()), repr(ValueError("a", 1)), str(ValueError("a", 1)), str(KeyError("k")), ValueError("x").args)
try:
    raise IndexError
except LookupError as error:
    print(type(error), isinstance(error, Exception), error.args)
try:
    raise "text"
except TypeError as error:
    print(error)
try:
    assert 1 > 2, "one is not more"
except AssertionError as error:
    print(error)
