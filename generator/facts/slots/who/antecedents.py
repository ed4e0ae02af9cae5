"""Whom pronouns and definite nouns of a sentence can mean, and what fills the slot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.facts.cues import Found
from generator.facts.parts import Name
from generator.facts.persons import NOBODY, Persons
from generator.values import Term

Who = Found[tuple[Term, ...]] | None


class ToldAttack(NamedTuple):
    """An attack by the noun or verb that tells it, with those who made it, `None` where nobody is told to."""

    noun: str
    attackers: Who


class ToldAttacks(NamedTuple):
    """The attacks that the sentences before one tell, the last one last; `before`: those of the one right before.

    `opening`: those that the title or the lead tells; `of_title`: whether the one right before is the title; `places`: those that
    title and lead name.
    """

    ever: Sequence[ToldAttack] = ()
    before: Sequence[ToldAttack] = ()
    opening: Sequence[ToldAttack] = ()
    of_title: bool = False
    places: frozenset[str] = frozenset()


NO_ATTACKS = ToldAttacks()
"""Those of an article that tells none."""


class Topics(NamedTuple):
    """Whom the sentences before one are about: the last person, and in the one right before a body or people.

    Capitals that no list knows may be either. `country`: whether the body is one; `passed`: sentences about others since the
    person; `company`: the last body, where that may be a company, kept past what others say and do.
    """

    person: Term | None = None
    body: Term | None = None
    people: Term | None = None
    country: bool = False
    passed: int = 0
    company: Term | None = None


NO_TOPICS = Topics()
"""Where nothing before tells it."""


@dataclass(frozen=True, slots=True)
class Antecedents:
    """Whom pronouns and definite nouns of a sentence can mean.

    `speaker`: whose statement the figure is; `doers`: who did what the sentence before counts; `named`: the organisations that the
    sentences before name, the last one last; `court`: the one told last; `imposer`: who imposed the
    sanctions told last; `acting`: whose further deeds a list may go on with, past
    a sentence that counts what nobody did; `persons`: whom the article introduces; `attacks`: those told before; `topics`: whom
    the sentences before are about.
    """

    speaker: Term | None = None
    doers: Who = None
    named: Sequence[Name] = ()
    court: Found[Term] | None = None
    imposer: Found[Term] | None = None
    acting: Who = None
    persons: Persons = NOBODY
    attacks: ToldAttacks = NO_ATTACKS
    topics: Topics = NO_TOPICS
