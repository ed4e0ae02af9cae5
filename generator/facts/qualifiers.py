"""How exactly a figure is stated: words before it (أكثر من, at least), after it or after its unit (على الأقل, or more).

A negated qualifier may hold its subject before the number: لا تقل مدتها عن خمس سنوات, لم تتعد المساحة 2,5 مليون. "Reaching"
(تصل إلى) limits only what is not told of as known: غرامة تصل إلى مليون is up to a million, المتطلبات تصل إلى 374 مليوناً are 374.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.reader import TokenReader
from generator.language.phrases import Phrase
from generator.values import Qualifier, Value

_LONGEST_PHRASE = 5
_LONGEST_SUBJECT = 2
_DIGITS_OF_LIMITS = 2


@dataclass(frozen=True, slots=True)
class Qualified:
    """A qualifier, and the tokens of the figure with it."""

    qualifier: Qualifier
    start: int
    end: int


def find_qualifier(reader: TokenReader, start: int, number_end: int, end: int, value: Value) -> Qualified:
    """The qualifier of the figure at tokens `start` to `end`, whose bare number, a `value`, ends at `number_end`."""
    words = reader.language.words
    first = start
    while first > 0 and reader.texts[first - 1] in words.before_number:
        first -= 1
    before = _before(reader, first, value) or _around_subject(reader, first)
    if before is not None and not _compares(reader, before[0], first, start):
        return Qualified(before[0], before[1], end)
    for position in dict.fromkeys((end, number_end)):
        after = reader.phrase_value(words.qualifiers_after, position)
        if after is not None:
            return Qualified(Qualifier(after[0]), start, max(end, position + after[1]))
    return Qualified(Qualifier.EXACT, start, end)


def _compares(reader: TokenReader, qualifier: Qualifier, first: int, start: int) -> bool:
    """Below the 49 billion that are needed: a known number is what something is compared with."""
    articles = reader.language.words.definite_articles
    known = any(reader.texts[at] in articles for at in range(first, start))
    return known and qualifier in {Qualifier.MORE_THAN, Qualifier.LESS_THAN}


def _before(reader: TokenReader, end: int, value: Value) -> tuple[Qualifier, int] | None:
    """The longest qualifier that ends right before a token, and where it starts."""
    words = reader.language.words
    last_words = words.qualifiers_before.last_words
    if not reader.reads(end - 1, last_words):
        return None
    for length in range(min(_LONGEST_PHRASE, end), 0, -1):
        at = end - length
        for phrase in _readings(reader, at, length):
            if phrase not in words.qualifiers_before:
                continue
            if phrase in words.reaching and (_is_precise(value) or not _of_something_new(reader, at, phrase)):
                return None
            qualifier = Qualifier(words.qualifiers_before[phrase])
            return (qualifier, at) if qualifier is not Qualifier.EXACT else None  # added up to 16
    return None


def _is_precise(value: Value) -> bool:
    """Whether a number has more digits than a limit would: a rate that reaches 94.2 percent."""
    return isinstance(value, Decimal) and len(value.normalize().as_tuple().digits) > _DIGITS_OF_LIMITS


def _of_something_new(reader: TokenReader, at: int, phrase: Phrase) -> bool:
    """Whether a verb of reaching stands without particles after a noun that is not definite."""
    before = reader.text(at - 1)
    return reader.text(at) == phrase[0] and before.isalpha() and not reader.language.is_definite(before)


def _around_subject(reader: TokenReader, end: int) -> tuple[Qualifier, int] | None:
    """A negated qualifier with its subject inside (لا تقل مدتها عن) or right after it (لم تتعد المساحة)."""
    words = reader.language.words
    if words.negations.isdisjoint(reader.texts[max(0, end - _LONGEST_SUBJECT - _LONGEST_PHRASE) : end]):
        return None
    for gap in range(1, _LONGEST_SUBJECT + 1):
        for tail in (1, 0):
            last = end - tail
            subject = reader.texts[max(0, last - gap) : last]
            if len(subject) < gap or not all(word.isalpha() and word not in words.stop_words for word in subject):
                continue
            for length in range(_LONGEST_PHRASE, 1, -1):
                start = last - gap - length + tail
                phrase = (*reader.texts[start : last - gap], *reader.texts[last:end]) if start >= 0 else ()
                if len(phrase) == length and phrase in words.qualifiers_before and phrase[0] in words.negations:
                    return Qualifier(words.qualifiers_before[phrase]), start
    return None


def _readings(reader: TokenReader, at: int, length: int) -> Iterator[Phrase]:
    """A phrase with the readings of its first word: بنحو is نحو."""
    rest = tuple(reader.texts[at + 1 : at + length])
    for _, stem in reader.stems(at):
        yield (stem, *rest)
