"""Which whole a part is of, and what the part counts then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind, Found, Via
from generator.facts.fact import Fact
from generator.facts.parts import PEOPLE, Figure, PartOf
from generator.facts.quantities.bare import HARMED, INHERITED
from generator.facts.sentence import ReadSentence
from generator.language import Language
from generator.values import Kind, Term, ends

_TO_SUM = 3
"""Tokens from where a clause begins to a sum that is a part."""
_PARTS = frozenset({Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.MEASURE})


def whole_of(sentence: ReadSentence, figure: Figure, told: Sequence[Fact]) -> Fact | None:
    """The whole that a part is of: the last count, here or in the sentence before, that it may mean and does not exceed.

    What no list knows may be meant by any pronoun of a count. Of money and measures it is the last amount in the same unit.
    """
    if figure.part_of is None or figure.kind not in _PARTS:
        return None
    language = sentence.language
    if figure.kind in {Kind.MONEY, Kind.MEASURE}:
        opens = figure.tokens[0] - sentence.clause_start(figure.tokens[0]) <= _TO_SUM
        return _sum_of(figure, told) if opens else None  # not: the firm's share of it was $25bn
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


def whole_of_list(sentence: ReadSentence, told: Sequence[Fact], here: Sequence[Fact]) -> Fact | None:
    """The whole of the part before, which "and" joins to another: 80 million, of which 40 in loans | and 21 in deposits.

    `here`: the facts of the figures so far; `told`: those before them as well. All parts together are no more than the whole.
    """
    second = sentence.figures[len(here)]
    number = next((at for at in reversed(range(len(here))) if here[at].kind is second.kind), None)
    if number is None or here[number].part_of is None:
        return None
    first = sentence.figures[number]
    bare = second.kind is Kind.COUNT and INHERITED in first.reasons and INHERITED in second.reasons
    of_same = second.kind in {Kind.MONEY, Kind.MEASURE} or bare
    same = (
        first.kind is second.kind
        and first.unit is not None
        and second.unit is not None
        and first.unit.id == second.unit.id
    )
    between = range(first.tokens[1], second.tokens[0])
    if not (same and of_same) or not sentence.is_joined(second.tokens[0]) or not sentence.verbs.isdisjoint(between):
        return None
    whole = next((fact for fact in reversed(told) if fact.id == here[number].part_of), None)
    parts = sum(ends(fact.value)[0] for fact in here if fact.part_of == here[number].part_of)
    return whole if whole is not None and parts + ends(second.value)[0] <= ends(whole.value)[1] else None


def _sum_of(figure: Figure, told: Sequence[Fact]) -> Fact | None:
    """The last amount that one in its unit is a part of: $80 million, | of which | 40 million were loans; منها | 100 هكتار."""
    sums = (fact for fact in reversed(told) if fact.kind is figure.kind and fact.part_of is None)
    last = next(sums, None)
    if last is None or figure.unit is None or last.unit is None or figure.unit.id != last.unit.id:
        return None
    return last if ends(figure.value)[0] <= ends(last.value)[1] else None


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
