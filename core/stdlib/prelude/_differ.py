# SPDX-License-Identifier: GPL-3.0-or-later
"""Differences of difflib that are read by people: those with marks below the lines, and those with context."""
from _sequencematcher import SequenceMatcher

__name__ = "difflib"  # what its classes say that they are of


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


def _marked(mark, lines):
    for line in lines:
        yield f"{mark} {line}"


def _with_blanks_of(line, marks):
    """The marks, with the line's own white space where nothing is marked."""
    kept = [own if mark == " " and own.isspace() else mark for own, mark in zip(line, marks)]
    return "".join(kept).rstrip()


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk, self.charjunk = linejunk, charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._replaced(a[alo:ahi], b[blo:bhi])
            elif tag == "delete":
                yield from _marked("-", a[alo:ahi])
            elif tag == "insert":
                yield from _marked("+", b[blo:bhi])
            else:
                yield from _marked(" ", a[alo:ahi])

    def _replaced(self, a, b):
        """Lines that are much alike go together, with marks; what is before and after them likewise."""
        if not a or not b:
            yield from _marked("-", a)
            yield from _marked("+", b)
            return
        i, j, ratio = self._most_alike(a, b)
        if i is None:
            # The shorter part first.
            parts = [_marked("-", a), _marked("+", b)]
            for part in reversed(parts) if len(b) < len(a) else parts:
                yield from part
            return
        yield from self._replaced(a[:i], b[:j])
        if ratio == 1:
            yield "  " + a[i]
        else:
            yield from self._with_marks(a[i], b[j])
        yield from self._replaced(a[i + 1:], b[j + 1:])

    def _most_alike(self, a, b):
        """Where the pair of lines is that is most alike without being equal; else the first equal pair; else None."""
        best, equal = (None, None, 0.74), None
        matcher = SequenceMatcher(self.charjunk)
        for j, of_b in enumerate(b):
            matcher.set_seq2(of_b)
            for i, of_a in enumerate(a):
                if of_a == of_b:
                    equal = equal or (i, j, 1)
                    continue
                matcher.set_seq1(of_a)
                if (matcher.real_quick_ratio() > best[2] and matcher.quick_ratio() > best[2]
                        and matcher.ratio() > best[2]):
                    best = i, j, matcher.ratio()
        return best if best[2] >= 0.75 else equal or (None, None, 0)

    def _with_marks(self, a, b):
        of_a = of_b = ""
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.charjunk, a, b).get_opcodes():
            of_a += {"replace": "^", "delete": "-", "equal": " "}.get(tag, "") * (ahi - alo)
            of_b += {"replace": "^", "insert": "+", "equal": " "}.get(tag, "") * (bhi - blo)
        for mark, line, marks in ("-", a, of_a), ("+", b, of_b):
            yield f"{mark} {line}"
            if shown := _with_blanks_of(line, marks):
                yield f"? {shown}\n"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """The lines of the first or the second sequence, from what compare() gave."""
    mark = {1: "- ", 2: "+ "}.get(int(which))
    if mark is None:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}")
    for line in delta:
        if line[:2] in ("  ", mark):
            yield line[2:]


def _context_range(start, stop):
    first = start + (stop > start)
    return f"{first},{first + stop - start - 1}" if stop - start > 1 else f"{first}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    is_begun = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not is_begun:
            is_begun = True
            for mark, name, day in ("***", fromfile, fromfiledate), ("---", tofile, tofiledate):
                yield f"{mark} {name}" + (f"\t{day}" if day else "") + lineterm
        yield "***************" + lineterm
        sides = ((a, 1, "***", "****", "insert"), (b, 3, "---", "----", "delete"))
        for lines, at, before, after, other in sides:
            yield f"{before} {_context_range(group[0][at], group[-1][at + 1])} {after}{lineterm}"
            if any(code[0] not in ("equal", other) for code in group):
                for code in group:
                    if code[0] != other:
                        for line in lines[code[at]:code[at + 1]]:
                            yield marks[code[0]] + line
