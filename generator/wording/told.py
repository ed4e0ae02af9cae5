"""A fact that a sentence tells, with what decides the sentence's form."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from generator.facts.befalling import Befalling
from generator.facts.fact import Fact
from generator.values import Term
from generator.wording.verbs import Verb

_PEOPLE = "people"


class Form(Enum):
    """How a sentence is made (see `sentences.py`)."""

    VERB = auto()
    BEFELL = auto()
    INDICATOR = auto()
    TOPIC = auto()
    CAPTION = auto()
    RECORD = auto()


@dataclass(frozen=True, slots=True)
class Told:
    """A fact with what decides its sentence: the form, the verb or what befell, and who and where without what is said already."""

    fact: Fact
    form: Form
    verb: Verb | None
    befell: Befalling | None
    who: tuple[Term, ...]
    places: tuple[Term, ...]

    @property
    def circumstances(self) -> tuple[object, ...]:
        """What facts of one sentence have in common."""
        fact = self.fact
        people = bool(fact.target) and counts_people(fact)
        slots = (self.who, self.places, fact.target, (fact.according_to,))
        terms = tuple(tuple(term and key(term) for term in slot) for slot in slots)
        alone = fact.id if self.form in {Form.CAPTION, Form.RECORD} else None
        moves = self.befell and self.befell.moves
        amount = (fact.indicator and key(fact.indicator), fact.change)
        return (alone, self.form, self.verb and self.verb.forms, moves, people, amount, fact.when, *terms)


def key(term: Term) -> str:
    """What two mentions of one thing share."""
    return term.id or term.surface


def counts_people(fact: Fact) -> bool:
    """Whether the figure is of people."""
    return fact.unit is not None and fact.unit.dimension == _PEOPLE
