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
    """The attacks that the sentences before one tell, the last one last; `before`: those of the one right before."""

    ever: Sequence[ToldAttack] = ()
    before: Sequence[ToldAttack] = ()
    of_title: bool = False


NO_ATTACKS = ToldAttacks()
"""Those of an article that tells none."""


@dataclass(frozen=True, slots=True)
class Antecedents:
    """Whom pronouns and definite nouns of a sentence can mean.

    `speaker`: whose statement the figure is; `doers`: who did what the sentence before counts; `named`: the organisations that the
    sentences before name, the last one last; `court`: the one told last; `acting`: whose further deeds a list may
    go on with, past a sentence that counts what nobody did; `persons`: whom the article introduces; `attacks`: those told before.
    """

    speaker: Term | None = None
    doers: Who = None
    named: Sequence[Name] = ()
    court: Found[Term] | None = None
    acting: Who = None
    persons: Persons = NOBODY
    attacks: ToldAttacks = NO_ATTACKS
