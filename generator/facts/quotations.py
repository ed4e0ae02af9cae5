"""Quotations: whose words a sentence without a speaker of its own is, and what stands inside one within a sentence.

Marks that differ open and close (“ ”, « »). A straight one opens right ahead of a word and closes right behind one, or alone at
the beginning of a sentence, where the one before lost it; between two words it does both in turn, anew in each paragraph. A
paragraph inside a quotation may open with the mark again (The Chicago Manual of Style, 13.32).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.text.document import Sentence

_OPENING, _CLOSING, _STRAIGHT = frozenset("“«"), frozenset("”»″"), '"'
_MARKS = _OPENING | _CLOSING | {_STRAIGHT}
_MARK = re.compile('["“”«»″]')
_BEFORE, _ENDS = frozenset("([-–—'‘"), frozenset(".،,;؛:!?؟)]-–—'’")
"""What, beside white space, stands ahead of a mark that opens a quotation, and behind one that closes it."""
_LONGEST = 20
"""Sentences of a quotation; a mark that nothing closes by then is a slip."""


def quotations(text: str, sentences: Sequence[Sentence]) -> Iterator[range]:
    """The runs of sentences, as indexes, that one quotation covers wholly or in part; those within one sentence are left out."""
    opened: int | None = None
    for index, sentence in enumerate(sentences):
        anew = index == 0 or sentence.paragraph != sentences[index - 1].paragraph
        words = sentence.span.cut(text)
        if opened is not None and ((anew and not _goes_on(words)) or _is_closed_at_once(words)):
            if 1 < index - opened < _LONGEST:
                yield range(opened, index)
            opened = None
        open_after = _open_after(words, is_open=opened is not None, anew=anew)
        if opened is not None and not open_after:
            if index - opened < _LONGEST:
                yield range(opened, index + 1)
            opened = None
        elif opened is None and open_after:
            opened = index


def quoted_tokens(texts: Sequence[str]) -> Iterator[range]:
    """The tokens between the marks of each quotation that opens and closes among them."""
    opened: int | None = None
    for at, text in enumerate(texts):
        if opened is None and (text in _OPENING or text == _STRAIGHT):
            opened = at
        elif opened is not None and (text in _CLOSING or text == _STRAIGHT):
            yield range(opened + 1, at)
            opened = None


def is_quotation(texts: Sequence[str]) -> bool:
    """Whether one quotation is all that stands among them, a full stop aside."""
    quoted = next(quoted_tokens(texts), range(0))
    return quoted.start == 1 and quoted.stop >= len(texts) - 2


def is_mostly_quoted(texts: Sequence[str]) -> bool:
    """Whether quotations are more than half of what stands among them: "We shall rebuild all of the houses," he said."""
    return 2 * sum(map(len, quoted_tokens(texts))) > len(texts)


def _goes_on(words: str) -> bool:
    """Whether a paragraph is inside the quotation that the one before opens: it opens with the mark again, or closes it."""
    first = _MARK.search(words)
    if first is None:
        return False
    opens = _opens(words, first.start())
    closes = opens is False or (opens is None and words.count(_STRAIGHT) % 2 == 1)
    return closes or first.start() == 0


def _is_closed_at_once(words: str) -> bool:
    """Whether the mark that closes a quotation stands at the beginning of a sentence, none of whose words are inside it."""
    return words[:1] in _MARKS and _opens(words, 0) is False


def _open_after(words: str, *, is_open: bool, anew: bool) -> bool:
    """Whether a quotation is open behind the words of a sentence; `anew`: it begins a paragraph."""
    if anew and is_open and words[:1] in _MARKS and _opens(words, 0):
        words = words[1:]
    for mark in _MARK.finditer(words):
        opens = _opens(words, mark.start())
        is_open = opens if opens is not None else not is_open
    return is_open


def _opens(words: str, at: int) -> bool | None:
    """Whether a mark opens a quotation rather than closes one, `None` where a straight one stands between two words."""
    if words[at] != _STRAIGHT:
        return words[at] in _OPENING
    before, after = words[at - 1 : at] or " ", words[at + 1 : at + 2] or " "
    parted, ends = before in _BEFORE or before.isspace(), after in _ENDS or after.isspace()
    if parted and ends:
        return False  # alone: of the sentence before, or at the end of this
    return None if parted == ends else parted
