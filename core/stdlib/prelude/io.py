# SPDX-License-Identifier: GPL-3.0-or-later
"""io: texts and bytes in memory. Files are not in a scenario's reach."""

import sys as _sys

__all__ = ["BlockingIOError", "open", "IOBase", "RawIOBase", "BytesIO", "StringIO", "BufferedIOBase", "TextIOBase",
           "TextIOWrapper", "UnsupportedOperation", "SEEK_SET", "SEEK_CUR", "SEEK_END"]

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
BlockingIOError = BlockingIOError
TextIOWrapper = type(_sys.stdout)
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    __module__ = "io"

    def __init__(self):
        self._is_closed = False

    @property
    def closed(self):
        return self._is_closed

    def close(self):
        self._is_closed = True

    def _check_open(self):
        if self._is_closed:
            raise ValueError("I/O operation on closed file"
                             + ("" if isinstance(self, StringIO) else "."))

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *details):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)

    def flush(self):
        self._check_open()

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def fileno(self):
        raise UnsupportedOperation("fileno")


class TextIOBase(IOBase):
    pass


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class StringIO(TextIOBase):
    __module__ = "_io"

    encoding = errors = None
    line_buffering = False

    def __init__(self, initial_value="", newline="\n"):
        super().__init__()
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError("initial_value must be str or None, not "
                            f"{type(initial_value).__name__}")
        self._newline = newline
        # Pieces are joined when they are asked for: most programs only write.
        self._pieces = []
        self._text = ""
        self._position = 0
        if initial_value:
            self._text = self._converted(initial_value)

    def _converted(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline in ("\r", "\r\n"):
            return text.replace("\n", self._newline)
        return text

    def _whole(self):
        if self._pieces:
            self._text += "".join(self._pieces)
            self._pieces.clear()
        return self._text

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        self._check_open()
        text = self._converted(s)
        if self._position is None:
            self._pieces.append(text)
            return len(s)
        whole = self._whole()
        at = self._position
        if at >= len(whole):
            self._text = whole + "\0" * (at - len(whole))
            self._pieces.append(text)
            self._position = None
        else:
            self._text = whole[:at] + text + whole[at + len(text):]
            self._position = at + len(text)
        return len(s)

    def tell(self):
        self._check_open()
        return len(self._whole()) if self._position is None else self._position

    def seek(self, pos, whence=0, /):
        self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._position = pos if whence == 0 else self.tell() if whence == 1 else len(self._whole())
        return self._position

    def truncate(self, pos=None, /):
        self._check_open()
        size = self.tell() if pos is None else pos
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        at = self.tell()
        self._text = self._whole()[:size]
        self._position = at
        return size

    def read(self, size=-1, /):
        self._check_open()
        whole = self._whole()
        at = self.tell()
        end = len(whole) if size is None or size < 0 else at + size
        self._position = max(at, min(end, len(whole)))
        return whole[at:end]

    def readline(self, size=-1, /):
        self._check_open()
        whole = self._whole()
        at = self.tell()
        mark = self._newline if self._newline else "\n"
        found = whole.find(mark, at)
        end = len(whole) if found < 0 else found + len(mark)
        if size is not None and size >= 0:
            end = min(end, at + size)
        self._position = max(at, end)
        return whole[at:end]

    def getvalue(self):
        self._check_open()
        return self._whole()


class BytesIO(BufferedIOBase):
    __module__ = "_io"

    def __init__(self, initial_bytes=b""):
        super().__init__()
        if initial_bytes is None:
            initial_bytes = b""
        if not isinstance(initial_bytes, (bytes, bytearray)):
            raise TypeError("a bytes-like object is required, not "
                            f"'{type(initial_bytes).__name__}'")
        self._data = bytearray(initial_bytes)
        self._position = 0

    def write(self, b, /):
        if not isinstance(b, (bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(b).__name__}'")
        self._check_open()
        at = self._position
        if at > len(self._data):
            self._data.extend(bytes(at - len(self._data)))
        self._data[at:at + len(b)] = b
        self._position = at + len(b)
        return len(b)

    def tell(self):
        self._check_open()
        return self._position

    def seek(self, pos, whence=0, /):
        self._check_open()
        if whence not in (0, 1, 2):
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek value {pos}")
        base = (0, self._position, len(self._data))[whence]
        self._position = max(0, base + pos)
        return self._position

    def truncate(self, size=None, /):
        self._check_open()
        size = self._position if size is None else size
        if size < 0:
            raise ValueError(f"negative size value {size}")
        del self._data[size:]
        return size

    def read(self, size=-1, /):
        self._check_open()
        at = self._position
        end = len(self._data) if size is None or size < 0 else at + size
        part = bytes(self._data[at:end])
        self._position = at + len(part)
        return part

    read1 = read

    def readline(self, size=-1, /):
        self._check_open()
        at = self._position
        found = self._data.find(b"\n", at)
        end = len(self._data) if found < 0 else found + 1
        if size is not None and size >= 0:
            end = min(end, at + size)
        part = bytes(self._data[at:end])
        self._position = at + len(part)
        return part

    def getvalue(self):
        self._check_open()
        return bytes(self._data)


def open(*args, **kwargs):
    raise NotImplementedError("io.open() is not available in Awaitscope: a scenario cannot touch "
                              "files; keep the text in an io.StringIO")
