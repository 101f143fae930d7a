# SPDX-License-Identifier: GPL-3.0-or-later
"""shlex, written in the scenario language: split, quote and join."""
import re

__all__ = ["split", "quote", "join"]

_plain = re.compile(r"[\w@%+=:,./-]+", re.ASCII).fullmatch


def quote(s):
    if not s:
        return "''"
    if _plain(s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join(map(quote, split_command))


def _quoted(letters, quote):
    """The letters up to the closing quote. Between double quotes a backslash takes quote and backslash."""
    for letter in letters:
        if letter == quote:
            return
        if letter == "\\" and quote == '"':
            after = next(letters, None)
            if after is None:
                raise ValueError("No escaped character")
            yield after if after in '"\\' else letter + after
        else:
            yield letter
    raise ValueError("No closing quotation")


def _words(text, comments):
    word = None  # None between words: '' is a word
    letters = iter(text)
    for letter in letters:
        if letter in " \t\r\n":
            if word is not None:
                yield word
            word = None
        elif comments and letter == "#":
            for letter in letters:
                if letter == "\n":
                    break
            if word is not None:
                yield word
            word = None
        elif letter in "'\"":
            word = (word or "") + "".join(_quoted(letters, letter))
        elif letter == "\\":
            after = next(letters, None)
            if after is None:
                raise ValueError("No escaped character")
            word = (word or "") + after
        else:
            word = (word or "") + letter
    if word is not None:
        yield word


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    if not posix:
        raise NotImplementedError("shlex.split() is only available with posix=True in Awaitscope")
    return list(_words(s, comments))
