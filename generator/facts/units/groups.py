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
_TO_VERB = 6
"""Tokens from a verb that deals something out to "among"."""


def group_of_rate(reader: UnitReader, start: int, end: int) -> Term | None:
    """The people behind "among" right behind a share, or ahead of it in its clause.

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
            dealt = at < start and _is_dealt(reader, at)
            return people if at == end or (_in_one_clause(reader, past, start) and not dealt) else None
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


def _is_dealt(reader: UnitReader, at: int) -> bool:
    """Whether something is dealt out among those at a token: تتوزع الحالات | بين الرجال بنسبة 60%."""
    return any(reader.stemmed_length(reader.lexis.cues["split_up"], verb) for verb in range(max(0, at - _TO_VERB), at))


def _in_one_clause(reader: UnitReader, at: int, end: int) -> bool:
    """Whether no other clause opens between two tokens: unemployment among men is low while | prices rose by 5 %."""
    openers = (reader.lexis.cues["clause_opener"], reader.lexis.cues["said_that"])
    return not any(reader.phrase_or_stem(words, word) for words in openers for word in range(at, end))
