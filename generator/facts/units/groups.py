"""The people whose rate a share is: the jobless rate for women was 19.9 %, 12.4 % among men; وفي صفوف الشباب تبلغ البطالة 13 %."""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, PEOPLE
from generator.facts.units.reader import UnitReader
from generator.facts.units.wholes import whole_at
from generator.language.phrases import PhraseSet
from generator.lexicon import Category
from generator.values import Term

_WINDOW = 14
"""Tokens from "among" to the share."""


def group_of_rate(reader: UnitReader, start: int, end: int) -> Term | None:
    """The people behind "among" right behind a share, or ahead of it with no more than its indicator and verb between.

    Behind "for" where a rate is told ahead: the jobless rate for women, but wages for teachers rose by 5 %.
    """
    told = [at for at in reader.places(reader.lexis.measuring.heads) if at < start]
    phrases = [reader.lexis.cues["among_group"], *([reader.lexis.cues["for_group"]] if told else [])]
    for at in (end, *range(start - 1, max(-1, start - _WINDOW), -1)):
        if at < start and reader.text(at) in CLAUSE_MARKS:
            return None
        found = next(filter(None, (_people(reader, words, at) for words in phrases)), None)
        found = found or (_attached_people(reader, at) if told and not (at == end and reader.is_joined(at)) else None)
        if found is not None:
            people, past = found
            return people if at == end or _only_measures(reader, past, start) else None
    return None


def _people(reader: UnitReader, words: PhraseSet, at: int) -> tuple[Term, int] | None:
    """The people behind one of the words at a token, with the token after them."""
    length = reader.phrase_or_stem(words, at)
    start = at + length + (reader.text(at + length) in reader.lexis.definite_articles)
    match = reader.match(start) if length else None
    entry = match.first(Category.MEASURES) if match is not None else None
    if match is None or entry is None or entry.dimension != PEOPLE:
        return None
    return whole_at(reader, entry, match, start), start + match.length


def _attached_people(reader: UnitReader, at: int) -> tuple[Term, int] | None:
    """The people to whom a preposition attached to them gives a rate, with the token after them: معدل البطالة | للنساء."""
    match = reader.match(at)
    entry = match.first(Category.MEASURES) if match is not None else None
    if match is None or entry is None or entry.dimension != PEOPLE:
        return None
    prefix, end = match.prefix, at + match.length
    joiner = next((letters for letters in reader.lexis.numbers.joiners if prefix.startswith(letters)), "")
    if not prefix.removeprefix(joiner).startswith(tuple(reader.lexis.names.attached_to)):
        return None
    return entry.term(reader.language.without_particles(reader.words(at, end), prefix)), end


def _only_measures(reader: UnitReader, at: int, end: int) -> bool:
    """Whether all words between two tokens are an indicator, a verb that says how high it is, lead to its amount or tell when."""
    while at < end:
        length = _measuring(reader, at) or int(at in reader.dated or reader.text(at) in reader.lexis.stop_words)
        if not length:
            return False
        at += length
    return True


def _measuring(reader: UnitReader, at: int) -> int:
    words = reader.lexis.measuring
    moves: tuple[PhraseSet, ...] = (words.rise, words.fall)
    known: tuple[PhraseSet, ...] = (words.level, words.by, words.of, words.to, words.at, words.heads, *moves)
    indicator = reader.indicator(at)
    return max(
        [reader.phrase(phrases, at) for phrases in known] + ([indicator.length] if indicator is not None else [])
    )
