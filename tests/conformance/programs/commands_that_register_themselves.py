# Plugins register by being defined: with a metaclass, with __init_subclass__, with decorators.
import asyncio
import inspect
import shlex
from typing import get_type_hints


class Registry(type):
    commands = {}

    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        print("preparing", name, kwargs)
        return super().__prepare__(name, bases)

    def __new__(mcs, name, bases, namespace, *, command=None, **kwargs):
        cls = super().__new__(mcs, name, bases, namespace, **kwargs)
        if command:
            mcs.commands[command] = cls
            cls.command = command
        return cls

    def __init__(cls, name, bases, namespace, **kwargs):
        super().__init__(name, bases, namespace)

    def __iter__(cls):
        return iter(sorted(cls.commands))

    def __len__(cls):
        return len(cls.commands)

    def __getitem__(cls, command):
        return cls.commands[command]


class Positive:
    def __set_name__(self, owner, name):
        self.name = name
        owner.checked = (*getattr(owner, "checked", ()), name)

    def __get__(self, instance, owner=None):
        return self if instance is None else vars(instance).get(self.name, 1)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name} must be positive, not {value}")
        vars(instance)[self.name] = value


class Command(metaclass=Registry):
    aliases: tuple = ()

    def __init_subclass__(cls, /, hidden=False, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.hidden = hidden

    async def run(self, *args: str) -> str:
        raise NotImplementedError


class Repeat(Command, command="repeat"):
    """Says a word many times."""
    times = Positive()

    async def run(self, word: str, times: int = 2) -> str:
        self.times = times
        words = []
        for _ in range(self.times):
            await asyncio.sleep(0.1)
            words.append(word)
        return " ".join(words)


class Add(Command, command="add"):
    """Adds numbers."""

    async def run(self, a: float, b: float, *, precision: int = 1) -> str:
        return f"{a + b:.{precision}f}"


class Secret(Command, command="xyzzy", hidden=True):
    async def run(self):
        return "nothing happens"


class Help(Command, command="help"):
    """Lists the commands."""

    async def run(self) -> str:
        lines = []
        for name in Command:
            kind = Command[name]
            if not kind.hidden:
                lines.append(f"{name}{inspect.signature(kind.run)} - {inspect.getdoc(kind) or '?'}")
        return "\n  ".join(lines)


def convert(function, texts):
    hints = get_type_hints(function)
    signature = inspect.signature(function)
    names = [p.name for p in signature.parameters.values() if p.kind is p.POSITIONAL_OR_KEYWORD][1:]
    args = [hints.get(name, str)(text) for name, text in zip(names, [t for t in texts if "=" not in t])]
    extra = len([t for t in texts if "=" not in t]) - len(names)
    if extra > 0:
        raise TypeError(f"{extra} arguments too many")
    kwargs = {key: hints[key](value) for key, _, value in (t.partition("=") for t in texts if "=" in t)}
    signature.bind(None, *args, **kwargs)
    return args, kwargs


async def shell(*lines):
    for line in lines:
        try:
            name, *texts = shlex.split(line)
            kind = Command[name]
            args, kwargs = convert(kind.run, texts)
            print(f"{line} ->\n  {await kind().run(*args, **kwargs)}")
        except KeyError as error:
            print(f"{line} -> no command {error}")
        except (TypeError, ValueError, NotImplementedError) as error:
            print(f"{line} -> {type(error).__name__}: {error}")


asyncio.run(shell("help", "repeat 'hello world' 3", "repeat hi", "repeat hi -1", "repeat hi many", "add 1.25 2", "add 1 2 precision=3", "add 1",
                  "add 1 2 3", "xyzzy", "dance", 'repeat "open'))
print(len(Command), list(Command), Repeat.checked, type(Repeat).__name__, Repeat.times.__class__.__name__, Command.__class__.__mro__[1])
print(inspect.iscoroutinefunction(Add.run), Add.run.__kwdefaults__, Secret.command, hasattr(Command, "command"))
