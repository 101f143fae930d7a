# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of URLs may be bytes: they are taken for text, and what comes of them is bytes again."""


def as_text(*parts):
    """The parts as text, and a function that makes of a result what the parts were."""
    is_text = isinstance(parts[0], str)
    if any(part and isinstance(part, str) != is_text for part in parts[1:]):
        raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *parts, _same
    return *(part.decode("ascii", "strict") if part else "" for part in parts), _encoded


def _same(result):
    return result


def _encoded(result):
    return result.encode("ascii", "strict")
