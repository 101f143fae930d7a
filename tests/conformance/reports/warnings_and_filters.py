"""warnings: categories, filters, once and always, error, recording, stacklevel."""
import warnings


class Own(UserWarning):
    pass


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("first")
    warnings.warn("own", Own)
    warnings.warn(Own("an instance"))
    old()
    for _ in range(2):
        warnings.warn("repeated")
    print([(w.category.__name__, str(w.message), w.lineno) for w in caught])
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("default")
    for _ in range(3):
        warnings.warn("once for each place")
    print(len(caught))
    warnings.simplefilter("once")
    warnings.warn("only once")
    warnings.warn("only once")
    print(len(caught))
    warnings.simplefilter("ignore", Own)
    warnings.warn("ignored", Own)
    print(len(caught))
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        old()
    except DeprecationWarning as error:
        print("raised", error)
    warnings.filterwarnings("ignore", message="let it")
    warnings.warn("let it pass")
    try:
        warnings.warn("but not this")
    except UserWarning as error:
        print("raised", error)
    warnings.filterwarnings("ignore", category=Own)
    warnings.warn("ignored", Own)
for wrong in (lambda: warnings.warn("x", int), lambda: warnings.simplefilter("loud")):
    try:
        wrong()
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)


def shown(message, category, filename, lineno, file=None, line=None):
    print("shown:", category.__name__, message, lineno)


warnings.showwarning = shown
warnings.warn("by a function of one's own")
print(warnings.formatwarning("text", UserWarning, "f.py", 3, "the line"), end="")
warnings.warn("on stderr")
