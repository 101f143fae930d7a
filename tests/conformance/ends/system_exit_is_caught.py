"""SystemExit and KeyboardInterrupt are exceptions, though not Exception."""
import sys
try:
    sys.exit(5)
except SystemExit as error:
    print("code", error.code, isinstance(error, Exception))
try:
    raise KeyboardInterrupt
except BaseException as error:
    print(repr(error))
