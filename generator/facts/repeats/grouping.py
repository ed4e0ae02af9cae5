"""Which figures of an article are one that is told twice.

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

What one of them gives in two units (1.9 million roubles, about $22,000) is told again by the other in either ($22,000).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from generator.facts.befalling import Befalling, befallen, same_kind
from generator.facts.cues import CueKind
from generator.facts.fact import Fact
from generator.facts.parts import DEFINITE, FURTHER, Equivalent
from generator.facts.quantities import RATE
from generator.facts.repeats.agreement import (
    HEADLINE,
    dated_apart,
    indicators_agree,
    nouns_agree,
    qualifiers_agree,
    slots_agree,
    slots_do_not_conflict,
    tells_itself,
    units_agree,
)
from generator.facts.repeats.same_units import unit_name
from generator.lexicon import Lexicon
from generator.values import DateRange, Kind

_FRACTION = "share"
"""The rule of a share told as a fraction."""
_LONG = timedelta(weeks=1)
"""From the days of one event to those of another: the day before or after may be the same, told otherwise."""
_MOST_CANDIDATES = 8
"""How many figures of one kind and number a further one is compared with, the last told first."""
_MOST_MENTIONS = 16
"""With how many of the places where one of them is told, the last and the first."""


class Told:
    """The facts so far, those that tell one figure together."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.groups: list[list[Fact]] = []
        self._lexicon = lexicon
        self._kept: dict[tuple[object, ...], list[list[Fact]]] = {}
        self._told_in: dict[str, list[Fact]] = {}  # id of a fact → all that tell it
        self._befell: dict[str, Befalling] = {}  # id of the first that tells it → what any of them says befell it

    def add(self, fact: Fact) -> None:
        """Takes in the next fact, in the unit in which it was told before, where that is one of its equivalents."""
        each = ((one, self._told_before(one)) for one in (fact, *_in_other_units(fact)))
        told, group = next((found for found in each if found[1] is not None), (fact, None))
        if group is None:
            group = []
            self._kept.setdefault((fact.kind, fact.value), []).append(group)
            self.groups.append(group)
        group.append(told)
        self._told_in[fact.id] = group
        if (harm := suffered(fact)) is not None:
            self._befell.setdefault(group[0].id, harm)

    def _told_before(self, fact: Fact) -> list[Fact] | None:
        """Those that tell what a fact tells again."""
        near = self._kept.get((fact.kind, fact.value), [])[: -_MOST_CANDIDATES - 1 : -1]
        return next((told for told in near if self._is_told_by(told, fact)), None)

    def _is_told_by(self, group: Sequence[Fact], fact: Fact) -> bool:
        told = [group[0], *group[max(1, len(group) - _MOST_MENTIONS) :]]
        return (
            same_kind(self._befell.get(told[0].id), suffered(fact))
            and not _parts_of_two(told[0], fact, self._told_in)
            and nouns_agree(told, fact)
            and not _of_another_time(told, fact)
            and not self._happened_elsewhere(told, fact)
            and (_told_again(told[0], fact, self._lexicon) or _parts_agree(told[0], fact, self._told_in))
        )

    def _happened_elsewhere(self, told: Sequence[Fact], fact: Fact) -> bool:
        """Whether a small number of people of a headline was told of another place or time by the text: two killed in Bara.

        Two soldiers killed (the headline). Two people were killed in Bara. … Two soldiers were killed in Loren.
        """
        if tells_itself(fact.value) or DEFINITE in fact.rules or told[0].sentence != HEADLINE:
            return False
        return any(_are_harmed_apart(one, fact, self._lexicon) for one in told[1:])


def _are_harmed_apart(first: Fact, second: Fact, lexicon: Lexicon) -> bool:
    """Whether two figures of people, by two nouns, tell two places or times."""
    named = unit_name(first.unit) != unit_name(second.unit) and suffered(first) is not None
    return named and first.sentence != second.sentence and not slots_do_not_conflict(first, second, lexicon)


def _in_other_units(fact: Fact) -> Iterator[Fact]:
    """A fact as each of its equivalents tells it: what a headline has in dollars, the text may have in roubles ($22,000)."""
    own = Equivalent(fact.value, fact.qualifier, fact.unit, fact.span)
    for one in fact.equivalents:
        others = tuple(other for other in fact.equivalents if other is not one)
        yield replace(fact, value=one.value, qualifier=one.qualifier, unit=one.unit, equivalents=(own, *others))


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


def suffered(fact: Fact) -> Befalling | None:
    """What befell those whom a fact counts, as its verb or its noun says."""
    return befallen(fact.befell, fact.unit)
