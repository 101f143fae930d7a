"""Annotations of parameters, returns and variables."""
from typing import Optional


def area(width: float, height: float = 2.0) -> float:
    size: float = width * height
    return size


count: int = 3
name: Optional[str] = None
later: int
print(area(2), count, name)
try:
    later
except NameError as error:
    print(error)
