def run(exception):
    try:
        try:
            raise exception
        except* ValueError as group:
            print("values", group.exceptions)
        except* (TypeError, KeyError) as group:
            print("types or keys", group.exceptions)
            raise RuntimeError("from handler")
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as error:
        print("left", repr(error), repr(error.__context__))


run(ExceptionGroup("g", [ValueError(1), OSError("o")]))
run(ExceptionGroup("g", [ValueError(1), TypeError(2)]))
run(ValueError("plain"))
run(OSError("plain"))
run(ExceptionGroup("g", [ExceptionGroup("h", [ValueError(1), KeyError("k")]), ValueError(3)]))
try:
    try:
        pass
    except* ValueError:
        print("never")
    else:
        print("no exception")
finally:
    print("end")
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise
except ExceptionGroup as error:
    print(repr(error))
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
