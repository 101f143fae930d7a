"""dataclass and Enum."""
from dataclasses import dataclass, field
from enum import Enum


@dataclass(order=True)
class Order:
    priority: int
    item: str = field(compare=False, default="bun")
    notes: list = field(default_factory=list, compare=False)


class State(Enum):
    OPEN = 1
    CLOSED = "closed"


a, b = Order(2), Order(1, "rye")
a.notes.append("warm")
print(a, b, b < a, Order(2) == a, sorted([a, b])[0].item)
print(State.OPEN, State.CLOSED.value, State.OPEN.name, State(1), list(State), State["CLOSED"], repr(State.OPEN), State.OPEN is State.OPEN)
