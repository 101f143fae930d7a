"""Commands register themselves: by metaclass, by decorator, by descriptor; a shell runs them concurrently."""
import asyncio
import inspect
import shlex


class Registry(type):
    commands = {}

    def __new__(mcls, name, bases, namespace, /, **options):
        cls = super().__new__(mcls, name, bases, namespace)
        if bases:
            mcls.commands[options.get("name", name.lower())] = cls
        return cls

    def __init__(cls, name, bases, namespace, /, **options):
        super().__init__(name, bases, namespace)
        cls.aliases = options.get("aliases", ())

    def __contains__(cls, name):
        return name in cls.commands

    def __getitem__(cls, name):
        for key, command in cls.commands.items():
            if name == key or name in command.aliases:
                return command
        raise LookupError(f"no command {name!r}")


class Argument:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.arguments = {**getattr(owner, "arguments", {}), name: self}

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        try:
            instance.__dict__[self.name] = self.kind(value)
        except ValueError as error:
            raise TypeError(f"{self.name}: {error}") from None

    def __repr__(self):
        return f"<{self.name}: {self.kind.__name__}>"


class Command(metaclass=Registry):
    arguments = {}

    def __init__(self, *values):
        if len(values) > len(self.arguments):
            raise TypeError(f"{type(self).__name__} takes {len(self.arguments)} arguments, got {len(values)}")
        for name, value in zip(self.arguments, values):
            setattr(self, name, value)

    async def run(self):
        raise NotImplementedError


class Wait(Command, aliases=("sleep", "pause")):
    """Waits for some seconds."""
    seconds = Argument(float, 1.0)

    async def run(self):
        await asyncio.sleep(self.seconds)
        return f"waited {self.seconds:g}"


class Repeat(Command, name="times"):
    """Repeats a word."""
    word = Argument(str)
    count = Argument(int, 2)

    async def run(self):
        return " ".join([self.word] * self.count)


class Help(Command):
    async def run(self):
        return "; ".join(f"{n}: {inspect.getdoc(c) or '-'}" for n, c in sorted(Registry.commands.items()))


class Broken(Command):
    pass


async def shell(line):
    name, *arguments = shlex.split(line)
    try:
        return await Command[name](*arguments).run()
    except (LookupError, TypeError, NotImplementedError) as error:
        return f"{type(error).__name__}: {error}"


async def main():
    lines = ["wait 0.2", "sleep", "times 'hello world' 3", "help", "broken", "fly", "times a b c", "pause soon", "times x many", "times x"]
    for line, answer in zip(lines, await asyncio.gather(*map(shell, lines))):
        print(f"{line:<24} -> {answer}")
    print("help" in Command, type(Command).__name__, Wait.aliases, Repeat.word, Wait.seconds.default)
    print(Repeat.arguments, isinstance(Wait, Registry), [c.__name__ for c in Command.__subclasses__()])


asyncio.run(main())
