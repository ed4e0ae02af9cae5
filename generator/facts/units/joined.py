"""Nouns that one number counts together: 300 women and children, 12 طبيباً وممرضاً, 8 آلاف من السوريين والعراقيين.

"And" leads on to the next where that has the form that the number asks for: a plural (5 نساء وأطفال, but 12 جنديا ومدنيون are
12 soldiers with civilians besides), definite where the first is. Not where it is of another sort (12 people and houses), opens a
clause with a verb of its own (killed 12 soldiers, and civilians were hurt) or only describes the noun behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial

from generator.facts.befalling import measured_by, telling_measures
from generator.facts.numbers import Number
from generator.facts.parts import PEOPLE
from generator.facts.tokens import COMMAS
from generator.facts.units.reader import UnitReader
from generator.facts.units.unit import Unit, kind_of
from generator.language import language
from generator.lexicon import Category, Match
from generator.values import Kind, Labels, LanguageCode, Term

_COUNTED = (Category.MEASURES, Category.NATIONALITIES)
_FEWEST = 3
"""From which number on one can count several nouns together: two of them are one of each."""
_MOST = 4
"""How many nouns one number counts."""
_HARMS, _CASUALTY = {"death", "injury"}, "casualty"
"""The kinds of what befell those counted as killed and wounded, and the lexicon's id of them."""
_MANY = Decimal(100)
"""For the form of what a share is of: several."""
_WHOLE = "whole"
"""The form of a noun as a known whole, see `Language.noun_forms`."""


def with_nouns_beside(reader: UnitReader, number: Number, unit: Unit) -> Unit:
    """The unit of a number with the nouns that "and" joins to it, which the number counts too."""
    if unit.term is None or unit.kind is not Kind.COUNT or number.value < _FEWEST:
        return unit
    if reader.stands_before(reader.lexis.cues["pair_opener"], number.start):
        return unit  # clashes between 20 soldiers | and militants
    term, end = _joined_to(reader, number.value, unit.term, unit.end)
    return replace(unit, term=term, end=end)


def whole_with_nouns_beside(reader: UnitReader, whole: Term, end: int) -> tuple[Term, int]:
    """What a share is of, up to a token, with the nouns joined to it, and their end: 61% of the doctors and nurses."""
    return _joined_to(reader, _MANY, whole, end)


def _joined_to(reader: UnitReader, value: Decimal, first: Term, start: int) -> tuple[Term, int]:
    """A noun that ends at a token with those joined to it, and the token behind the last."""
    terms, ends, last = [first], [start], 0
    while len(terms) < _MOST and (found := _next(reader, value, first, ends[-1])) is not None:
        term, end, joined = found
        terms.append(term)
        ends.append(end)
        last = len(terms) - 1 if joined else last
    if last == 0 or _opens_clause(reader, start, ends[last]):
        return first, start
    return _together(reader, terms[: last + 1], start, ends[last]), ends[last]


def _next(reader: UnitReader, value: Decimal, first: Term, end: int) -> tuple[Term, int, bool] | None:
    """The next noun from a token on, the token behind it, and whether "and" leads on to it rather than a comma."""
    comma = reader.text(end) in COMMAS
    at = end + comma
    joiners = tuple(reader.lexis.numbers.joiners)
    apart = reader.text(at) in joiners
    at += apart
    counted = reader.reading.lexicon.find(first.id)
    match = reader.match(at) if counted is not None and counted.category in _COUNTED else None
    entry = match.first(*_COUNTED) if match is not None else None
    if match is None or entry is None or match.dual or at in reader.dates or kind_of(entry) is not Kind.COUNT:
        return None
    joined = apart or match.prefix.startswith(joiners)  # 12 دولة وجهة has no "and"
    if not (joined or comma):
        return None
    term, behind = reader.term(entry, at, at + match.length), at + match.length
    if not _are_alike(first, term) or reader.number(behind) is not None:
        return None  # مقتل 20 شخصا وإصابة | 26
    if not _is_counted(reader, value, term, match, at) or _describes(reader, behind):
        return None
    return term, behind, joined


def _are_alike(first: Term, second: Term) -> bool:
    """Whether two nouns are of one sort: people, or things; what befell them, or themselves (not: 12 شخصا وإصابة آخرين)."""
    telling = telling_measures()
    return (first.dimension == PEOPLE) == (second.dimension == PEOPLE) and (first.id in telling) == (
        second.id in telling
    )


def _is_counted(reader: UnitReader, value: Decimal, term: Term, match: Match, at: int) -> bool:
    """Whether a noun has the form that its number asks for; a definite one, out of many, that of several."""
    tongue = reader.language
    forms = term.forms[tongue.code]
    rest = match.prefix
    for joiner in reader.lexis.numbers.joiners:
        rest = rest.removeprefix(joiner)
    definite = reader.is_definite(at - 1) if rest else True
    words = tongue.fold_word(reader.words(at, at + match.length).lower())[len(match.prefix) - len(rest) :]
    asked = tongue.definite_plural(forms) if rest else tongue.count_phrase(value, "", forms)
    return definite and (words == tongue.fold_word(asked.strip()) or (not rest and _is_plural(reader, term, at, match)))


def _is_plural(reader: UnitReader, term: Term, at: int, match: Match) -> bool:
    """Whether an English noun is a plural, whichever of its words (policemen, kids), or tells several by its nature: wounded."""
    several = reader.language.may_be_counted(reader.text(at + match.length - 1)) or term.id in telling_measures()
    return several and not reader.lexis.noun_follows_number


def _describes(reader: UnitReader, end: int) -> bool:
    """Whether a noun only describes or owns the one behind it: doctors and nurses | unions, women and children | 's rights."""
    if reader.lexis.noun_follows_number:
        return False
    noun = reader.may_count(end) and reader.language.may_be_counted(reader.text(end)) and not reader.acts(end)
    return noun or reader.owns(end - 1) or reader.is_genitive(end - 1)


def _opens_clause(reader: UnitReader, start: int, end: int) -> bool:
    """Whether the last noun is the subject of a verb of its own: destroyed 12 houses, and schools | were closed.

    A participle that has an object is such a verb: killed 12 fighters and gunmen | wounded a further 30.
    """
    lexis = reader.lexis
    has_object = reader.text(end + 1) in lexis.definite_articles | lexis.numbers.articles
    passive = reader.phrase(lexis.cues["passive_auxiliary"], end) > 0
    if lexis.noun_follows_number or not (
        passive or reader.entry(end, Category.DOING) or (has_object and _acts(reader, end))
    ):
        return False
    return any(map(partial(_acts, reader), range(start)))


def _acts(reader: UnitReader, at: int) -> bool:
    """Whether a verb that is none of saying may stand at a token."""
    participle = reader.language.may_be_participle(reader.text(at)) and reader.entry(at, Category.SAYING) is None
    return participle or reader.entry(at, Category.DOING) is not None


def _together(reader: UnitReader, terms: Sequence[Term], first_end: int, end: int) -> Term:
    """One unit of several nouns: its words run from the first noun's to the last's, its forms join theirs."""
    first = terms[0]
    kinds = {told.kind for term in terms if (told := measured_by(term.id)) is not None}
    gap = "" if reader.text(first_end) in COMMAS else " "
    surface = f"{first.surface}{gap}{reader.words(first_end, end)}"
    if kinds == _HARMS:
        return reader.reading.lexicon.entry(_CASUALTY).term(surface)
    labels = {code: language(code).words.listed(term.labels[code] for term in terms) for code in first.labels}
    forms = {code: _joined_forms(code, [term.forms[code] for term in terms]) for code in first.forms}
    return replace(first, id="+".join(str(term.id) for term in terms), surface=surface, labels=labels, forms=forms)


def _joined_forms(code: LanguageCode, forms: Sequence[Labels]) -> Labels:
    """The forms of several nouns, each joined; as a known whole each with its article."""
    tongue = language(code)
    shared = [form for form in forms[0] if form != _WHOLE and all(form in one for one in forms)]
    joined = {form: tongue.words.listed(one[form] for one in forms) for form in shared}
    return {**joined, _WHOLE: tongue.words.listed(map(tongue.definite_plural, forms))}
