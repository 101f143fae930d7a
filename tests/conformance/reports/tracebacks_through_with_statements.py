"""A with statement in a traceback carries no mark, entering or leaving."""
import traceback
from contextlib import contextmanager


class Door:
    def __init__(self, opens=True, closes=True):
        self.opens, self.closes = opens, closes

    def __enter__(self):
        if not self.opens:
            raise PermissionError("locked")

    def __exit__(self, *error):
        if not self.closes:
            raise OSError("jammed")


@contextmanager
def room():
    with Door(closes=False):
        yield


def enter():
    with Door(), Door(opens=False):
        pass


def leave():
    with Door(closes=False):
        return 1


def break_in():
    with room() as inside: raise KeyError("no key")


def wrong():
    with 5 as five:
        pass


for action in (enter, leave, break_in, wrong):
    try:
        action()
    except Exception:
        traceback.print_exc()
with (
    Door() as door,
    Door(opens=False),
):
    pass
