"""pprint: dataclasses and namespaces, a field on each line."""
import pprint
import types
from dataclasses import dataclass, field


@dataclass
class Deal:
    name: str
    lines: list
    hidden: int = field(default=0, repr=False)


@dataclass(repr=False)
class Plain:
    name: str

    def __repr__(self):
        return f"<a plain one, {self.name}>"


pprint.pprint([Deal("x" * 30, list(range(9))), types.SimpleNamespace(a="y" * 30, b="z" * 30), Plain("p" * 60)], width=50)
