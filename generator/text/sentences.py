"""A line → its sentences: a full stop, exclamation or question mark ends one, with the quotation marks after it.

The number of a list's item is of the sentence after it. Where the space after a stop is missing, whole words on both sides tell
it (الأحد.وأفادت; in 2021.The ministry). Not in numbers (1.5), after an abbreviation or initials, in an hour (7:45 a.m. Monday),
or where a small letter follows. The Arabic semicolon does not end a sentence: clauses on both its sides share a subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.language import Language
from generator.values import Span

_ARABIC = "[\u0621-\u064a]"
_END = re.compile(
    r"[.!?؟…](?:"  # one set of marks ahead of all: the pattern is looked for only where one of them stands
    r"[.!?؟…]*[\"'”’»″)\]*_]*(?=\s|$|[\"“«])"
    rf"|(?<={_ARABIC}{{3}}[.!؟])(?={_ARABIC}{{4}})"
    r"|(?:(?<=[a-z]{3}[.!?])|(?<=\d{4}[.!?]))(?=[A-Z][a-z]+ ))"
)
_LAST_WORD = re.compile(r"[^\s(\[«\"“]{1,12}$")
_LIST_NUMBER = re.compile(r"\d{1,2}\.")
"""The number of an item, which opens its line: 1. The northern road."""
_NAME = re.compile(r"[ (]{1,2}([A-Za-z]+)\b")
"""A word behind a stop, a bracket before it at most."""
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z]){1,2}")
"""The initials of a person, ahead of the last one's stop."""
_LONGEST_DAY = 14
_FEWEST_LETTERS = 2
LONGEST = 1000
"""Code points of a sentence: the longest in print run to 850. A longer run without a stop is cut at a space, so that what reads a
sentence has a bound."""


def split_sentences(text: str, line: Span, language: Language) -> Iterator[Span]:
    """The spans of the line's sentences, trimmed, in order; together they hold all of its words."""
    start = line.start
    for match in _END.finditer(text, line.start, line.end):
        if match.end() < line.end and _goes_on(text, start, match, line.end, language):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, line.end)


def _goes_on(text: str, start: int, match: re.Match[str], end: int, language: Language) -> bool:
    following = text[match.end() : min(match.end() + 4, end)].lstrip(' \r\n"“«(')
    if following[:1].islower():
        return True
    if not match.group().startswith(".") or match.group().startswith("..."):
        return False
    if _LIST_NUMBER.fullmatch(text, start, match.end()):
        return True
    before = _LAST_WORD.search(text, max(start, match.start() - 12), match.start())
    if before is None:
        return False
    word = language.fold_word(before.group())
    following = text[match.end() : min(match.end() + _LONGEST_DAY, end)]
    if _is_hour(word, following, language) or _is_initials(before.group(), following, language):
        return True
    return word in language.words.abbreviations or (len(word) < _FEWEST_LETTERS and not word.isdigit())


def _is_hour(word: str, following: str, language: Language) -> bool:
    """Whether letters behind an hour have its day or its zone behind them: 7:45 a.m. Monday, 7:45 p.m. ET."""
    named = _NAME.match(following)
    if (word.replace(".", ""),) not in language.words.clock_words or "." not in word or named is None:
        return False
    day = (language.fold_word(named.group(1)),) in language.words.times.weekdays
    return day or (named.group(1).isupper() and len(named.group(1)) >= _FEWEST_LETTERS)


def _is_initials(word: str, following: str, language: Language) -> bool:
    """Whether capitals with stops between open a person's name: Deputy Commissioner S.B. Haddad, but in D.C. The minister."""
    named = _NAME.match(following) if _INITIALS.fullmatch(word) else None
    return named is not None and language.fold_word(named.group(1)) not in language.words.stop_words


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield Span(start, cut)
        start = cut + 1 if space > 0 else cut
        while start < end and text[start].isspace():
            start += 1
    if any(char.isalnum() for char in text[start:end]):
        yield Span(start, end)
