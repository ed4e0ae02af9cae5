"""Figures told again (headline, lead, body) → one fact with several mentions.

Two figures of one kind and number are one told twice where

- they count the same thing; or one leaves its noun out, or counts "people" where the other says which (657 migrants, 657 people;
  195 casualties, 195 citizens) or "cases" (257 infections, 257 cases), and the number is specific or one of the two stands in
  the headline;
- they are amounts of the same thing, as far as both tell, and both its level or both a change of it;
- their qualifiers do not contradict each other: about 12.7 and at most 12.7 are two, at least 13 and 13 one;
- the same befell both, where both say what, by a verb or by their noun (killed and died, never killed and injured or missing);
- they are the same part of one whole that is told again, no small number of parts of two wholes; or
- no slot that both fill says two things, and a slot says the same or the later tells no place or time of its own (a headline may
  name the wider place, a specific number needs only not to be told of two places, or of times without a day in common). A
  definite number (the 16 districts, القتلى العشرة) was told before by its article; no other is told twice in one sentence,
  unless a fraction is told again in percent.

A round figure in the headline ($2.2 billion) tells the one exact figure of the text that it can be ($2.246 billion) again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.facts.befalling import Befalling, befallen, same_kind
from generator.facts.cues import Cue
from generator.facts.fact import Fact
from generator.facts.parts import DEFINITE, PEOPLE
from generator.facts.quantities.sharing import INHERITED
from generator.facts.rounding import is_round_figure
from generator.facts.same_units import is_any_of_people, is_case, is_harmed, may_be_one, says_less, unit_name
from generator.facts.units import UNKNOWN_UNIT
from generator.lexicon import Lexicon
from generator.values import Confidence, DateRange, Kind, Qualifier, Term

_HEADLINE = "s1"
"""Id of the first sentence: the headline, or where there is none the lead."""
_SPECIFIC_DIGITS = 3
_LARGE = 100_000
"""From here on two digits are specific too: 1.5 million."""
_SMALL = 20
"""Numbers up to this that name nothing are hardly the same by more than chance."""
_MERGED = ("who", "befell", "target", "where", "when", "according_to", "part_of", "indicator", "substance")
_FRACTION = "share"
"""The rule of a share told as a fraction."""
_MOST_CANDIDATES = 8
"""How many figures of one kind and number a further one is compared with, the last told first."""


def merge_repeats(facts: Sequence[Fact], lexicon: Lexicon) -> Iterator[Fact]:
    """The facts, each told once, in the order of their first mentions; each slot from the first mention that fills it.

    Places that a later mention tells inside those of the first are where it was: in Sudan, in El Fasher.
    """
    kept: dict[tuple[object, ...], list[list[Fact]]] = {}
    order: list[list[Fact]] = []
    told_in: dict[str, list[Fact]] = {}  # id of a fact → all that tell it
    befell: dict[str, Befalling] = {}  # id of the first that tells it → what any of them says befell it
    for fact in facts:
        groups = kept.setdefault((fact.kind, fact.value), [])
        near = groups[: -_MOST_CANDIDATES - 1 : -1]
        group = next(
            (
                told
                for told in near
                if same_kind(befell.get(told[0].id), _befallen(fact))
                and not _parts_of_two(told[0], fact, told_in)
                and (_told_again(told[0], fact) or _parts_agree(told[0], fact, told_in))
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
    for group in _with_round_figures(order, renamed):
        yield _one(group, renamed, lexicon)


def _with_round_figures(groups: Sequence[list[Fact]], renamed: dict[str, str]) -> list[list[Fact]]:
    """The groups, a round figure of the headline among the mentions of the one exact figure that it can be.

    The exact figure stays the first mention, since it is what the fact states.
    """
    kept = list(groups)
    for group in groups:
        told = group[0]
        if told.sentence != _HEADLINE or len(group) > 1:
            continue
        exact = [other for other in kept if other[0].sentence != _HEADLINE and _rounds(told, other[0])]
        if len(exact) == 1:
            exact[0].append(replace(told, qualifier=Qualifier.EXACT))
            renamed[told.id] = exact[0][0].id
            kept.remove(group)
    return kept


def _rounds(told: Fact, exact: Fact) -> bool:
    if not is_round_figure(told, exact) or not _units_agree(told, exact) or not _indicators_agree(told, exact):
        return False
    return same_kind(_befallen(told), _befallen(exact)) and _slots_agree(told, exact)


def _told_again(first: Fact, second: Fact) -> bool:
    if first.kind is Kind.PERIOD:
        return True
    if first.sentence == second.sentence and DEFINITE not in second.rules and not _in_other_words(first, second):
        return False
    restated = first.sentence == second.sentence and second.unit is None and _in_other_words(first, second)
    if not (restated or _units_agree(first, second)) or not _indicators_agree(first, second):
        return False
    if not _qualifiers_agree(first.qualifier, second.qualifier):
        return False
    if DEFINITE in second.rules:
        return first.kind is not Kind.PERCENT or not _dated_apart(first, second)
    return _slots_agree(first, second)


def _dated_apart(first: Fact, second: Fact) -> bool:
    """Whether both tell times without a day in common: the 4.3% recorded in June, the 4.3% rate of a year before."""
    return first.when is not None and second.when is not None and not first.when.overlaps(second.when)


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
    if first.part_of is None or second.part_of is None or _tells_itself(first.value):
        return False
    return told_in.get(first.part_of) is not told_in.get(second.part_of)


def _units_agree(first: Fact, second: Fact) -> bool:
    one, other = first.unit, second.unit
    if unit_name(one) == unit_name(other):
        listed = INHERITED in first.reasons and INHERITED in second.reasons  # other: 3; public services: 3
        return not listed or _is_specific(first.value)
    if (
        one is not None
        and other is not None
        and DEFINITE in second.rules
        and one.dimension == other.dimension == PEOPLE
    ):
        return True  # ten civilians, the ten dead
    looser = one is None or other is None or is_any_of_people(one, other) or says_less(one, other)
    looser = looser or (is_case(one, other) and _is_specific(first.value))
    looser = looser or (is_harmed(one, other) and _tells_itself(first.value))
    return looser and (_in_headline(first, second) or DEFINITE in second.rules or _tells_itself(first.value))


def _befallen(fact: Fact) -> Befalling | None:
    return befallen(fact.befell, fact.unit)


def _indicators_agree(first: Fact, second: Fact) -> bool:
    """Whether both are amounts of one thing as far as both tell in words that the lexicon knows."""
    if not may_be_one(first.substance, second.substance):
        return False
    levels = None in (first.indicator, second.indicator) or first.change is second.change
    return levels and may_be_one(first.indicator, second.indicator)


def _qualifiers_agree(first: Qualifier, second: Qualifier) -> bool:
    return first is second or Qualifier.EXACT in {first, second}


def _slots_agree(first: Fact, second: Fact) -> bool:
    headline, specific = _in_headline(first, second), _is_specific(first.value)
    placed = specific or (headline and _same(first.where, second.where))
    told = ("where", "when") if placed else ("who", "target", "where", "when")
    slots = [slot for slot in told if not (headline and slot == "where")]
    pairs = [(getattr(first, slot), getattr(second, slot)) for slot in slots]
    filled = [(one, other) for one, other in pairs if one and other]
    agree = all(
        _identity(one) == _identity(other)
        or _end_together(one, other)
        or (headline and _share_a_word(one, other))
        or (specific and isinstance(one, DateRange) and one.overlaps(other))  # last week, from 25 to 31 August
        for one, other in filled
    )
    alike = not _is_share_of_another(first, second) and not _tells_where_or_when(second)
    return agree and (specific or headline or bool(filled) or alike)


def _is_share_of_another(first: Fact, second: Fact) -> bool:
    """Whether nothing tells that two shares are of one thing: turnover grew by 0.2%, exports by 0.2%."""
    shares = first.kind is Kind.PERCENT and first.sentence != second.sentence
    return shares and None in (first.unit, second.unit) and None in (first.indicator, second.indicator)


def _tells_where_or_when(fact: Fact) -> bool:
    """Whether its own words, not those of another figure, tell its place or time."""
    return any(slot in fact.cues and not fact.cues[slot].via for slot in ("where", "when"))


def _same(one: tuple[Term, ...], other: tuple[Term, ...]) -> bool:
    return bool(one) and _identity(one) == _identity(other)


def _end_together(one: object, other: object) -> bool:
    """Whether one time is told up to the last day of the other: in July, as of July."""
    if not isinstance(one, DateRange) or not isinstance(other, DateRange) or None not in {one.start, other.start}:
        return False
    return one.end is not None and one.end == other.end


def _share_a_word(one: object, other: object) -> bool:
    """Whether a headline names shortly what the text names in full: US, U.S. forces."""
    if not isinstance(one, tuple) or not isinstance(other, tuple):
        return False
    first, second = (
        {word for term in names for word in term.surface.replace(".", "").lower().split()} for names in (one, other)
    )
    return not first.isdisjoint(second)


def _in_headline(first: Fact, second: Fact) -> bool:
    return _HEADLINE in {first.sentence, second.sentence}


def _is_specific(value: object) -> bool:
    """Whether a number has digits enough that two figures hardly share it by chance: 363, 29,195, but neither 38 nor 5,000."""
    if not isinstance(value, Decimal):
        return False
    digits = len(value.normalize().as_tuple().digits)
    return digits >= _SPECIFIC_DIGITS or (digits == _SPECIFIC_DIGITS - 1 and value >= _LARGE)


def _tells_itself(value: object) -> bool:
    return isinstance(value, Decimal) and value > _SMALL


def _identity(value: object) -> object:
    if isinstance(value, DateRange):
        return (value.start, value.end)
    return [term.id or term.surface for term in value] if isinstance(value, tuple) else value


def _finest(group: Sequence[Fact], lexicon: Lexicon) -> Fact:
    """The mention that tells the finest place: the first that tells any, or a later one of places that lie in those."""
    placed = [fact for fact in group if fact.where]
    finest = placed[0] if placed else group[0]
    for fact in placed[1:]:
        outer = {term.id for term in finest.where}
        if all(term.id not in outer and not outer.isdisjoint(lexicon.containing(term.id)) for term in fact.where):
            finest = fact
    return finest


def _one(group: Sequence[Fact], renamed: dict[str, str], lexicon: Lexicon) -> Fact:
    first = group[0]
    if len(group) == 1 and renamed.get(first.part_of or "") == first.part_of:
        return first
    telling = {slot: next((fact for fact in group if getattr(fact, slot)), first) for slot in _MERGED}
    telling["where"] = _finest(group, lexicon)
    filled = {slot: getattr(fact, slot) for slot, fact in telling.items()}
    whole = renamed.get(filled.pop("part_of") or "")
    acting = next((fact for fact in group if fact.action and fact.who == filled["who"]), None)
    counted = next((fact for fact in group if fact.unit is not None and fact.unit.id is not None), first)
    known = {UNKNOWN_UNIT} if counted is not first else set()
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
