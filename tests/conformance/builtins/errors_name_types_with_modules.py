"""Of types that are written in C errors give the name with the module."""
import asyncio
import collections
import contextvars
import datetime
import decimal
import functools
import operator
import types


async def main():
    values = [
        datetime.timedelta(1), decimal.Decimal(1),
        collections.deque(), collections.Counter(), functools.partial(print), types.SimpleNamespace(),
        operator.itemgetter(1), asyncio.Queue(), contextvars.copy_context(),
    ]
    for value in values:
        for attempt in (
            lambda: "now: " + value,
            lambda: ", ".join([value]),
            lambda: b"" + value,
            lambda: int(value),
            lambda: float(value),
            lambda: value < 3.5,
            lambda: abs(value),
            lambda: value.nothing,
            lambda: "text"[value],
            lambda: range(3)[value],
            lambda: f"{value:>10}",
        ):
            try:
                attempt()
            except (TypeError, AttributeError) as e:
                print(type(e).__name__, e)


asyncio.run(main())
