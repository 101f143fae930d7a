"""A program's own parser raises SyntaxError with file, line and column: attributes, str, and the traceback."""


def check(text, column):
    raise SyntaxError("two values side by side", ("sums.calc", 3, column, text, 3, column + 4))


for arguments in ((), ("text",), ("message", ("file", 7, 2, "a b\n")), ("message", (None, 7, None, None)), ("message", ("/a/b.c", None, None, None))):
    error = SyntaxError(*arguments)
    print(str(error), error.msg, error.filename, error.lineno, error.offset, error.text, repr(error))
try:
    check("1 + 2 3", 7)
except SyntaxError as error:
    print(error, error.end_lineno, error.end_offset)
check("    let x = 12 monkeys", 16)
