"""set() returns a token; reset() goes back, once, in the same context."""
import contextvars

level = contextvars.ContextVar("level")
try:
    level.get()
except LookupError as error:
    print(type(error).__name__, error.args[0] is level)
print(level.get("fallback"))
first = level.set(1)
second = level.set(2)
print(first.old_value is contextvars.Token.MISSING, second.old_value, second.var is level)
level.reset(second)
print(level.get())
try:
    level.reset(second)
except RuntimeError as error:
    print("already been used once" in str(error))
context = contextvars.copy_context()
try:
    context.run(level.reset, first)
except ValueError as error:
    print("created in a different Context" in str(error))
other = contextvars.ContextVar("other", default=0)
try:
    other.reset(first)
except ValueError as error:
    print("created by a different ContextVar" in str(error))
try:
    level.reset(3)
except TypeError as error:
    print(error)
level.reset(first)
print(level.get("unset again"))
print(contextvars.Token.MISSING, contextvars.ContextVar, contextvars.Token)
for wrong in (lambda: contextvars.ContextVar(3), lambda: contextvars.ContextVar(),
              lambda: contextvars.ContextVar("a", 2), lambda: contextvars.Token(),
              lambda: level.get(1, 2), lambda: level.set()):
    try:
        wrong()
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
