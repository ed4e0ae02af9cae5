"""Quotations: whose words a sentence without a speaker of its own is, and what stands inside one within a sentence.

Marks that differ open and close (“ ”, « »); a straight one does both in turn, anew in each paragraph. A paragraph inside a
quotation may open with the mark again (The Chicago Manual of Style, 13.32).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.text.document import Sentence
from generator.values import Span

_OPENING, _CLOSING, _STRAIGHT = frozenset("“«"), frozenset("”»″"), '"'
_MARK = re.compile('["“”«»″]')
_ENDS = " .،,;؛:"
"""Stands behind the mark that closes a quotation."""
_LONGEST = 20
"""Sentences of a quotation; a mark that nothing closes by then is a slip."""


def quotations(text: str, sentences: Sequence[Sentence]) -> Iterator[range]:
    """The runs of sentences, as indexes, that one quotation covers wholly or in part; those within one sentence are left out."""
    opened: int | None = None
    for index, sentence in enumerate(sentences):
        anew = index == 0 or sentence.paragraph != sentences[index - 1].paragraph
        if opened is not None and anew and not _goes_on(sentence.span.cut(text)):
            if 1 < index - opened < _LONGEST:
                yield range(opened, index)
            opened = None
        open_after = _open_after(text, sentence.span, is_open=opened is not None, anew=anew)
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
    closes = first is not None and (first[0] in _CLOSING or (first[0] == _STRAIGHT and words.count(_STRAIGHT) % 2 == 1))
    return closes or words.startswith((_STRAIGHT, *_OPENING))


def _open_after(text: str, span: Span, *, is_open: bool, anew: bool) -> bool:
    """Whether a quotation is open at the end of a span; `anew`: the span begins a paragraph."""
    words = span.cut(text)
    if anew and is_open and not words.startswith((_STRAIGHT, *_OPENING)):
        is_open = False
    elif anew and is_open:
        words = words[1:]
    last = len(words.rstrip(_ENDS)) - 1
    for mark in _MARK.finditer(words):
        if mark[0] in _OPENING:
            is_open = True
        elif mark[0] in _CLOSING or mark.start() == last:
            is_open = False  # a straight mark that ends a sentence opens nothing
        else:
            is_open = not is_open
    return is_open
