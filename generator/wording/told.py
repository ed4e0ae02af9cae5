"""Which facts a sentence can tell, and in which of its forms (see `sentences.py`): none may say more than the fact does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from generator.facts.befalling import Befalling, measured_by, told_by
from generator.facts.cues import CueKind
from generator.facts.fact import Fact
from generator.facts.parts import PEOPLE, PLACE
from generator.facts.units import PERSON
from generator.lexicon import Category, Lexicon
from generator.values import Confidence, Kind, LanguageCode, Modality, Term
from generator.wording.naming import Names
from generator.wording.verbs import Verb, in_past, telling, verb_of

_ACTED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
"""Kinds of figures that a verb can have for an object."""
_AGENTS = frozenset({CueKind.WHO_AGENT, CueKind.WHO_CLAUSE_BEHIND, CueKind.WHO_ATTACK, CueKind.WHO_DEED})
"""Cues by which whoever is told did what befell the counted."""
_THING = "thing"
"""The dimension of indicators that are of a thing which their own words leave out: the price, the cost."""


class Form(Enum):
    """How a sentence is made."""

    VERB = auto()
    BEFELL = auto()
    INDICATOR = auto()
    TOPIC = auto()
    CAPTION = auto()


@dataclass(frozen=True, slots=True)
class Told:
    """A fact that a sentence tells: the form, the verb or what befell, who and where without what is said already.

    `about`: whom the source tells it of, where it is not known what they have to do with it. `whole`: what the fact is a part of.
    """

    fact: Fact
    form: Form
    verb: Verb | None
    befell: Befalling | None
    who: tuple[Term, ...]
    places: tuple[Term, ...]
    about: tuple[Term, ...] = ()
    whole: Fact | None = None

    @property
    def circumstances(self) -> tuple[object, ...]:
        """What facts of one sentence have in common."""
        fact = self.fact
        people = bool(fact.target) and counts_people(fact)
        slots = (self.who, self.places, fact.target, (fact.according_to,), self.about)
        terms = tuple(tuple(term and key(term) for term in slot) for slot in slots)
        moves = self.befell and self.befell.moves
        gives = self.gives
        amount = (fact.indicator and key(fact.indicator), fact.change)
        verb = self.verb and (self.verb.id, self.verb.tense)
        return (self.form, verb, moves, gives, people, amount, fact.when, *terms)

    @property
    def alone(self) -> str | None:
        """The id of a fact that has its sentence for itself."""
        return self.fact.id if self.form is Form.CAPTION else None

    @property
    def gives(self) -> bool:
        """Whether the verb is of giving or sending: where that goes to is no place where somebody acts."""
        return self.verb is not None and self.fact.kind.value in self.verb.gives


class Teller:
    """Chooses the forms of sentences in one language about an article in `source`, published on a day if that is known."""

    def __init__(
        self, lexicon: Lexicon, names: Names, source: LanguageCode, code: LanguageCode, published: date | None
    ) -> None:
        self._lexicon = lexicon
        self._names = names
        self._source = source
        self._code = code
        self._published = published

    def told(self, facts: Sequence[Fact]) -> list[Told]:
        """Those of the facts that can be told, in their order; not those that nothing but their number tells from another."""
        wholes = {fact.id: fact for fact in facts}
        told = [self._told(fact, wholes.get(fact.part_of or "")) for fact in facts if self._can_be_told(fact, wholes)]
        told = [one for one in told if self._tells_of_something(one) and not self._is_to_come(one)]
        alike = Counter(map(_likeness, told))
        return [one for one in told if one.form in {Form.VERB, Form.BEFELL} or alike[_likeness(one)] == 1]

    def _can_be_told(self, fact: Fact, wholes: dict[str, Fact]) -> bool:
        unit = fact.unit
        of = [term for term in (unit, fact.indicator) if term is not None]
        if fact.confidence is not Confidence.SURE or not of or (fact.when and not fact.when.start):
            return False
        if not fact.is_share and (unit is None or self._code not in unit.forms):
            return False
        if not all(map(self._names.of, (*of, *fact.who, *fact.target, *fact.where))):
            return False
        whole = wholes.get(fact.part_of or "")
        return fact.part_of is None or (whole is not None and bool(fact.where) and fact.where != whole.where)

    def _told(self, fact: Fact, whole: Fact | None) -> Told:
        inherited = whole is not None and fact.who == whole.who
        who = () if inherited else fact.who
        acting = {term.id for term in who if term.id}
        places = tuple(term for term in fact.where if term.id not in acting)
        if fact.indicator is not None:
            owning = tuple(term for term in who if self._names.is_place(term))
            rest = tuple(term for term in who if term not in owning)
            return Told(fact, Form.INDICATOR, None, None, rest, (*owning, *places))
        verb = self._verb(fact)
        if verb is not None:
            done_to = {term.id for term in fact.target if term.id}  # lent $12m to Oman, not: to Oman in Oman
            return Told(fact, Form.VERB, verb, None, who, tuple(term for term in places if term.id not in done_to))
        return self._befallen(fact, who, places, whole) or _named(fact, who, places, whole)

    def _verb(self, fact: Fact) -> Verb | None:
        if fact.kind not in _ACTED or fact.part_of is not None or not fact.who:
            return None
        verb = verb_of(fact, self._source)
        if verb is not None and self._is_over(fact):
            verb = in_past(verb)
        return verb if verb and verb.forms[self._code] and self._names.agreement(fact.who) is not None else None

    def _is_over(self, fact: Fact) -> bool:
        """Whether its time had ended when the article was published: a headline's present tells the past."""
        end = fact.when.end if fact.when is not None else None
        return end is not None and self._published is not None and end < self._published

    def _tells_of_something(self, told: Told) -> bool:
        """Whether a sentence says what the figure is of: how long, the how manieth, or what befell people, circumstances never do.

        An amount that is neither of an indicator nor somebody's deed says nothing (110 kilometres, $4 billion), nor does a share
        that is neither of an indicator nor of a whole told before (50% of the patients), nor how many places there are in one, nor
        the price of something that the figure's own words leave out (its cost was $12,500).
        """
        fact, unit = told.fact, told.fact.unit
        if told.form is Form.INDICATOR and fact.indicator is not None and fact.indicator.dimension == _THING:
            return False
        if told.form in {Form.VERB, Form.BEFELL, Form.INDICATOR}:
            return True
        entry = self._lexicon.find(unit.id) if unit is not None else None
        of_whole = fact.part_of is not None or (entry is not None and entry.category is Category.INDICATORS)
        share = fact.is_share and told.form is Form.TOPIC and of_whole
        places = told.form is Form.CAPTION and unit is not None and unit.dimension == PLACE
        tells = (fact.kind is Kind.COUNT and not places) or share
        any_people = unit is not None and unit.id == PERSON
        return tells and not any_people and bool(told.who or told.places or told.about)

    def _is_to_come(self, told: Told) -> bool:
        """Whether it is only expected, or its time lies ahead of the article: nothing has befallen anybody then.

        A verb can be planned.
        """
        when, today = told.fact.when, self._published
        if told.fact.modality is not Modality.ACTUAL and told.form is not Form.VERB:
            return True
        if when is None or when.start is None or when.end is None or today is None:
            return False
        return told.form not in {Form.VERB, Form.INDICATOR} and when.start >= today < when.end

    def _befallen(self, fact: Fact, who: tuple[Term, ...], places: tuple[Term, ...], whole: Fact | None) -> Told | None:
        """It with what befell the counted, where something tells of whom; by whom only where that is told."""
        did = bool(who) and _did_it(fact)
        one = told_by(fact.befell)
        measured = measured_by(fact.unit.id) if fact.unit is not None else None
        if measured is not None and (one is not None or did):
            one, fact = measured, replace(fact, unit=self._lexicon.entry(PERSON).term(PERSON))
        if one is None or (who and one.happens):
            return None
        by = who if did and not one.alone else ()
        tells = bool(by or fact.where or fact.when or fact.according_to)
        return Told(fact, Form.BEFELL, None, one, by, places, whole=whole) if tells else None


def _named(fact: Fact, who: tuple[Term, ...], places: tuple[Term, ...], whole: Fact | None) -> Told:
    """It by itself, as a topic where it says what happened or holds, else as a caption."""
    people = counts_people(fact)
    tells = fact.is_share or (fact.unit is not None and fact.unit.id in telling())
    if tells and not (who and people) and (who or places):
        return Told(fact, Form.TOPIC, None, None, who, places, whole=whole)
    owned = people and belongs(fact)
    speaker = key(fact.according_to) if fact.according_to is not None else None
    loose = people or _acted(fact)
    concerned = (*(who if loose else ()), *(() if owned else fact.target))
    about = tuple(term for term in concerned if key(term) != speaker)
    return Told(fact, Form.CAPTION, None, None, () if loose else who, places, about, whole)


def _acted(fact: Fact) -> bool:
    """Whether whoever is told did something that no sentence here tells: the police searched 28 houses, and have none."""
    who = fact.cues.get("who")
    return who is not None and who.kind in {*_AGENTS, CueKind.WHO_SUBJECT}


def _likeness(told: Told) -> tuple[object, ...]:
    """What two facts of one thing in the same circumstances share: nothing but their numbers would tell their sentences apart."""
    return (told.circumstances, told.fact.kind, told.fact.unit and key(told.fact.unit))


def _did_it(fact: Fact) -> bool:
    """Whether who is told to have done what befell the counted, not something else: the army lost 12 soldiers, killed in Homs."""
    who, befell = fact.cues.get("who"), fact.cues.get("befell")
    return who is None or who.kind in _AGENTS or (befell is not None and who.span == befell.span)


def belongs(fact: Fact) -> bool:
    """Whether people are whom the target tells, not those whom something else was done to: 5 fighters of ISIS."""
    target = fact.cues.get("target")
    return target is None or target.kind is CueKind.TARGET_BELONGING


def key(term: Term) -> str:
    """What two mentions of one thing share."""
    return term.id or term.surface


def counts_people(fact: Fact) -> bool:
    """Whether the figure is of people."""
    return fact.unit is not None and fact.unit.dimension == PEOPLE
