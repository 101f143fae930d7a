# SPDX-License-Identifier: GPL-3.0-or-later
"""textwrap, written in the scenario language."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_WHITE = "\t\n\v\f\r "
_PLAIN_WHITE = {ord(c): " " for c in _WHITE}


def _is_word(text, at):
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def _is_letter(text, at):
    return _is_word(text, at) and not text[at].isdecimal()


def _is_word_or_mark(text, at):
    return _is_word(text, at) or 0 <= at < len(text) and text[at] in "!\"'&.,?"


def _dashes_end(text, at):
    """The end of an em-dash (two dashes or more, and a word behind them) here; else 0."""
    end = at
    while end < len(text) and text[end] == "-":
        end += 1
    return end if end - at >= 2 and _is_word(text, end) else 0


def _is_hyphen(text, at):
    """Whether a line may end behind the hyphen here: letters on both sides, no option or number."""
    if text[at] != "-":
        return False
    before = (_is_letter(text, at - 1) and _is_letter(text, at - 2)
              or _is_word_or_mark(text, at - 1) and at >= 2 and text[at - 2] == "-"
              and _is_letter(text, at - 3))
    after = at + 1
    return before and _is_letter(text, after) and (
        _is_letter(text, after + 1)
        or text.startswith("-", after + 1) and _is_letter(text, after + 2))


def _chunks(text, splits_words):
    """The pieces that a line holds whole: runs of white space, words, parts of words."""
    at = 0
    size = len(text)
    while at < size:
        end = at
        if text[at] in _WHITE:
            while end < size and text[end] in _WHITE:
                end += 1
        elif splits_words and _is_word_or_mark(text, at - 1) and _dashes_end(text, at):
            end = _dashes_end(text, at)
        else:
            end = at + 1
            while end < size and text[end] not in _WHITE:
                if splits_words and text[end] == "-":
                    if _is_hyphen(text, end):
                        end += 1
                        break
                    if _is_word_or_mark(text, end - 1) and _dashes_end(text, end):
                        break
                end += 1
        yield text[at:end]
        at = end


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width, self.initial_indent, self.subsequent_indent = \
            width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace = expand_tabs, replace_whitespace
        self.fix_sentence_endings, self.break_long_words = fix_sentence_endings, break_long_words
        self.drop_whitespace, self.break_on_hyphens = drop_whitespace, break_on_hyphens
        self.tabsize, self.max_lines, self.placeholder = tabsize, max_lines, placeholder

    def _split(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_PLAIN_WHITE)
        chunks = list(_chunks(text, self.break_on_hyphens))
        if self.fix_sentence_endings:
            for at in range(len(chunks) - 1):
                if chunks[at + 1] == " " and _ends_sentence(chunks[at]):
                    chunks[at + 1] = "  "
        return chunks

    def _break_word(self, chunks, line, length, width):
        """Puts what fits of a word that no line can hold whole into the line, if words may be broken."""
        room = 1 if width < 1 else width - length
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        word = chunks[-1]
        end = room
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind("-", 0, room)
            if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                end = hyphen + 1
        line.append(word[:end])
        chunks[-1] = word[end:]

    def _finish_shortened(self, lines, line, length, width, indent):
        """Ends the last line that there may be with the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks = self._split(text)
        chunks.reverse()
        lines = []
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            is_last = (not chunks or self.drop_whitespace and len(chunks) == 1
                       and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines \
                    or is_last and length <= width:
                lines.append(indent + "".join(line))
            else:
                self._finish_shortened(lines, line, length, width, indent)
                break
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def _ends_sentence(word):
    word = word[:-1] if word[-1:] in ("'", '"') and word[-2:-1] in (".", "!", "?") else word
    return word[-1:] in (".", "!", "?") and "a" <= word[-2:-1] <= "z"


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        own = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = own
        while not own.startswith(margin):
            margin = margin[:-1]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
