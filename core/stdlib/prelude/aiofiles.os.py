# SPDX-License-Identifier: GPL-3.0-or-later
"""aiofiles.os, written in the scenario language: the names of the files in memory."""

import asyncio
from functools import partial

from aiofiles import _files, _not_found, _path_of

__all__ = ["path", "remove", "unlink", "rename", "replace", "listdir", "makedirs", "mkdir"]


def _wrap(function):
    async def run(*args, loop=None, executor=None, **kwargs):
        loop = loop or asyncio.get_running_loop()
        return await loop.run_in_executor(executor, partial(function, *args, **kwargs))

    run.__name__ = run.__qualname__ = function.__name__.lstrip("_")
    return run


def _remove(path):
    if _files.pop(_path_of(path), None) is None:
        raise _not_found(path)


def _rename(src, dst):
    if _path_of(src) not in _files:
        raise _not_found(src)
    _files[_path_of(dst)] = _files.pop(_path_of(src))


def _listdir(path="."):
    prefix = "" if path == "." else _path_of(path).rstrip("/") + "/"
    return sorted({name[len(prefix):].split("/")[0] for name in _files if name.startswith(prefix)})


def _makedirs(name, mode=511, exist_ok=False):
    """Folders are there once a file is."""


def _is_folder(path):
    return any(name.startswith(_path_of(path).rstrip("/") + "/") for name in _files)


def _exists(path):
    return _path_of(path) in _files or _is_folder(path)


def _isfile(path):
    return _path_of(path) in _files


def _getsize(path):
    if _path_of(path) not in _files:
        raise _not_found(path)
    return len(_files[_path_of(path)])


remove = unlink = _wrap(_remove)
rename = replace = _wrap(_rename)
listdir = _wrap(_listdir)
makedirs = mkdir = _wrap(_makedirs)


class path:
    exists = staticmethod(_wrap(_exists))
    isfile = staticmethod(_wrap(_isfile))
    isdir = staticmethod(_wrap(_is_folder))
    getsize = staticmethod(_wrap(_getsize))
