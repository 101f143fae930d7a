"""What CPython has in C is named with its module where an operation fails: timedelta, deque, Decimal, partial, ..."""
import array
import io
import re
from collections import defaultdict, deque
from datetime import timedelta
from decimal import Decimal
from functools import partial
from itertools import count

for attempt in (lambda: timedelta(1) + 3, lambda: 3 < timedelta(1), lambda: deque() + 1, lambda: Decimal(1) + 0.5, lambda: -partial(print),
                lambda: defaultdict(int) + {}, lambda: re.compile("a") + re.match("a", "a"), lambda: array.array("i") < 1,
                lambda: count() + 1, lambda: deque().nothing, lambda: timedelta(1).years, lambda: "a" * timedelta(1),
                lambda: len(count())):
    try:
        print(attempt())
    except (TypeError, AttributeError) as error:
        print(error)
print(type(deque()).__name__, type(timedelta(1)).__name__, type(count()).__qualname__)
try:
    io.StringIO().fileno()
except ValueError as error:
    print(type(error).__name__, [base.__name__ for base in type(error).__bases__], error)
