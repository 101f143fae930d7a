"""Context.run works on the context given; a context is a mapping."""
import contextvars

colour = contextvars.ContextVar("colour", default="grey")


def paint(new, *, loudly=False):
    before = colour.get()
    colour.set(new.upper() if loudly else new)
    return before


empty = contextvars.Context()
print(empty.run(paint, "red"), empty.run(paint, "blue", loudly=True), empty[colour], colour.get())
copied = empty.copy()
copied.run(paint, "green")
print(empty.get(colour), copied.get(colour), len(empty), colour in copied, list(copied.values()))
print([variable.name for variable in copied], [value for _, value in copied.items()])
print(empty == copied, empty == empty.copy(), contextvars.copy_context().get(colour, "not there"))
for wrong in (lambda: empty["colour"], lambda: contextvars.Context(1), lambda: empty.run(),
              lambda: "colour" in empty, lambda: empty.get("colour")):
    try:
        wrong()
    except TypeError as error:
        print(error)
try:
    contextvars.Context()[colour]
except KeyError as error:
    print("KeyError", error.args[0] is colour)
try:
    empty.run(lambda: empty.run(print))
except RuntimeError as error:
    print(str(error).startswith("cannot enter context: <_contextvars.Context object at 0x"),
          str(error).endswith("is already entered"))


def failing():
    colour.set("black")
    raise ValueError("in the context")


try:
    empty.run(failing)
except ValueError as error:
    print(error, empty[colour], colour.get())
