# SPDX-License-Identifier: GPL-3.0-or-later
"""fnmatch, written in the scenario language."""
import os
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def _set_of(body):
    """The regular expression of what stands between brackets."""
    is_negated = body.startswith("!")
    members = (body[1:] if is_negated else body).replace("\\", r"\\")
    if members.startswith(("^", "[")):
        members = "\\" + members
    return f"[{'^' if is_negated else ''}{members}]"


def translate(pat):
    parts, at = [], 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == "*":
            if not parts or parts[-1] != ".*":
                parts.append(".*")
        elif letter == "?":
            parts.append(".")
        elif letter == "[":
            # A bracket that comes first, perhaps after the !, is a member and does not close.
            first = at + 1 if pat[at:at + 1] == "!" else at
            end = pat.find("]", first + 1)
            if end < 0:
                parts.append(r"\[")
            else:
                parts.append(_set_of(pat[at:end]))
                at = end + 1
        else:
            parts.append(re.escape(letter))
    return f"(?s:{''.join(parts)})\\Z"


def fnmatchcase(name, pat):
    return re.match(translate(pat), name) is not None


def fnmatch(name, pat):
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


def filter(names, pat):
    fits = re.compile(translate(os.path.normcase(pat))).match
    return [name for name in names if fits(os.path.normcase(name))]
