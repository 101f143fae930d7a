# SPDX-License-Identifier: GPL-3.0-or-later
"""os: what can be answered without touching the machine. A scenario sees no files, no environment and
no other process."""

import posixpath as path
from _entropy import urandom
from _run import workers as _workers

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "fdopen",
           "extsep", "_exit", "abort", "access", "chdir", "chmod", "close", "cpu_count", "environ", "error", "execv",
           "execve", "fork", "forkpty", "fspath", "fsync", "get_terminal_size", "getcwd", "getgid", "getloadavg",
           "getlogin", "getpid", "getppid", "getuid", "kill", "killpg", "link", "listdir", "lstat", "mkdir", "nice",
           "open", "pipe", "posix_spawn", "putenv", "read", "readlink", "remove", "rename", "replace", "rmdir",
           "scandir", "sched_getaffinity", "setsid", "stat", "strerror", "symlink", "system", "times", "truncate",
           "uname", "unlink", "unsetenv", "urandom", "utime", "wait", "waitpid", "write", "makedirs", "removedirs",
           "renames", "walk", "execl", "execvp", "getenv", "spawnv", "spawnl", "popen"]

name = "posix"
sep, altsep, extsep, pathsep, linesep = "/", None, ".", ":", "\n"
curdir, pardir, devnull, defpath = ".", "..", "/dev/null", "/bin:/usr/bin"
error = OSError
environ = {}


class PathLike:
    __class_getitem__ = classmethod(type(list[int]))


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value, /):
    environ[key] = value


def unsetenv(key, /):
    environ.pop(key, None)


def getpid():
    """Any number that is the same in every run."""
    return 1000


def getppid():
    return 1


def cpu_count():
    """As many as an executor has workers."""
    return _workers


def sched_getaffinity(pid, /):
    return set(range(_workers))


def getcwd():
    return "/"


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    convert = getattr(type(path), "__fspath__", None)
    if convert is None:
        raise TypeError("expected str, bytes or os.PathLike object, not "
                        f"{type(path).__name__}")
    return convert(path)


def strerror(code, /):
    return {1: "Operation not permitted", 2: "No such file or directory",
            13: "Permission denied", 17: "File exists", 22: "Invalid argument",
            32: "Broken pipe", 104: "Connection reset by peer", 110: "Connection timed out",
            111: "Connection refused"}.get(code, f"Unknown error {code}")


def _refused(function, reason):
    def refuse(*args, **kwargs):
        raise NotImplementedError(f"os.{function}() is not available in Awaitscope: {reason}")

    refuse.__name__ = refuse.__qualname__ = function
    return refuse


for _reason, _names in (
        ("a scenario cannot touch files; keep the data in a string, a list or an io.StringIO",
         ("access", "chdir", "chmod", "close", "fdopen", "fsync", "link", "listdir", "lstat",
          "makedirs", "mkdir", "open", "pipe", "read", "readlink", "remove", "removedirs", "rename",
          "renames", "replace", "rmdir", "scandir", "stat", "symlink", "truncate", "unlink",
          "utime", "walk", "write")),
        ("a scenario cannot start or reach processes; let asyncio.sleep() stand for the time they "
         "take, or use concurrent.futures.ProcessPoolExecutor",
         ("abort", "execl", "execv", "execve", "execvp", "fork", "forkpty", "kill", "killpg",
          "nice", "popen", "posix_spawn", "setsid", "spawnl", "spawnv", "system",
          "wait", "waitpid")),
        ("use sys.exit()", ("_exit",)),
        ("a scenario cannot ask about the machine",
         ("getgid", "getloadavg", "getlogin", "getuid", "get_terminal_size", "times", "uname"))):
    for _name in _names:
        globals()[_name] = _refused(_name, _reason)
