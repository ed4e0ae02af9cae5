"""Whether two figures of one number agree in what they count and tell, as far as both tell it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.facts.befalling import befallen, telling_measures
from generator.facts.cues import CueKind
from generator.facts.fact import Fact
from generator.facts.parts import DEFINITE, PEOPLE
from generator.facts.quantities.bare import INHERITED
from generator.facts.quantities.unnamed import TRIED
from generator.facts.repeats.same_units import is_any_of_people, is_case, is_harmed, may_be_one, says_less, unit_name
from generator.facts.units import PERSON
from generator.lexicon import Lexicon
from generator.values import DateRange, Kind, Qualifier, Term

HEADLINE = "s1"
"""Id of the first sentence: the headline, or where there is none the lead."""
LEAD = "s2"
"""Id of the sentence behind the headline."""
_VAGUE = frozenset({Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_SPECIFIC_DIGITS = 3
_LARGE = 100_000
"""From here on two digits are specific too: 1.5 million."""
_FEW = 3
"""So many people are told of in one article again and again, each time others."""
_SMALL = 20
"""Numbers up to this that name nothing are hardly the same by more than chance."""


def dated_apart(first: Fact, second: Fact) -> bool:
    """Whether both tell times without a day in common: the 4.3% recorded in June, the 4.3% rate of a year before."""
    return first.when is not None and second.when is not None and not first.when.overlaps(second.when)


def units_agree(first: Fact, second: Fact) -> bool:
    """Whether they can count the same things: one noun, one of them left out or saying less than the other."""
    one, other = first.unit, second.unit
    if unit_name(one) == unit_name(other):
        listed = INHERITED in first.reasons and INHERITED in second.reasons  # other: 3; public services: 3
        return not listed or is_specific(first.value)
    if (
        one is not None
        and other is not None
        and DEFINITE in second.rules
        and one.dimension == other.dimension == PEOPLE
    ):
        return True  # ten civilians, the ten dead
    looser = one is None or other is None or is_any_of_people(one, other) or says_less(one, other)
    looser = looser or TRIED in (*first.rules, *second.rules)  # 60 jailed, 60 members of a party
    looser = looser or (is_case(one, other) and is_specific(first.value))
    looser = looser or (is_harmed(one, other) and tells_itself(first.value))
    looser = looser and (in_headline(first, second) or DEFINITE in second.rules or tells_itself(first.value))
    return looser or _are_same_people(first, second)


def nouns_agree(told: Sequence[Fact], fact: Fact) -> bool:
    """Whether two or three people are not told again by two nouns: two others were hurt (the headline), two guards, two hostages.

    So they are where the same befell those whom both nouns call.
    """
    if fact.unit is None or not isinstance(fact.value, Decimal) or fact.value > _FEW or DEFINITE in fact.rules:
        return True
    return not any(_are_called_apart(one, fact) for one in told)


def _are_called_apart(first: Fact, second: Fact) -> bool:
    """Whether two figures of people have nouns that both say who they are, and nothing befell both alike."""
    if not _both_people(first, second) or unit_name(first.unit) == unit_name(second.unit):
        return False
    says_no_more = telling_measures() | {PERSON, None}
    named = all(fact.unit is not None and fact.unit.id not in says_no_more for fact in (first, second))
    alike = first.unit is not None and second.unit is not None and says_less(first.unit, second.unit)
    befell = [befallen(fact.befell, fact.unit) for fact in (first, second)]
    if first.unit is not None and first.unit.id == PERSON and befell[0] is not None and befell[1] is None:
        return second.unit is not None and second.unit.id not in says_no_more  # wounded two others; two of its guards
    return named and not alike and None in befell


def _are_same_people(first: Fact, second: Fact) -> bool:
    """Whether as many people are called by two nouns: by the headline, by one that says no more, or many whom the same befell.

    138 employees, 138 graduates; 9 fighters killed, nine dead; 90 civilians injured, 90 citizens injured.
    """
    if not _both_people(first, second):
        return False
    harmed = all(befallen(fact.befell, fact.unit) is not None for fact in (first, second))
    if in_headline(first, second) or tells_itself(first.value):
        return harmed or (in_headline(first, second) and tells_itself(first.value))
    says_no_more = telling_measures() | {PERSON, None}
    return harmed and any(fact.unit is not None and fact.unit.id in says_no_more for fact in (first, second))


def _both_people(first: Fact, second: Fact) -> bool:
    return all(map(_is_of_people, (first, second)))


def _is_of_people(fact: Fact) -> bool:
    """Whether a figure counts people, as its noun or, if no list knows that, what befell them says: 70 حوثياً قتلوا."""
    if fact.unit is None or fact.unit.id is not None:
        return fact.unit is not None and fact.unit.dimension == PEOPLE
    befell = befallen(fact.befell, fact.unit)
    return befell is not None and befell.of == PEOPLE


def indicators_agree(first: Fact, second: Fact) -> bool:
    """Whether both are amounts of one thing as far as both tell in words that the lexicon knows."""
    if not may_be_one(first.substance, second.substance):
        return False
    levels = None in (first.indicator, second.indicator) or first.change is second.change
    return levels and may_be_one(first.indicator, second.indicator) and _words_agree(first, second)


def _words_agree(first: Fact, second: Fact) -> bool:
    """Whether a number that many things can come to is told of indicators that share a word, where the lexicon knows not both.

    Money that the headline tells may be called otherwise there: a 70m euro top-up, 70m euros in aid.
    """
    one, other = first.indicator, second.indicator
    if one is None or other is None or None not in (one.id, other.id) or is_specific(first.value):
        return True
    if first.kind is Kind.MONEY and in_headline(first, second):
        return True
    return not set(one.surface.lower().split()).isdisjoint(other.surface.lower().split())


def qualifiers_agree(first: Fact, second: Fact) -> bool:
    """Whether neither qualifier says what the other excludes; a headline may be as vague otherwise (at least 30, about 30)."""
    told = {first.qualifier, second.qualifier}
    vague = in_headline(first, second) and told <= _VAGUE
    return len(told) == 1 or Qualifier.EXACT in told or vague


def slots_agree(first: Fact, second: Fact, lexicon: Lexicon) -> bool:
    """Whether no slot that both fill says two things, with a reason to take them for one."""
    told = _told_slots(first, second)
    filled = any(_tells(first, slot) and _tells(second, slot) for slot in told)
    sure = is_specific(first.value) or in_headline(first, second) or filled or _are_same_noun(first, second)
    if _is_share_of_another(first, second) and not (is_specific(first.value) or in_headline(first, second)):
        return False
    alike = not _tells_where_or_when(second) and not _is_small_of_another(first, second)
    return slots_do_not_conflict(first, second, lexicon) and (sure or alike)


def _tells(fact: Fact, slot: str) -> bool:
    """Whether a slot is filled, a place not only by that of the whole article."""
    return bool(getattr(fact, slot)) and (slot != "where" or fact.cues[slot].kind is not CueKind.WHERE_SETTING)


def _are_same_noun(first: Fact, second: Fact) -> bool:
    """Whether both count the same people but for two or three, or many of the same things.

    Six hostages, the execution of six hostages; a cable of 3,800 km; but two defendants jailed, two defendants acquitted.
    """
    same = first.unit is not None and unit_name(first.unit) == unit_name(second.unit)
    many = first.kind in (Kind.COUNT, Kind.MEASURE) and tells_itself(first.value)
    people = _both_people(first, second) and isinstance(first.value, Decimal) and first.value > _FEW
    return same and (many or people)


def slots_do_not_conflict(first: Fact, second: Fact, lexicon: Lexicon) -> bool:
    """Whether no slot that both fill says two things; a place inside the other's is no other: in Syria, in northern Syria."""
    specific = is_specific(first.value)
    pairs = [(slot, getattr(first, slot), getattr(second, slot)) for slot in _told_slots(first, second)]
    return all(
        _identity(one) == _identity(other)
        or _end_together(one, other)
        or (specific and isinstance(one, DateRange) and one.overlaps(other))  # last week, from 25 to 31 August
        or (slot == "where" and (_lie_in(one, other, lexicon) or _lie_in(other, one, lexicon)))
        for slot, one, other in pairs
        if one and other
    )


def _lie_in(places: Sequence[Term], around: Sequence[Term], lexicon: Lexicon) -> bool:
    """Whether each of some places lies in one of others: Dael in Daraa, northern Syria in Syria."""
    return all(any(_lies_in(place, other, lexicon) for other in around) for place in places)


def _lies_in(place: Term, other: Term, lexicon: Lexicon) -> bool:
    known = other.id is not None and other.id in (place.id, *lexicon.containing(place.id))
    return known or set(other.surface.split()) <= set(place.surface.split())


def _told_slots(first: Fact, second: Fact) -> Sequence[str]:
    """The slots that tell two figures apart: beside a headline's the times of shares and small numbers."""
    if in_headline(first, second):
        return ("when",) if first.kind is Kind.PERCENT or not tells_itself(first.value) else ()
    return ("where", "when") if is_specific(first.value) else ("who", "target", "where", "when")


def _is_share_of_another(first: Fact, second: Fact) -> bool:
    """Whether nothing tells that two shares are of one thing, or two sources tell them: turnover and exports grew by 0.2%."""
    if first.kind is not Kind.PERCENT or first.sentence == second.sentence:
        return False
    told = None not in (first.unit, second.unit) or None not in (first.indicator, second.indicator)
    sources = {fact.according_to.id or fact.according_to.surface for fact in (first, second) if fact.according_to}
    return not told or len(sources) > 1


def _is_small_of_another(first: Fact, second: Fact) -> bool:
    """Whether a small number that no lead tells is sooner that of others: two were sentenced, two acquitted; five years each.

    The same befell those that are one.
    """
    told = tells_itself(first.value) or first.sentence in (HEADLINE, LEAD)
    return not told and None in (first.befell, second.befell)


def _tells_where_or_when(fact: Fact) -> bool:
    """Whether its own words, not those of another figure, tell its place or time."""
    return any(slot in fact.cues and not fact.cues[slot].via for slot in ("where", "when"))


def _end_together(one: object, other: object) -> bool:
    """Whether one time is told up to the last day of the other: in July, as of July."""
    if not isinstance(one, DateRange) or not isinstance(other, DateRange) or None not in {one.start, other.start}:
        return False
    return one.end is not None and one.end == other.end


def in_headline(first: Fact, second: Fact) -> bool:
    """Whether one of the two stands in the headline."""
    return HEADLINE in {first.sentence, second.sentence}


def is_specific(value: object) -> bool:
    """Whether a number has digits enough that two figures hardly share it by chance: 363, 29,195, but neither 38 nor 5,000."""
    if not isinstance(value, Decimal):
        return False
    digits = len(value.normalize().as_tuple().digits)
    return digits >= _SPECIFIC_DIGITS or (digits == _SPECIFIC_DIGITS - 1 and value >= _LARGE)


def tells_itself(value: object) -> bool:
    """Whether a number is one that two figures hardly share by chance."""
    return isinstance(value, Decimal) and value > _SMALL


def _identity(value: object) -> object:
    if isinstance(value, DateRange):
        return (value.start, value.end)
    return [term.id or term.surface for term in value] if isinstance(value, tuple) else value
