"""from __future__ import annotations."""
from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import ClassVar, Dict, List, Optional, get_type_hints


def note(text):
    print("evaluated", text)


def link(node: Node, *more:   "int", depth: Dict[str,List[int]]={}, call: note("x")=None) -> Node|None:
    return node


@dataclass
class Node:
    value: int
    next: Optional[Node] = None
    children: list[ Node ] = field(default_factory=list)
    made: ClassVar[int] = 0
    tail: tuple[int,...] = ()
    call: Callable[[int], str] = None


print(link.__annotations__)
print(Node.__annotations__)
print([(each.name, each.type) for each in fields(Node)])
print(Node(1, Node(2)))
print(__annotations__ if "__annotations__" in globals() else "none")
count: Undefined = 3
print(__annotations__)


class Plain:
    a: int
    b: Optional[Plain] = None


print(get_type_hints(Plain))
