"""str of a container uses repr of its items."""
class Thing:
    def __repr__(self):
        return "<thing>"

    def __str__(self):
        return "a thing"


t = Thing()
print(t, [t], {"k": t}, (t,), f"{t} {t!r} {[t]}", "%s %r" % (t, t), "{} {!r}".format(t, t))
print(["a'b", 'c"d', "e\n", 1.0, None, b"x", {1}, frozenset()], {"a": {"b": [(), ((),)]}})
print(str(ValueError("x")), [ValueError("x")], [KeyError("k")], [ValueError])
