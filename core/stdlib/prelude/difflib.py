# SPDX-License-Identifier: GPL-3.0-or-later
"""difflib, written in the scenario language; without HtmlDiff."""
import heapq as _heapq

from _differ import IS_CHARACTER_JUNK, Differ, context_diff, ndiff, restore
from _sequencematcher import Match, SequenceMatcher

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ", "IS_CHARACTER_JUNK", "IS_LINE_JUNK",
           "context_diff", "unified_diff", "diff_bytes", "Match"]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ("", "#")


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    close = []
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if (matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff
                and (ratio := matcher.ratio()) >= cutoff):
            close.append((ratio, possibility))
    return [possibility for _, possibility in _heapq.nlargest(n, close)]


def _range(start, stop):
    if stop - start == 1:
        return str(start + 1)
    return f"{start + (stop > start)},{stop - start}"


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    is_begun = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not is_begun:
            is_begun = True
            for mark, name, day in ("---", fromfile, fromfiledate), ("+++", tofile, tofiledate):
                yield f"{mark} {name}" + (f"\t{day}" if day else "") + lineterm
        (_, i, _, j, _), (_, _, i2, _, j2) = group[0], group[-1]
        yield f"@@ -{_range(i, i2)} +{_range(j, j2)} @@{lineterm}"
        for tag, i, i2, j, j2 in group:
            if tag == "equal":
                yield from (" " + line for line in a[i:i2])
            else:
                yield from ("-" + line for line in a[i:i2])
                yield from ("+" + line for line in b[j:j2])


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """The differences of lines of bytes, whatever encoding they are in."""
    def decoded(data):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"all arguments must be bytes, not {type(data).__name__} ({data!r})")
        return data.decode("ascii", "surrogateescape")

    texts = [decoded(each) for each in (fromfile, tofile, fromfiledate, tofiledate)]
    for line in dfunc(list(map(decoded, a)), list(map(decoded, b)), *texts, n, decoded(lineterm)):
        yield line.encode("ascii", "surrogateescape")
