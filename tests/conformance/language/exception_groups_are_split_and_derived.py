group = ExceptionGroup("several", [ValueError("a"), TypeError("b"), ExceptionGroup("nested", [ValueError("c"), OSError(2, "no")])])
print(group, repr(group), group.message, group.exceptions, sep="\n")
match, rest = group.split(ValueError)
print(repr(match), repr(rest), sep="\n")
print(group.subgroup(lambda error: "c" in str(error)))
print(group.subgroup((TypeError, OSError)).exceptions)
print(group.subgroup(KeyError), group.split(KeyError)[0], group.split(Exception)[1])


class Failures(ExceptionGroup):
    def derive(self, exceptions):
        return Failures(self.message + "!", exceptions)


failures = Failures("mine", [ValueError(1), KeyError(2)])
failures.add_note("noted")
part = failures.subgroup(KeyError)
print(repr(part), part.__notes__, type(part).__name__)
for arguments in [("x", []), ("x", [1]), ("x", ValueError()), (1, [ValueError()]), ("x",), ("x", [KeyboardInterrupt()]), ("x", [ValueError], 3)]:
    try:
        print(repr(ExceptionGroup(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)
print(repr(BaseExceptionGroup("x", [ValueError()])), repr(BaseExceptionGroup("x", [KeyboardInterrupt()])))
print(issubclass(ExceptionGroup, Exception), isinstance(group, BaseExceptionGroup), ExceptionGroup.__mro__)
try:
    group.split(5)
except TypeError as error:
    print(error)
