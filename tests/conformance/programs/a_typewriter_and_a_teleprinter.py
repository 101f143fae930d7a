import asyncio
import io
import sys
from contextlib import redirect_stdout


async def typewriter(text, delay=0.01, *, file=None):
    out = file or sys.stdout
    for character in text:
        print(character, end="", flush=True, file=out)
        await asyncio.sleep(delay)
    print(file=out)


async def bell(every, times):
    for _ in range(times):
        await asyncio.sleep(every)
        sys.stdout.write("*")
        sys.stdout.flush()


class Paper(io.StringIO):
    """A sheet of limited width: what is written is broken at the margin."""

    def __init__(self, width):
        super().__init__()
        self.width, self.column, self.bells = width, 0, 0

    def write(self, text):
        for c in text:
            if c == "\n":
                self.column = 0
            elif self.column == self.width:
                super().write("\n")
                self.column = 0
                self.bells += 1
            if c != "\n":
                self.column += 1
            super().write(c)
        return len(text)


class Tee:
    def __init__(self, *files):
        self.files = files

    def write(self, text):
        for f in self.files:
            f.write(text)

    def flush(self):
        pass


async def progress(total, width=20):
    for done in range(total + 1):
        filled, rest = divmod(done * width, total)
        bar = "█" * filled + "▏▎▍▌▋▊▉"[rest * 7 // total] * (filled < width)
        print(f"\r|{bar:<{width}}| {done / total:4.0%}", end="")
        await asyncio.sleep(0.02)
    print(" done", sep="", end="!\n")


async def main():
    await typewriter("All work and no play")
    await asyncio.gather(typewriter("ring the bell", 0.02), bell(0.05, 3))
    await progress(7)

    paper = Paper(12)
    await typewriter("a long line does not fit\nshort", 0, file=paper)
    for number, line in enumerate(paper.getvalue().split("\n"), 1):
        print(f"{number:02}|{line:<12}|")
    print("bells", paper.bells)

    captured = io.StringIO()
    with redirect_stdout(captured):
        print("hidden", 1, 2, sep="-")
        await asyncio.sleep(0.01)
        await typewriter("also hidden", 0)
    print("captured:", captured.getvalue().splitlines())

    copy = io.StringIO()
    print("twice", "written", file=Tee(sys.stdout, copy), sep="_", end=".\n")
    print(repr(copy.getvalue()))

    reader = io.StringIO("first line\nsecond line\n\nlast")
    print(reader.readline().strip(), [line.rstrip("\n") for line in reader], reader.read() == "")
    reader.seek(6)
    print(reader.read(4), reader.tell(), io.BytesIO(b"\x00\xff").getvalue())
    print(*"abc", *range(3), sep=", ", end=" <\n")
    print("tab\tstop".expandtabs(8), "a\\b", r"raw\n", "bell\a".encode(), "\x41\u00e9\N{BULLET}", 'it''s', sep="|")
    print("left".ljust(8, "."), "right".rjust(8, "."), "mid".center(9, "~"), "7".zfill(3), "-7".zfill(4))
    print("one,two;three".replace(";", ",").split(",", 1), "x=1=2".rpartition("="), "Hello".swapcase(), "ß".casefold(), "aXbX".removesuffix("X"))


asyncio.run(main())
