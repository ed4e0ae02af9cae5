"""Which whole a part is of, and what the part counts then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Found, Via
from generator.facts.fact import Fact
from generator.facts.parts import PEOPLE, Figure, PartOf
from generator.facts.quantities.bare import HARMED, INHERITED
from generator.language import Language
from generator.values import Kind, Term, ends

_PARTS = frozenset({Kind.COUNT, Kind.PERCENT})


def whole_of(figure: Figure, told: Sequence[Fact], language: Language) -> Fact | None:
    """The whole that a part is of: the last count, here or in the sentence before, that it may mean and does not exceed.

    What no list knows may be meant by any pronoun of a count.
    """
    if figure.part_of is None or figure.kind not in _PARTS:
        return None
    for fact in reversed(told):
        if fact.kind is Kind.COUNT and fact.part_of is None and fact.unit is not None:
            more = figure.kind is Kind.COUNT and ends(figure.value)[0] > ends(fact.value)[1]
            unlisted = fact.unit.id is None
            harmed = HARMED in figure.rules
            unlisted = unlisted and (
                harmed or figure.unit is None or _head(figure.unit, language) == _head(fact.unit, language)
            )
            known = fact.unit.id is not None and _can_mean(figure.part_of, fact.unit, language)
            if (unlisted or known) and not more:
                return fact
    return None


def _head(unit: Term, language: Language) -> str:
    """The noun of a unit in its own words, adjectives aside: 32 new | orders of 111 detention | orders."""
    words = language.fold_word(unit.surface).split()
    return words[0 if language.words.noun_follows_number else -1]


def _can_mean(pronoun: PartOf, unit: Term, language: Language) -> bool:
    """Whether a pronoun can stand for what is counted: people, things, and people by a noun that is none of them (إصابة)."""
    people = unit.dimension == PEOPLE
    named = people and language.code in unit.forms and language.is_feminine(unit.forms[language.code])
    return pronoun is PartOf.ANY or pronoun is (PartOf.PEOPLE if people else PartOf.THINGS) or named


def unit_of(text: str, figure: Figure, whole: Fact | None) -> Found[Term] | None:
    """A part without a measure of its own is of what its whole is: 8,000 Syrians of the fighters are fighters."""
    own = figure.unit is not None and figure.unit.forms and HARMED not in figure.rules
    own = own and INHERITED not in figure.reasons
    if whole is not None and whole.unit is not None and not own:
        said = figure.unit is not None and HARMED not in figure.rules  # a third of whom, but killed 12 of them
        surface = figure.unit.surface if figure.unit is not None and said else whole.unit.surface
        return Found(replace(whole.unit, surface=surface), whole.cues["unit"].passed_on(Via.WHOLE))
    if figure.unit is None:
        return None
    written = figure.unit.surface in figure.span.words(text)
    before = CueKind.UNIT_BEFORE if INHERITED in figure.reasons else CueKind.UNIT_MEANT
    return Found(figure.unit, Cue(CueKind.UNIT_NOUN if written else before, figure.span))
