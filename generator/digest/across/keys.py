"""Which figures may be compared at all, and for when they hold.

A figure takes part if
- it is a count, a share, an amount of money or a measure (an ordinal places, a duration tells how long we cannot say what takes);
- the lexicon knows its unit, and for a percentage the whole that it is of or its indicator;
- it is sure, or a person has seen it: a figure in doubt is first to be checked;
- it is anchored: it has a place, or an actor that the lexicon knows by name, and not one that every country has (`national.yml`);
- it says when: a period, or the article's day.

Two figures are compared if their keys are equal (see `Key`): the same kind and unit, actors, targets and places, and the same that
befell the counted: 12 people killed are not 12 people injured, but they are the 12 who died (قتلى). A place is not its country:
Aleppo compares with "Aleppo, Syria", whose parent falls away, never with Syria.

An amount of an indicator compares with those of the same one only, a change with changes the same way, never with the level.
"Jordan's exports" are the exports in Jordan, and a ministry or a spokesman who holds one is nobody in particular.

Equal figures with equal keys are taken to be the same. Different ones are taken to be of the same thing, as a conflict and a series
need, only where they tell the same deed (see `Keys.deed`) or the same indicator, by the lexicon, of a time that is not to come when
the article is published, and not one of those that say too little (`general.yml`): else what money is for, what tons are of, what a
share of people does and what became of houses stands in words that no slot holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from generator.digest.across.report import Key, Occasion, Report
from generator.facts.befalling import all_befallings, measured_by, told_by
from generator.facts.fact import Fact, State
from generator.facts.units import PERSON
from generator.language import detect, language
from generator.lexicon import Category, Lexicon
from generator.resources import read_yaml
from generator.values import DateRange, Kind, Modality, Term
from generator.wording.verbs import telling, verb_of

_COMPARED = frozenset({Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.MEASURE})
_NAMES = frozenset({Category.ORGANISATIONS, Category.PLACES, Category.NATIONALITIES})
_PARTIES = frozenset({Category.PLACES, Category.SPEAKERS})
"""What the holder of an indicator is called that tells no more than its place does."""
_GENERAL = Path(__file__).with_name("general.yml")
_NATIONAL = Path(__file__).with_name("national.yml")


class Keys:
    """Keys of comparison by one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._entries = {entry.id: entry for entry in lexicon.entries()}
        self.name = cache(self._name)
        self._around = cache(self._lexicon.containing)

    def of(self, report: Report) -> Key | None:
        """The key of a figure, `None` where it takes no part."""
        fact = report.fact
        unit = _unit(fact)
        if (
            fact.kind not in _COMPARED
            or unit is None
            or fact.state is State.CHECK
            or fact.modality is not Modality.ACTUAL
        ):
            return None
        indicator = _indicator(fact)
        who, where = self._holders(fact) if indicator is not None else (fact.who, fact.where)
        if not where and not any(map(self._is_name, who)):
            return None
        unit, befell = _counted(unit, fact.befell)
        return Key(
            fact.kind,
            unit,
            self._id(fact.substance) if fact.substance is not None else "",
            befell,
            self._id(indicator) if indicator is not None else "",
            fact.change.value if fact.change is not None else "",
            self._ids(who),
            self._ids(fact.target),
            self._places(where),
            fact.part_of is not None and not fact.is_share,
        )

    def deed(self, report: Report) -> str | None:
        """What happened to what is counted, or the verb of who did it; empty for a measure that says it by itself (deaths).

        `None` where the slots do not tell: of a part of a whole, and of all but counts and amounts of an indicator.
        """
        fact = report.fact
        if fact.indicator is not None:
            return "" if self._says_enough(report) else None
        if fact.kind is not Kind.COUNT or fact.part_of is not None or fact.unit is None:
            return None
        if fact.unit.id in telling():
            return ""
        if (befell := told_by(fact.befell)) is not None:
            return befell.kind
        verb = verb_of(fact, report.digest.document.language)
        return verb.id if verb is not None else None

    def is_place(self, name: str) -> bool:
        """Whether a name of a key is a place that the lexicon knows."""
        return name in self._entries and self._entries[name].category is Category.PLACES

    def parent(self, place: str) -> str:
        """The place directly around one of the lexicon's, empty if there is none."""
        return self._entries[place].parent or ""

    def _says_enough(self, report: Report) -> bool:
        """Whether two different amounts of a fact's indicator are of the same thing."""
        fact, published = report.fact, report.published
        indicator = fact.indicator.id if fact.indicator is not None else None
        to_come = fact.when is not None and published is not None and (fact.when.end or published) > published
        if indicator is None or indicator in general()["never"] or to_come:
            return False
        return indicator not in general()["owned"] or bool(self._holders(fact)[0])

    def _holders(self, fact: Fact) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
        """Whose an indicator is, but for who only stands for a country, and its places, those of whose it is among them."""
        who = (term for term in fact.who if self._category(term) not in _PARTIES and term.id not in national())
        places = (term for term in fact.who if self._category(term) is Category.PLACES)
        return tuple(who), (*fact.where, *places)

    def _category(self, term: Term) -> Category | None:
        entry = self._entries.get(term.id or "")
        return entry.category if entry is not None else None

    def _id(self, term: Term) -> str:
        return term.id or self.name(term.surface)

    def _ids(self, terms: Iterable[Term]) -> tuple[str, ...]:
        return tuple(sorted(set(map(self._id, terms))))

    def _places(self, terms: Iterable[Term]) -> tuple[str, ...]:
        ids = self._ids(terms)
        containing = {place for inner in ids for place in self._around(inner)}
        return tuple(place for place in ids if place not in containing)

    def _is_name(self, term: Term) -> bool:
        entry = self._entries.get(term.id or "")
        return entry is not None and entry.category in _NAMES and entry.id not in national()

    def _name(self, words: str) -> str:
        """The lexicon's id of words that are an organisation's name as a whole, else the words folded, with their language."""
        code = detect(words)
        folded = language(code).fold_word(words).split()
        match = self._lexicon.match(code, folded, 0) if folded else None
        named = match.first(Category.ORGANISATIONS) if match is not None and match.length == len(folded) else None
        return named.id if named is not None else f"{code}:{' '.join(folded)}"


def _counted(unit: str, befell: Term | None) -> tuple[str, str]:
    """What is counted and what befell it, told alike however it is said: people who were killed are the killed, and the dead."""
    one = told_by(befell)
    by_noun = one if unit == PERSON else measured_by(unit)
    if by_noun is not None and by_noun.measures:
        return _measure(by_noun.kind), ""
    return (unit, "") if unit in telling() or one is None else (unit, one.kind)


@cache
def _measure(kind: str) -> str:
    """The measure that stands for all that tell one kind of what befalls people: of death, the killed."""
    return next(measure for one in all_befallings() if one.kind == kind for measure in one.measures)


def _unit(fact: Fact) -> str | None:
    """The id of what an amount is counted or measured in, empty for a share of which only the indicator is told."""
    if fact.unit is not None:
        return fact.unit.id
    return "" if fact.kind is Kind.PERCENT and fact.indicator is not None else None


def _indicator(fact: Fact) -> Term | None:
    """What an amount is of, but for what money was set aside for, in one language's words: $3m was allocated for repairs."""
    own = fact.indicator is not None and fact.indicator.id is None
    return None if own and fact.kind is Kind.MONEY and fact.befell is not None else fact.indicator


@cache
def general() -> Mapping[str, frozenset[str]]:
    """Ids of the indicators that say too little to be compared, by why."""
    rows = read_yaml(_GENERAL)
    return MappingProxyType({why: frozenset(indicators) for why, indicators in rows.items()})


@cache
def national() -> frozenset[str]:
    """Ids of the bodies that every country has under one name."""
    return frozenset(body for row in read_yaml(_NATIONAL) for body in row)


def occasion(report: Report) -> Occasion | None:
    """When a figure holds: its own period, else, or where that is open, the article's day; `None` if neither is known."""
    when, published = report.fact.when, report.published
    if when is not None and when.start is not None and when.end is not None:
        return Occasion(DateRange(when.start, when.end), stated=True)
    if published is None:
        return None
    today = DateRange(published, published)
    return Occasion(today, stated=False, since=when.start if when else None, until=when.end if when else None)
