"""Classes that derive from several built-in exceptions, and from other pairs of built-in types."""


class Both(KeyError, ValueError):
    pass


class Unsupported(OSError, ValueError):
    pass


class Timeout(ConnectionError, TimeoutError):
    def __init__(self, peer):
        super().__init__(f"{peer} is silent")
        self.peer = peer


class Text(str, object):
    pass


for error in (Both("b"), Unsupported("u"), Timeout("p")):
    for kind in (KeyError, ValueError, OSError, TimeoutError):
        try:
            raise error
        except kind as caught:
            print(kind.__name__, repr(caught), caught)
        except Exception:
            pass
print(Both.__mro__)
for bases in ((int, str), (list, dict), (str, Exception), (bool,), (int, float)):
    try:
        print(type("X", bases, {}))
    except TypeError as error:
        print(error)
