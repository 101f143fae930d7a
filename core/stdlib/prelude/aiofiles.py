# SPDX-License-Identifier: GPL-3.0-or-later
"""aiofiles, written in the scenario language: files that live in memory for one run.

As in the real one, what a file does is done in the loop's executor.
"""

import asyncio
import sys
from functools import partial

__all__ = ["open"]

_files = {}  # path -> bytearray
_state = {"noted": False}


def _path_of(file):
    path = file if isinstance(file, str) else str(file)
    while path.startswith("./"):
        path = path[2:]
    return path


def _not_found(path):
    if not _state["noted"]:
        _state["noted"] = True
        print("note: a scenario's files live in memory: only what the program has written is there",
              file=sys.stderr)
    return FileNotFoundError(2, "No such file or directory", path)


class UnsupportedOperation(OSError, ValueError):
    pass


UnsupportedOperation.__module__ = "io"


class _MemoryFile:
    """What open() would give, over the bytes of one path."""

    def __init__(self, file, mode="r", buffering=-1, encoding=None, errors=None, newline=None,
                 closefd=True, opener=None):
        kinds = [kind for kind in mode if kind in "rwax"]
        if len(kinds) != 1 or set(mode) - set("rwaxbt+") or len(set(mode)) != len(mode):
            if set(mode) - set("rwaxbt+"):
                raise ValueError(f"invalid mode: {mode!r}")
            raise ValueError("must have exactly one of create/read/write/append mode")
        self.name = file
        self.mode = mode
        self.closed = False
        self.encoding = None if "b" in mode else encoding or "utf-8"
        self.errors = errors or "strict"
        self._is_text = "b" not in mode
        self._kind = kinds[0]
        path = _path_of(file)
        if self._kind == "x" and path in _files:
            raise FileExistsError(17, "File exists", file)
        if self._kind == "r" and path not in _files:
            raise _not_found(file)
        if self._kind in "wx" or path not in _files:
            _files[path] = bytearray()
        self._bytes = _files[path]
        self._at = len(self._bytes) if self._kind == "a" else 0

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def readable(self):
        return self._kind == "r" or "+" in self.mode

    def writable(self):
        return self._kind != "r" or "+" in self.mode

    def seekable(self):
        return True

    def _check_readable(self):
        self._check()
        if not self.readable():
            raise UnsupportedOperation("not readable" if self._is_text else "read")

    def _given(self, data):
        return data.decode(self.encoding, self.errors) if self._is_text else data

    def read(self, size=-1):
        self._check_readable()
        rest = bytes(self._bytes[self._at:])
        if size is None or size < 0:
            self._at = len(self._bytes)
            return self._given(rest)
        if self._is_text:
            text = rest.decode(self.encoding, self.errors)[:size]
            self._at += len(text.encode(self.encoding, self.errors))
            return text
        self._at += len(rest[:size])
        return rest[:size]

    def readline(self, size=-1):
        self._check_readable()
        end = self._bytes.find(b"\n", self._at)
        end = len(self._bytes) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        line = bytes(self._bytes[self._at:end])
        self._at = end
        return self._given(line)

    def readlines(self, hint=-1):
        lines = []
        while True:
            line = self.readline()
            if not line:
                return lines
            lines.append(line)

    def write(self, data):
        self._check()
        if not self.writable():
            raise UnsupportedOperation("not writable" if self._is_text else "write")
        if self._is_text:
            if not isinstance(data, str):
                raise TypeError(f"write() argument must be str, not {type(data).__name__}")
            encoded = data.encode(self.encoding, self.errors)
        else:
            if isinstance(data, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            encoded = bytes(data)
        if self._kind == "a":
            self._at = len(self._bytes)
        if self._at > len(self._bytes):
            self._bytes.extend(bytes(self._at - len(self._bytes)))
        self._bytes[self._at:self._at + len(encoded)] = encoded
        self._at += len(encoded)
        return len(data)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def seek(self, offset, whence=0):
        self._check()
        base = (0, self._at, len(self._bytes))[whence]
        self._at = max(base + offset, 0)
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None):
        self._check()
        size = self._at if size is None else size
        del self._bytes[size:]
        return size

    def flush(self):
        self._check()

    def close(self):
        self.closed = True


class _AsyncFile:
    """A file whose methods are awaited."""

    def __init__(self, file, loop, executor):
        self._file = file
        self._loop = loop
        self._executor = executor

    async def _run(self, name, *args):
        return await self._loop.run_in_executor(self._executor, partial(getattr(self._file, name), *args))

    async def read(self, *args):
        return await self._run("read", *args)

    async def readline(self, *args):
        return await self._run("readline", *args)

    async def readlines(self, *args):
        return await self._run("readlines", *args)

    async def write(self, data):
        return await self._run("write", data)

    async def writelines(self, lines):
        return await self._run("writelines", lines)

    async def seek(self, *args):
        return await self._run("seek", *args)

    async def tell(self):
        return await self._run("tell")

    async def truncate(self, *args):
        return await self._run("truncate", *args)

    async def flush(self):
        return await self._run("flush")

    async def close(self):
        return await self._run("close")

    async def readable(self):
        return await self._run("readable")

    async def writable(self):
        return await self._run("writable")

    async def seekable(self):
        return await self._run("seekable")

    closed = property(lambda self: self._file.closed)
    name = property(lambda self: self._file.name)
    mode = property(lambda self: self._file.mode)
    encoding = property(lambda self: self._file.encoding)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line:
            return line
        raise StopAsyncIteration


class _Opening:
    """What open() gives: to be awaited, or to be entered by async with."""

    def __init__(self, coroutine):
        self._coroutine = coroutine
        self._file = None

    def __await__(self):
        return self._coroutine.__await__()

    async def __aenter__(self):
        self._file = await self._coroutine
        return self._file

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        await self._file.close()
        self._file = None


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True,
         opener=None, *, loop=None, executor=None):
    return _Opening(_open(file, mode, buffering, encoding, errors, newline, closefd, opener,
                          loop=loop, executor=executor))


async def _open(*args, loop, executor):
    loop = loop or asyncio.get_running_loop()
    file = await loop.run_in_executor(executor, partial(_MemoryFile, *args))
    return _AsyncFile(file, loop, executor)
