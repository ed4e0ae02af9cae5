"""Names in marks of which a number is part: «عدل 3», the train «3», فيلم «ثلاثة وجوه», the show “60 Minutes”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.reader import TokenReader

_OPENING, _CLOSING = frozenset("\"“«'("), frozenset("\"”»'")
_LONGEST_QUOTED = 10


def opens_marks(texts: Sequence[str], at: int) -> bool:
    """Whether a mark that can open a name stands right before a token."""
    return at > 0 and texts[at - 1] in _OPENING


def ends_quoted_name(reader: TokenReader, at: int) -> bool:
    """Whether a number closes a name in quotes: «عدل 3», “Forward 3.0”, but not "we lost 12"."""
    if reader.text(at + 1) not in _CLOSING:
        return False
    marks = (back for back in range(2, _LONGEST_QUOTED + 1) if reader.text(at - back) in _OPENING | _CLOSING)
    return reader.text(at - next(marks, 0)) in _OPENING


def _fills_marks(reader: TokenReader, at: int) -> bool:
    """Whether a number, no word in small letters, and a capital fill quotation marks: the “Five Eyes”, a “60 Minutes” interview."""
    pair = reader.text(at - 1) in _OPENING - {"("} and reader.text(at + 2) in _CLOSING
    named = pair and (reader.tokens[at].capital or reader.text(at).isdecimal()) and reader.tokens[at + 1].capital
    return named and not reader.reading.title_case


def is_quoted_label(reader: TokenReader, at: int) -> bool:
    """Whether quotation marks enclose nothing but a number behind a word, and the clause goes on: قطار القراءة «3» الذي.

    Behind a definite noun it may end: قطار القراءة «3»، الذي.
    """
    enclosed = reader.text(at - 1) in _OPENING - {"("} and reader.text(at + 1) in _CLOSING
    goes_on = reader.text(at + 2).isalpha() or (reader.is_definite(at - 2) and reader.match(at - 2) is None)
    return enclosed and reader.text(at - 2).isalpha() and goes_on


def opens_quoted_name(reader: TokenReader, at: int) -> int:
    """How many tokens a name in marks has that a number opens, behind what it names: فيلم «ثلاثة وجوه», the show “60 Minutes”."""
    if _fills_marks(reader, at):
        return 2
    if reader.text(at - 1) not in _OPENING or not reader.reads(at - 2, reader.language.words.cues["work"].first_words):
        return 0
    closing = range(at + 1, min(at + _LONGEST_QUOTED, len(reader.texts)))
    return next((end - at for end in closing if reader.text(end) in _CLOSING | {")"}), 0)
