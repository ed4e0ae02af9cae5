"""Figures told again (headline, lead, body) → one fact with several mentions.

Two figures of one kind and number are one told twice where

- they count the same thing; or one leaves its noun out, or counts "people" where the other says which (657 migrants, 657 people;
  195 casualties, 195 citizens) or "cases" (257 infections, 257 cases), and the number is specific or one of the two stands in
  the headline; or the same befell as many people, of whom one noun says no more than that (nine fighters killed, nine dead), whom
  the headline calls otherwise, or who are many (90 civilians injured, 90 citizens injured); two or three people, of whom an article
  tells more than once, are told again by one noun;
- they are amounts of the same thing, as far as both tell, and both its level or both a change of it;
- both are so much a day, a person or the like, or neither is;
- their qualifiers do not contradict each other: about 12.7 and at most 12.7 are two, at least 13 and 13 one, and with a headline's
  at least 30 about 30;
- the same befell both, where both say what, by a verb or by their noun (killed and died, never killed and injured or missing);
- they are the same part of one whole that is told again, no small number of parts of two wholes; or
- no slot that both fill says two things (a place inside the other's is no other), and a slot says the same, both count the same
  people or many of the same things, or the later tells no place or time of its own (a headline may name other actors, places and
  days, a specific number needs only not to be told of two places, or of times without a day in common). A definite number (the 16
  districts, القتلى العشرة) was told before by its article; no other is told twice in one sentence, unless a fraction is told again
  in percent. What is told to be of more (three more died) was told by no earlier sentence but the headline.

A round figure in the headline ($2.2 billion), or one that says so in the lead (about 3,000 families), tells the one exact figure of
the text that it can be ($2.246 billion; 2,944 families) again, unless it is itself told again as it is; a percentage is rounded by
less than one point.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from generator.facts.befalling import Befalling, befallen, same_kind
from generator.facts.cues import Cue, CueKind
from generator.facts.dates import ASSUMED
from generator.facts.fact import Fact
from generator.facts.parts import DEFINITE, FURTHER
from generator.facts.quantities import RATE
from generator.facts.repeats.agreement import (
    HEADLINE,
    LEAD,
    dated_apart,
    indicators_agree,
    nouns_agree,
    qualifiers_agree,
    slots_agree,
    slots_do_not_conflict,
    tells_itself,
    units_agree,
)
from generator.facts.repeats.rounding import is_round_figure
from generator.facts.repeats.same_units import unit_name
from generator.facts.slots.actors import INSTITUTION, OFFICE
from generator.facts.units import UNKNOWN_UNIT
from generator.lexicon import Category, Lexicon
from generator.values import Confidence, DateRange, Kind, Qualifier, Term, ends

_MERGED = ("who", "befell", "target", "where", "when", "according_to", "part_of", "indicator", "substance")
_FRACTION = "share"
"""The rule of a share told as a fraction."""
_LARGE = 100_000
"""From here on a number that the headline and the text tell is hardly two by chance."""
_OPENING = frozenset({HEADLINE, LEAD, "s3", "s4"})
"""Ids of the sentences with which an article opens, whose sources it may tell only behind them."""
_LONG = timedelta(weeks=1)
"""From the days of one event to those of another: the day before or after may be the same, told otherwise."""
_MOST_CANDIDATES = 8
"""How many figures of one kind and number a further one is compared with, the last told first."""


def merge_repeats(facts: Sequence[Fact], lexicon: Lexicon) -> Iterator[Fact]:
    """The facts, each told once, in the order of their first mentions; each slot from the first mention that fills it.

    Days that are assumed yield to those that a later mention tells (in summer 2021, from June to September).
    Places that a later mention tells inside those of the first are where it was: in Sudan, in El Fasher.
    """
    kept: dict[tuple[object, ...], list[list[Fact]]] = {}
    order: list[list[Fact]] = []
    told_in: dict[str, list[Fact]] = {}  # id of a fact → all that tell it
    befell: dict[str, Befalling] = {}  # id of the first that tells it → what any of them says befell it
    for fact in map(partial(_as_in_text, facts), facts):
        groups = kept.setdefault((fact.kind, fact.value), [])
        near = groups[: -_MOST_CANDIDATES - 1 : -1]
        group = next(
            (
                told
                for told in near
                if same_kind(befell.get(told[0].id), _befallen(fact))
                and not _parts_of_two(told[0], fact, told_in)
                and nouns_agree(told, fact)
                and not _of_another_time(told, fact)
                and (_told_again(told[0], fact, lexicon) or _parts_agree(told[0], fact, told_in))
            ),
            None,
        )
        if group is None:
            group = []
            groups.append(group)
            order.append(group)
        group.append(fact)
        told_in[fact.id] = group
        if (suffered := _befallen(fact)) is not None:
            befell.setdefault(group[0].id, suffered)
    renamed = {fact.id: group[0].id for group in order for fact in group}
    for group in _with_round_figures(order, renamed, lexicon):
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
    return same_kind(_befallen(told), _befallen(exact)) and agree(exact, told, lexicon)


def _told_again(first: Fact, second: Fact, lexicon: Lexicon) -> bool:
    if first.kind is Kind.PERIOD:
        return True
    if FURTHER in second.rules and FURTHER not in first.rules and first.sentence != HEADLINE:
        return False
    if first.sentence == second.sentence and DEFINITE not in second.rules and not _in_other_words(first, second):
        return False
    restated = first.sentence == second.sentence and second.unit is None and _in_other_words(first, second)
    if not (restated or units_agree(first, second)) or not indicators_agree(first, second):
        return False
    if not qualifiers_agree(first, second) or (RATE in first.reasons) is not (RATE in second.reasons):
        return False
    if DEFINITE in second.rules:
        return first.kind is not Kind.PERCENT or not dated_apart(first, second)
    return slots_agree(first, second, lexicon)


def _of_another_time(told: Sequence[Fact], fact: Fact) -> bool:
    """Whether the clause of a small number tells a time far from the one that the text has told that number of.

    Six died in a crash (the headline). Six people were killed on Wednesday. … In November six died in another crash.
    """
    days = _own_days(fact) if not (tells_itself(fact.value) or DEFINITE in fact.rules) else None
    if days is None:
        return False
    others = filter(None, map(_own_days, told[1:]))
    return any(days.away_from(other) > _LONG for other in others)


def _own_days(fact: Fact) -> DateRange | None:
    """When, where the figure's own clause tells it."""
    own = fact.when is not None and fact.cues["when"].kind in {CueKind.WHEN_CLAUSE, CueKind.WHEN_BEHIND}
    return fact.when if own else None


def _in_other_words(first: Fact, second: Fact) -> bool:
    """Whether one is a share as a fraction and the other the same in percent: one in four children (25%)."""
    return first.kind is Kind.PERCENT and (_FRACTION in first.rules) is not (_FRACTION in second.rules)


def _parts_agree(first: Fact, second: Fact, told_in: Mapping[str, list[Fact]]) -> bool:
    """Whether both are the same part of one whole that is told again: 221 cases, two of them deaths."""
    if first.part_of is None or second.part_of is None:
        return False
    one_whole = told_in.get(first.part_of) is told_in.get(second.part_of)
    return one_whole and first.sentence != second.sentence and unit_name(first.unit) == unit_name(second.unit)


def _parts_of_two(first: Fact, second: Fact, told_in: Mapping[str, list[Fact]]) -> bool:
    """Whether both are parts, of two wholes: 13 civilians, including two women; ten civilians, including two women."""
    if first.part_of is None or second.part_of is None or tells_itself(first.value):
        return False
    return told_in.get(first.part_of) is not told_in.get(second.part_of)


def _befallen(fact: Fact) -> Befalling | None:
    return befallen(fact.befell, fact.unit)


def _finest(group: Sequence[Fact], lexicon: Lexicon) -> Fact:
    """The mention that tells the finest place: the first that tells any, or a later one of places that lie in those."""
    placed = [fact for fact in group if fact.where]
    finest = placed[0] if placed else group[0]
    for fact in placed[1:]:
        outer = {term.id for term in finest.where}
        if all(term.id not in outer and not outer.isdisjoint(lexicon.containing(term.id)) for term in fact.where):
            finest = fact
    return finest


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
