# SPDX-License-Identifier: GPL-3.0-or-later
"""The paths of os."""

from posixpath import *

__all__ = ["normcase", "isabs", "join", "split", "splitext", "basename", "dirname", "commonprefix", "getsize",
           "getmtime", "islink", "exists", "lexists", "isdir", "isfile", "expanduser", "expandvars", "normpath",
           "abspath", "curdir", "pardir", "sep", "pathsep", "extsep", "realpath", "relpath", "commonpath"]
