"""What "the number of" counts: عدد الناجحين بلغ 12, the number of confirmed cases rose to 12."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from generator.facts.units.attributive import is_adjective
from generator.facts.units.out_of import owned_unit
from generator.facts.units.reader import FARTHEST_NOUN, UnitReader
from generator.facts.units.unit import Unit, kind_of
from generator.facts.units.unlisted import plural_after, unlisted
from generator.lexicon import Category, Match
from generator.values import Kind


def counted_at(reader: UnitReader, at: int) -> Unit | None:
    """The measure that is counted, past an article, a particle or adjectives, at a token after "the number of"."""
    at += reader.text(at) in reader.lexis.definite_articles
    farthest = 1 if reader.lexis.noun_follows_number else FARTHEST_NOUN
    for position in range(at, min(at + farthest, len(reader.texts))):
        match = _definite_match(reader, position) or reader.match(position)
        entry = match.first(Category.MEASURES) if match else None
        if match is not None and entry is not None and kind_of(entry) is Kind.COUNT:
            end = position + match.length
            unit = Unit(Kind.COUNT, reader.term(entry, position, end), end, "count:number-of")
            if _is_of_sort(reader, unit, position):
                continue
            return unit
        if not reader.is_word(position) or reader.text(position) in reader.lexis.stop_words:
            return None
    return None


def _is_of_sort(reader: UnitReader, unit: Unit, at: int) -> bool:
    """Whether a noun in the singular only says what sort of things is counted: the number of sleeper cell attacks.

    What is counted need not be known: scholarship holders.
    """
    later = takewhile(reader.may_count, range(unit.end, unit.end + FARTHEST_NOUN))
    return is_adjective(reader, unit, at) and any(_is_noun(reader, word) for word in later)


def _is_noun(reader: UnitReader, at: int) -> bool:
    """Whether a measure or a plural that no list knows stands at a token."""
    match = reader.match(at)
    if match is None:
        return reader.language.may_be_counted(reader.text(at)) and not reader.moves(at)
    return match.first(Category.MEASURES) is not None


def named_at(reader: UnitReader, at: int) -> Unit | None:
    """The words after "the number of" that no list knows: the definite noun (عدد الناجحين), in English up to a plural."""
    at += reader.text(at) in reader.lexis.definite_articles
    if reader.lexis.noun_follows_number:
        if (owned := owned_unit(reader, at)) is not None:
            return replace(owned, rule="count:number-of")  # عدد مشتركيها
        bare = (rest for _, rest in reader.stems(at - 1)) if at else ()
        described = any(reader.language.is_definite(word) for word in bare)  # والعدد الأكبر منهم
        end = at + (not described and reader.may_count(at) and reader.language.is_definite(reader.text(at)))
    else:
        end = plural_after(reader, at)
    if end == at:
        return None
    return unlisted(reader, at, end, "count:number-of")


def _definite_match(reader: UnitReader, at: int) -> Match | None:
    """A noun with its adjectives, all of them with the article: الإصابات المؤكدة."""
    words: list[str] = []
    for position in range(at, at + FARTHEST_NOUN):
        stems = reader.stems(position)
        bare = next((rest for prefix, rest in stems if reader.language.is_article(prefix)), None)
        if bare is None:
            break
        words.append(bare)
    match = reader.reading.lexicon.match(reader.language.code, words, 0) if len(words) > 1 else None
    return match if match is not None and match.length > 1 else None
