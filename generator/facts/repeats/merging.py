"""Figures told again (headline, lead, body) → one fact with several mentions.

`grouping.py` says which figures are one. Besides, a round figure in the headline ($2.2 billion), or one that says so in the lead
(about 3,000 families), tells the one exact figure of the text that it can be ($2.246 billion; 2,944 families) again, unless it is
itself told again as it is; a percentage is rounded by less than one point.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.facts.befalling import same_kind
from generator.facts.cues import Cue
from generator.facts.dates import ASSUMED
from generator.facts.fact import Fact
from generator.facts.parts import INSTITUTION, OFFICE
from generator.facts.repeats.agreement import (
    HEADLINE,
    LEAD,
    indicators_agree,
    slots_agree,
    slots_do_not_conflict,
    units_agree,
)
from generator.facts.repeats.grouping import Told, suffered
from generator.facts.repeats.rounding import is_round_figure
from generator.facts.repeats.same_units import unit_name
from generator.facts.units import UNKNOWN_UNIT
from generator.lexicon import Category, Lexicon
from generator.values import Confidence, Kind, Modality, Qualifier, Term, ends

_MERGED = (
    "who",
    "befell",
    "target",
    "where",
    "when",
    "according_to",
    "part_of",
    "indicator",
    "substance",
    "equivalents",
)
_LARGE = 100_000
"""From here on a number that the headline and the text tell is hardly two by chance."""
_OPENING = frozenset({HEADLINE, LEAD, "s3", "s4"})
"""Ids of the sentences with which an article opens, whose sources it may tell only behind them."""


def merge_repeats(facts: Sequence[Fact], lexicon: Lexicon) -> Iterator[Fact]:
    """The facts, each told once, in the order of their first mentions; each slot from the first mention that fills it.

    Days that are assumed yield to those that a later mention tells (in summer 2021, from June to September).
    Places that a later mention tells inside those of the first are where it was: in Sudan, in El Fasher.
    """
    told = Told(lexicon)
    for fact in facts:
        told.add(_as_in_text(facts, fact))
    renamed = {fact.id: group[0].id for group in told.groups for fact in group}
    for group in _with_round_figures(told.groups, renamed, lexicon):
        yield _one(group, renamed, lexicon)


def _as_in_text(facts: Sequence[Fact], told: Fact) -> Fact:
    """A large number of the headline that counts nothing, as the amount that the text tells it to be: bonds for 1.5 billion."""
    if (
        told.sentence != HEADLINE
        or told.kind is not Kind.COUNT
        or told.unit is not None
        or ends(told.value)[0] < _LARGE
    ):
        return told
    same = [fact for fact in facts if fact.value == told.value and fact.kind in {Kind.MONEY, Kind.MEASURE}]
    if len({(fact.kind, unit_name(fact.unit)) for fact in same}) != 1:
        return told
    reasons = tuple(reason for reason in told.reasons if reason != UNKNOWN_UNIT)
    return replace(told, kind=same[0].kind, unit=same[0].unit, reasons=reasons)


def _with_round_figures(groups: Sequence[list[Fact]], renamed: dict[str, str], lexicon: Lexicon) -> list[list[Fact]]:
    """The groups, a round figure of the headline or lead among the mentions of the one exact figure that it can be.

    The exact figure stays the first mention, since it is what the fact states; the other's time is not taken, when it was about so
    many.
    """
    kept = list(groups)
    for group in groups:
        told = group[0]
        if told.sentence != HEADLINE and (told.sentence != LEAD or told.qualifier is Qualifier.EXACT):
            continue
        if any(fact.qualifier is Qualifier.EXACT and fact.sentence not in (HEADLINE, LEAD) for fact in group):
            continue  # more than 220, told again as 220, are no 227
        exact = [other for other in kept if other[0].sentence != HEADLINE and _rounds(told, other[0], lexicon)]
        if len(exact) == 1:
            exact[0].extend(replace(mention, qualifier=Qualifier.EXACT) for mention in group)
            renamed |= {mention.id: exact[0][0].id for mention in group}
            kept.remove(group)
    return kept


def _rounds(told: Fact, exact: Fact, lexicon: Lexicon) -> bool:
    if not is_round_figure(told, exact) or not units_agree(told, exact) or not indicators_agree(told, exact):
        return False
    agree = slots_agree if told.qualifier is Qualifier.EXACT else slots_do_not_conflict
    return same_kind(suffered(told), suffered(exact)) and agree(exact, told, lexicon)


def _finest(group: Sequence[Fact], lexicon: Lexicon) -> Fact:
    """The mention that tells the finest place: the first that tells any, or a later one of places that lie in those."""
    placed = [fact for fact in group if fact.where]
    finest = placed[0] if placed else group[0]
    for fact in placed[1:]:
        outer = {term.id for term in finest.where}
        if all(term.id not in outer and not outer.isdisjoint(lexicon.containing(term.id)) for term in fact.where):
            finest = fact
    return finest


def _in_full(group: Sequence[Fact]) -> Fact:
    """The first mention that tells who, past a headline, which shortens names that no list has: Karwa, Karwa Corporation."""
    told = [fact for fact in group if fact.who] or [group[0]]
    short = told[0].sentence == HEADLINE and all(who.id is None for who in told[0].who)
    return told[1] if short and len(told) > 1 else told[0]


def _surest_dated(group: Sequence[Fact]) -> Fact:
    """The first mention of the exact number that tells when, or where those days are assumed, one that tells them surely."""
    dated = [fact for fact in group if fact.when and fact.value == group[0].value] or [group[0]]
    return next((fact for fact in dated if ASSUMED not in fact.reasons), dated[0])


def _most_named(group: Sequence[Fact], lexicon: Lexicon) -> Fact:
    """The first mention that has a source, or where that is only what somebody is (officials), the first that names one.

    What the body tells in its own voice is nobody's, whoever says it later; a headline and an opening are short for what follows.
    """
    first = (
        group[0] if group[0].sentence not in _OPENING else next((fact for fact in group if fact.according_to), group[0])
    )
    if first.according_to is None or not _is_of_sort(first.according_to, lexicon):
        return first
    return next((fact for fact in group if fact.according_to and _is_named(fact.according_to, lexicon)), first)


def _is_of_sort(source: Term, lexicon: Lexicon) -> bool:
    """Whether a source is somebody who is called only by what they are, in small letters: officials, a monitoring group."""
    entry = lexicon.find(source.id)
    if entry is None:
        return source.surface.islower()
    return entry.category is Category.SPEAKERS and entry.dimension in {OFFICE, INSTITUTION}


def _is_named(source: Term, lexicon: Lexicon) -> bool:
    """Whether a source is an organisation of the lexicon, or words with a capital among them."""
    entry = lexicon.find(source.id)
    return entry.category is Category.ORGANISATIONS if entry is not None else any(map(str.isupper, source.surface))


def _one(group: Sequence[Fact], renamed: dict[str, str], lexicon: Lexicon) -> Fact:
    first = group[0]
    if len(group) == 1 and renamed.get(first.part_of or "") == first.part_of:
        return first
    telling = {slot: next((fact for fact in group if getattr(fact, slot)), first) for slot in _MERGED}
    telling["who"] = _in_full(group)
    telling["where"] = _finest(group, lexicon)
    telling["according_to"] = _most_named(group, lexicon)
    telling["when"] = _surest_dated(group)
    filled = {slot: getattr(fact, slot) for slot, fact in telling.items()}
    whole = renamed.get(filled.pop("part_of") or "")
    acting = next((fact for fact in group if fact.action and fact.who == filled["who"]), None)
    counted = next((fact for fact in group if fact.unit is not None and fact.unit.id is not None), first)
    known = {reason for reason, fact in ((UNKNOWN_UNIT, counted), (ASSUMED, telling["when"])) if fact is not first}
    reasons = tuple(reason for reason in first.reasons if reason not in known)
    return replace(
        first,
        **filled,
        unit=counted.unit,
        change=telling["indicator"].change,
        modality=next((fact.modality for fact in group if fact.modality is not Modality.ACTUAL), first.modality),
        qualifier=next((fact.qualifier for fact in group if fact.qualifier is not Qualifier.EXACT), first.qualifier),
        part_of=whole if whole != first.id else None,  # nothing is a part of itself told again
        action=acting.action if acting is not None else None,
        cues=_cues({**telling, "unit": counted, **({"action": acting} if acting is not None else {})}),
        mentions=tuple(mention for fact in group for mention in fact.mentions),
        confidence=Confidence.CHECK if reasons else Confidence.SURE,
        reasons=reasons,
    )


def _cues(telling: Mapping[str, Fact]) -> dict[str, Cue]:
    """The cues of the slots, each of the fact that tells it."""
    return {slot: fact.cues[slot] for slot, fact in telling.items() if slot in fact.cues}
