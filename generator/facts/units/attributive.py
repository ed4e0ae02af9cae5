"""Known nouns that stand before another, and so are not what a number counts: 300 train passengers, farmers' cooperatives.

Where adjectives come first, several of a thing are never told in the singular; a singular there says what sort of thing is counted.
"""

from __future__ import annotations

from generator.facts.parts import PEOPLE
from generator.facts.tokens import DASHES
from generator.facts.units.reader import UnitReader
from generator.facts.units.unit import Unit, kind_of
from generator.lexicon import Category
from generator.values import Kind

_PLURAL_ENDINGS = ("s", "es")
"""What makes a plural of a singular that the lexicon knows beside it."""


def is_compound(reader: UnitReader, unit: Unit) -> bool:
    """Whether a unit stands in the singular though two are told: the two-day meeting."""
    if reader.lexis.noun_follows_number or unit.term is None or unit.kind is not Kind.DURATION:
        return False
    return unit.term.surface.lower() == unit.term.forms.get(reader.language.code, {}).get("one", "").lower()


def is_adjective(reader: UnitReader, unit: Unit, at: int) -> bool:
    """Whether a counted noun stands in the singular, which several of it never do."""
    if reader.lexis.noun_follows_number or unit.kind is not Kind.COUNT or unit.term is None:
        return False
    return _in_singular(reader, unit, at)


def modifies(reader: UnitReader, unit: Unit, at: int) -> bool:
    """Whether a noun only says whose or what sort of things are counted: farmers' cooperatives, cattle markets, a female guard."""
    if reader.lexis.noun_follows_number or unit.kind is not Kind.COUNT or reader.text(at - 1) in DASHES:
        return False
    last, end = unit.end - 1, unit.end
    if reader.owns(last):
        return True
    if reader.language.may_be_counted(reader.text(last)) or not reader.may_count(end) or _opens_age(reader, end):
        return False
    if _in_plural(reader, unit, at) and reader.stemmed_phrase(reader.lexis.times.unit_plurals, end):
        return False
    several = reader.language.may_be_counted(reader.text(end)) and not reader.acts(end)
    return several or (_in_singular(reader, unit, at) and _is_known_singular(reader, end))


def _opens_age(reader: UnitReader, at: int) -> bool:
    """Whether a word of age leads to how old those before it are: 20 children | ages 6 and 7."""
    opener = reader.phrase(reader.lexis.age_openers, at)
    return opener > 0 and reader.number(at + opener) is not None


def _in_plural(reader: UnitReader, unit: Unit, at: int) -> bool:
    """Whether people are told in a plural of their own: 12 people, ahead of "days after the raid"."""
    forms = unit.term.forms.get(reader.language.code, {}) if unit.term is not None else {}
    plural = forms.get("other", "").lower()
    people = unit.term is not None and unit.term.dimension == PEOPLE
    return people and plural != forms.get("one", "").lower() and plural == " ".join(reader.texts[at : unit.end])


def _is_known_singular(reader: UnitReader, at: int) -> bool:
    """Whether one of what the lexicon counts stands at a token."""
    match = reader.match(at)
    entry = match.first(Category.MEASURES) if match is not None else None
    if match is None or entry is None or kind_of(entry) is not Kind.COUNT:
        return False
    return entry.forms[reader.language.code].get("one", "").lower() == " ".join(reader.texts[at : at + match.length])


def is_part_of_noun(reader: UnitReader, unit: Unit, at: int) -> bool:
    """Whether a measure further on only tells what sort of thing is counted: two double barrel guns."""
    following = reader.text(unit.end)
    noun = following.isalpha() and following not in reader.lexis.stop_words
    return unit.kind is Kind.MEASURE and noun and _in_singular(reader, unit, at)


def _in_singular(reader: UnitReader, unit: Unit, at: int) -> bool:
    """Whether a unit stands in the singular, one of its other words included: a reporter, but not the crew."""
    if unit.term is None:
        return False
    forms = unit.term.forms.get(reader.language.code, {})
    one, surface = forms.get("one", "").lower(), " ".join(reader.texts[at : unit.end])
    if one == surface:
        return one != forms.get("other", "").lower()
    if unit.term.id is None or reader.language.may_be_counted(surface.split()[-1]):
        return False
    spellings = reader.reading.lexicon.entry(unit.term.id).surfaces[reader.language.code]
    return any(surface + ending in spellings for ending in _PLURAL_ENDINGS)
