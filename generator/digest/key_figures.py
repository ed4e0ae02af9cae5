"""Which of an article's facts a reader should see first: figures that the source states, never derived ones.

A fact's rank is the sum of four things:

- prominence: in the headline, in the lead, how early, and how often the article states it,
- specificity: whether its unit is known, who did what to whom where and when, and who says so,
- kind: how many, how much, what share tell more by themselves than how long or which in order,
- harm: people killed, injured or missing come before houses and tents, wherever the article tells of them.

What a person should check comes after everything that is sure, if at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from generator.facts.befalling import befallen
from generator.facts.fact import Fact, Facts, State
from generator.text.document import Document, Part
from generator.values import Kind, Modality, Span, Value

MOST = 6
"""Key figures of one article, at most: what fits one glance, two rows of three on a desk."""

AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
"""The kinds of fact that say how many or how much."""

_KINDS = {
    Kind.COUNT: 3.0,
    Kind.MONEY: 3.0,
    Kind.PERCENT: 2.5,
    Kind.MEASURE: 2.5,
    Kind.DURATION: 1.0,
    Kind.ORDINAL: 0.5,
}
"""How much each kind tells by itself; dates and periods place the others and are no key figures."""
_HEADLINE, _LEAD, _EARLY, _REPEATED = 2.0, 1.0, 1.0, 0.5
_KNOWN_UNIT, _CIRCUMSTANCE = 2.0, 0.5
_HARM = 2.0
_SURE = 100.0
"""More than everything else together."""
_MOST_REPEATS = 2
_HARMS = frozenset({"death", "injury", "disappearance"})
"""Kinds of what befalls people that no reader may miss (see `facts/befalling.yml`)."""
_HARMED = frozenset({"casualty", "victim"})
"""Measures that say so of several kinds."""
_BRACKETS = frozenset("([")
_MANY_DIGITS = 3
"""Digits from which two figures hardly agree by chance: 363, 29,195, but neither 38 nor 5,000."""
_ROUNDING = Decimal("0.05")
"""The share of a figure by which a rounder one of the same may differ: 198,430 and nearly 200,000."""


def key_figures(facts: Facts) -> tuple[Fact, ...]:
    """At most `MOST` facts, in reading order, no two of which say nearly the same; a part and its whole do not.

    A figure of nothing that is told says little outside its sentence, and one to be checked may be misread: such a share, or what
    is to be checked, is taken from the headline only; what is to be checked also where nothing is sure. What is only possible is no
    key figure: it would stand there as what is.
    """
    document = facts.document
    headline = frozenset(sentence.id for sentence in document.sentences if sentence.part is Part.TITLE)
    told = [fact for fact in facts.facts if fact.kind in _KINDS]
    converted = {other.id for one, other in pairwise(told) if _is_conversion(document, one, other)}
    worded = [
        fact
        for fact in told
        if fact.id not in converted
        and fact.modality is not Modality.POSSIBLE
        and (_says_of_what(fact) or (fact.kind is Kind.PERCENT and fact.sentence in headline))
    ]
    candidates = [fact for fact in worded if fact.state is not State.CHECK or fact.sentence in headline] or worded
    ranks = _ranks(document, candidates, headline)
    chosen: list[Fact] = []
    for fact in sorted(candidates, key=lambda fact: -ranks[fact.id]):
        if len(chosen) == MOST:
            break
        if not any(_nearly_the_same(fact, other, headline) for other in chosen):
            chosen.append(fact)
    return tuple(fact for fact in candidates if fact in chosen)


def _ranks(document: Document, candidates: Sequence[Fact], headline: frozenset[str]) -> dict[str, float]:
    sentences = document.sentences
    depth = {sentence.id: index / len(sentences) for index, sentence in enumerate(sentences)}
    lead = next((sentence.id for sentence in sentences if sentence.part is Part.BODY), None)
    ranks: dict[str, float] = {}
    for fact in candidates:
        places = {mention.sentence for mention in fact.mentions}
        prominence = _HEADLINE * (not places.isdisjoint(headline)) + _LEAD * (lead in places)
        prominence += _EARLY * (1 - depth[fact.sentence]) + _REPEATED * min(len(fact.mentions) - 1, _MOST_REPEATS)
        sure = _SURE * (fact.state is not State.CHECK)
        ranks[fact.id] = sure + prominence + _specificity(fact) + _KINDS[fact.kind] + _HARM * _tells_of_harm(fact)
    return ranks


def _specificity(fact: Fact) -> float:
    circumstances = (fact.who, fact.target, fact.where, fact.when, fact.according_to)
    known = any(term is not None and term.id is not None for term in (fact.unit, fact.indicator))
    return _KNOWN_UNIT * known + _CIRCUMSTANCE * sum(map(bool, circumstances))


def _tells_of_harm(fact: Fact) -> bool:
    befell = befallen(fact.befell, fact.unit)
    return (befell is not None and befell.kind in _HARMS) or (fact.unit is not None and fact.unit.id in _HARMED)


def _is_conversion(document: Document, one: Fact, other: Fact) -> bool:
    """Whether the second amount is the first in another currency, in brackets: 5.6 billion riyals ($1.49 billion)."""
    if {one.kind, other.kind} != {Kind.MONEY} or _unit(one) == _unit(other) or one.span.end > other.span.start:
        return False
    return document.words(Span(one.span.end, other.span.start)).strip() in _BRACKETS


def _nearly_the_same(one: Fact, other: Fact, headline: frozenset[str]) -> bool:
    """Whether two facts tell one figure.

    The headline's figure told again; a number of many digits told twice; a rounder one of the same, of which nothing else differs.
    """
    if one.kind is not other.kind or one.id == other.part_of or other.id == one.part_of:
        return False
    if (one.kind is Kind.MONEY and _unit(one) != _unit(other)) or _of_others(one, other):
        return False
    if one.value == other.value and (
        _has_many_digits(one.value) or not headline.isdisjoint({one.sentence, other.sentence})
    ):
        return True
    return _unit(one) == _unit(other) and not _told_apart(one, other) and _rounds(one, other)


def _says_of_what(fact: Fact) -> bool:
    """Whether a figure says what it is of."""
    return fact.unit is not None or fact.indicator is not None


def _of_others(one: Fact, other: Fact) -> bool:
    """Whether two amounts are of two indicators, or one is a level and one a change."""
    terms = (one.indicator, other.indicator)
    ids = {term.id for term in terms if term is not None and term.id is not None}
    return len(ids) == 2 or (None not in terms and one.change is not other.change)


def _unit(fact: Fact) -> str | None:
    return (fact.unit.id or fact.unit.surface) if fact.unit is not None else None


def _told_apart(one: Fact, other: Fact) -> bool:
    """Whether a circumstance that both state differs."""
    for slot in ("who", "target", "where"):
        names = [[term.id or term.surface for term in getattr(fact, slot)] for fact in (one, other)]
        if all(names) and names[0] != names[1]:
            return True
    return one.when is not None and other.when is not None and one.when != other.when


def _rounds(one: Fact, other: Fact) -> bool:
    """Whether one figure, or both ends of a range, are the other in fewer digits."""
    ends = list(zip(_ends(one.value), _ends(other.value), strict=False))
    return bool(ends) and all(_is_rounding(low, high) or _is_rounding(high, low) for low, high in ends)


def _ends(value: Value) -> tuple[Decimal, ...]:
    ends = value if isinstance(value, tuple) else (value,)
    return tuple(end for end in ends if isinstance(end, Decimal))


def _is_rounding(rounded: Decimal, exact: Decimal) -> bool:
    """Whether the first figure is the second, or the second in fewer digits."""
    return rounded == exact or (_digits(rounded) < _digits(exact) and abs(rounded - exact) <= _ROUNDING * abs(exact))


def _has_many_digits(value: Value) -> bool:
    return all(_digits(end) >= _MANY_DIGITS for end in _ends(value))


def _digits(number: Decimal) -> int:
    return len(number.normalize().as_tuple().digits)
