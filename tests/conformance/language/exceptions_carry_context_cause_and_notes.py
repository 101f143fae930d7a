def convert(text):
    try:
        return int(text)
    except ValueError as error:
        raise TypeError("no number") from error


try:
    convert("x")
except TypeError as error:
    print(error, repr(error.__cause__), error.__suppress_context__, error.__context__ is error.__cause__)
try:
    try:
        {}["k"]
    except KeyError:
        [][0]
except IndexError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
try:
    try:
        {}["k"]
    except KeyError:
        raise ValueError("quiet") from None
except ValueError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
error = ValueError("noted")
error.add_note("first")
error.add_note("second")
print(error.__notes__, error)
for wrong in [lambda: error.add_note(5), lambda: (_ for _ in ()).throw(5), lambda: ValueError("x").with_traceback(5)]:
    try:
        wrong()
    except TypeError as problem:
        print(problem)
try:
    raise 5
except TypeError as problem:
    print(problem)
try:
    raise ValueError from 5
except TypeError as problem:
    print(problem)
try:
    raise
except RuntimeError as problem:
    print(problem)
try:
    try:
        1 / 0
    except 5:
        pass
except TypeError as problem:
    print(problem, repr(problem.__context__))
try:
    raise ValueError
except Exception as e:
    print(repr(e), e.args)
try:
    try:
        raise KeyError(1)
    finally:
        raise ValueError(2)
except ValueError as e:
    print(repr(e.__context__))
a, b = ValueError("a"), ValueError("b")
try:
    try:
        raise a
    except ValueError:
        raise b
except ValueError as e:
    print(e, e.__context__)
