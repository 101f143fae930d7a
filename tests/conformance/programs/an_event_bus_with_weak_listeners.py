# Publish and subscribe by type of event; listeners may die, be asynchronous, or veto.
import asyncio
import inspect
from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import asdict, dataclass
from typing import Any, Protocol, runtime_checkable
from weakref import WeakMethod, ref


@dataclass(frozen=True, slots=True)
class Event:
    source: str


@dataclass(frozen=True, slots=True)
class Clicked(Event):
    x: int = 0
    y: int = 0


@dataclass(frozen=True, slots=True)
class Typed(Event):
    text: str = ""


@runtime_checkable
class Listener(Protocol):
    def on_event(self, event: Event) -> Any: ...


class Veto(Exception):
    pass


class Bus:
    def __init__(self):
        self._listeners = defaultdict(list)

    def subscribe(self, kind, function, priority=0):
        weak = WeakMethod(function) if inspect.ismethod(function) else ref(function)
        self._listeners[kind].append((-priority, len(self._listeners[kind]), weak))
        self._listeners[kind].sort(key=lambda entry: entry[:2])
        return function

    def on(self, kind, **options):
        return lambda function: self.subscribe(kind, function, **options)

    async def publish(self, event):
        heard = 0
        for kind in type(event).__mro__:
            alive = []
            for entry in self._listeners.get(kind, ()):
                function = entry[2]()
                if function is None:
                    continue
                alive.append(entry)
                try:
                    result = function(event)
                    if inspect.isawaitable(result):
                        await result
                except Veto as veto:
                    print(f"  vetoed: {veto}")
                    return heard
                heard += 1
            if kind in self._listeners:
                self._listeners[kind][:] = alive
        return heard


class Widget(ABC):
    def __init__(self, name, bus):
        self.name = name
        bus.subscribe(Event, self.on_event)

    @abstractmethod
    def describe(self, event): ...

    def on_event(self, event):
        print(f"  {self.name}: {self.describe(event)}")

    def __del__(self):
        print(f"  {self.name} is gone")


class Label(Widget):
    def describe(self, event):
        return asdict(event)


class Spy(Widget):
    seen = 0

    def describe(self, event):
        Spy.seen += 1
        return f"{type(event).__qualname__} number {Spy.seen}"


bus = Bus()


@bus.on(Clicked, priority=5)
def no_negative_places(event):
    if event.x < 0:
        raise Veto(f"({event.x}, {event.y})")


@bus.on(Typed)
async def slow_echo(event):
    await asyncio.sleep(0.2)
    print(f"  echo {event.text[::-1]!r} from {event.source}")


async def main():
    label, spy = Label("label", bus), Spy("spy", bus)
    print(isinstance(spy, Listener), isinstance(bus, Listener))
    for event in (Clicked("mouse", 3, 4), Typed("keys", "stressed"), Clicked("mouse", -1)):
        print(event)
        print(" heard by", await bus.publish(event))
    del label
    print(await bus.publish(Event("nobody")), {kind.__name__: len(entries) for kind, entries in bus._listeners.items()})
    try:
        Event("x").source = "y"
    except AttributeError as error:
        print(type(error).__name__, error)
    try:
        Widget("w", bus)
    except TypeError as error:
        print(error)


asyncio.run(main())
