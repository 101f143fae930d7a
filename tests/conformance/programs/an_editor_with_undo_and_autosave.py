import asyncio
from abc import ABC, abstractmethod
from collections import deque


class Command(ABC):
    @abstractmethod
    def do(self, text: str) -> str: ...

    @abstractmethod
    def undo(self, text: str) -> str: ...

    def __repr__(self):
        inside = ", ".join(f"{k}={v!r}" for k, v in vars(self).items())
        return f"{type(self).__name__}({inside})"


class Insert(Command):
    def __init__(self, at, what):
        self.at, self.what = at, what

    def do(self, text):
        return text[:self.at] + self.what + text[self.at:]

    def undo(self, text):
        return text[:self.at] + text[self.at + len(self.what):]


class Delete(Command):
    def __init__(self, at, count):
        self.at, self.count, self.gone = at, count, None

    def do(self, text):
        self.gone = text[self.at:self.at + self.count]
        return text[:self.at] + text[self.at + self.count:]

    def undo(self, text):
        return text[:self.at] + self.gone + text[self.at:]


class Upper(Command):
    before = ""

    def do(self, text):
        self.before = text
        return text.upper()

    def undo(self, text):
        return self.before


class Editor:
    def __init__(self, autosave_after, memory):
        self.text = ""
        self.done = deque(maxlen=memory)
        self.undone = []
        self.autosave_after = autosave_after
        self.timer = None
        self.saves = []

    def touch(self):
        if self.timer:
            self.timer.cancel()
        loop = asyncio.get_running_loop()
        self.timer = loop.call_later(self.autosave_after, self.save)

    def save(self):
        self.timer = None
        self.saves.append(self.text)
        print(f"    [saved {self.text!r}]")

    def run(self, command):
        self.text = command.do(self.text)
        self.done.append(command)
        self.undone.clear()
        self.touch()

    def undo(self):
        try:
            command = self.done.pop()
        except IndexError:
            print("    nothing to undo")
            return
        self.text = command.undo(self.text)
        self.undone.append(command)
        self.touch()

    def redo(self):
        if not self.undone:
            return
        command = self.undone.pop()
        self.text = command.do(self.text)
        self.done.append(command)
        self.touch()


async def main():
    try:
        Command()
    except TypeError as error:
        print("abstract:", error)
    editor = Editor(autosave_after=0.3, memory=4)
    script = [(0.1, Insert(0, "hello")), (0.1, Insert(5, " world")), (0.5, Delete(0, 1)),
              (0.1, Insert(0, "J")), (0.1, "undo"), (0.1, "undo"), (0.4, "redo"),
              (0.1, Upper()), (0.1, "undo"), (0.1, "undo"), (0.1, "undo"), (0.1, "undo"), (0.1, "undo")]
    for pause, action in script:
        await asyncio.sleep(pause)
        match action:
            case "undo" | "redo" as word:
                getattr(editor, word)()
                label = word
            case Command():
                editor.run(action)
                label = repr(action)
        print(f"{label:<40}{editor.text!r}")
    await asyncio.sleep(0.35)
    print(len(editor.saves), "saves; redo stack:", editor.undone)


asyncio.run(main())
