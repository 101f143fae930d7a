# SPDX-License-Identifier: GPL-3.0-or-later
"""The matcher of difflib."""
from collections import Counter, namedtuple

__name__ = "difflib"  # what its classes say that they are of

Match = namedtuple("Match", "a b size", module="difflib")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Finds the longest equal block, then those to its left and right (Ratcliff and Obershelp)."""
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self._blocks = self._opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self._blocks = self._opcodes = self._counts = None
        self.b2j = {}
        for place, item in enumerate(b):
            self.b2j.setdefault(item, []).append(place)
        self.bjunk = {item for item in self.b2j if self.isjunk(item)} if self.isjunk else set()
        for item in self.bjunk:
            del self.b2j[item]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            most = len(b) // 100 + 1
            self.bpopular = {item for item, places in self.b2j.items() if len(places) > most}
            for item in self.bpopular:
                del self.b2j[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b = self.a, self.b
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        at, bt, size = alo, blo, 0
        lengths = {}  # of the match that ends at this place of b and the item of a before
        for i in range(alo, ahi):
            now = {}
            for j in self.b2j.get(a[i], ()):
                if j >= bhi:
                    break
                if j >= blo:
                    now[j] = length = lengths.get(j - 1, 0) + 1
                    if length > size:
                        at, bt, size = i - length + 1, j - length + 1, length
            lengths = now
        # What is no junk around it, then junk: popular items are in no list of places.
        for is_junk in (False, True):
            while (at > alo and bt > blo and (b[bt - 1] in self.bjunk) == is_junk and a[at - 1] == b[bt - 1]):
                at, bt, size = at - 1, bt - 1, size + 1
            while (at + size < ahi and bt + size < bhi and (b[bt + size] in self.bjunk) == is_junk
                   and a[at + size] == b[bt + size]):
                size += 1
        return Match(at, bt, size)

    def get_matching_blocks(self):
        if self._blocks is None:
            found, left = [], [(0, len(self.a), 0, len(self.b))]
            while left:
                alo, ahi, blo, bhi = left.pop()
                match = self.find_longest_match(alo, ahi, blo, bhi)
                if match.size:
                    found.append(match)
                    if alo < match.a and blo < match.b:
                        left.append((alo, match.a, blo, match.b))
                    if match.a + match.size < ahi and match.b + match.size < bhi:
                        left.append((match.a + match.size, ahi, match.b + match.size, bhi))
            joined = []
            for a, b, size in sorted(found):
                if joined and joined[-1].a + joined[-1].size == a and joined[-1].b + joined[-1].size == b:
                    joined[-1] = joined[-1]._replace(size=joined[-1].size + size)
                else:
                    joined.append(Match(a, b, size))
            self._blocks = joined + [Match(len(self.a), len(self.b), 0)]
        return self._blocks

    def get_opcodes(self):
        if self._opcodes is None:
            self._opcodes, i, j = [], 0, 0
            for a, b, size in self.get_matching_blocks():
                if i < a or j < b:
                    tag = "replace" if i < a and j < b else "delete" if i < a else "insert"
                    self._opcodes.append((tag, i, a, j, b))
                i, j = a + size, b + size
                if size:
                    self._opcodes.append(("equal", a, i, b, j))
        return self._opcodes

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        if codes[0][0] == "equal":
            tag, i, i2, j, j2 = codes[0]
            codes[0] = tag, max(i, i2 - n), i2, max(j, j2 - n), j2
        if codes[-1][0] == "equal":
            tag, i, i2, j, j2 = codes[-1]
            codes[-1] = tag, i, min(i2, i + n), j, min(j2, j + n)
        group = []
        for tag, i, i2, j, j2 in codes:
            if tag == "equal" and i2 - i > 2 * n:
                group.append((tag, i, min(i2, i + n), j, min(j2, j + n)))
                yield group
                group = []
                i, j = max(i, i2 - n), max(j, j2 - n)
            group.append((tag, i, i2, j, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        return _ratio(sum(block.size for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self._counts is None:
            self._counts = Counter(self.b)
        return _ratio((Counter(self.a) & self._counts).total(), len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _ratio(min(len(self.a), len(self.b)), len(self.a) + len(self.b))
