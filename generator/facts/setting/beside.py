"""What the setting gives some figures of a sentence the others have, too: its country, and its time where they go together.

Inflation was 7.2%, with growth of 2.6%, the bank said: what one sentence tells in one breath is of one setting, though each of its
figures by itself would not show that it is of the country. Not where the sentence names another country or any place but that, or
counts countries, nor what is in no place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.cues import CueKind
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import AMOUNTS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.setting.state import may_be_there
from generator.facts.slots.coordination.sharing import shared
from generator.facts.slots.where.nowhere import counts_countries, counts_somewhere, is_nowhere
from generator.facts.territories import territories
from generator.values import Kind, Term


def with_time_beside(context: Context, told: Sequence[Fact], settled: Sequence[Fact]) -> Sequence[Fact]:
    """The settled facts of a sentence (one a figure), those that go together with one that the setting dates of its time, too.

    Not a part by its share.
    """
    if all(before.when == fact.when for before, fact in zip(told, settled, strict=True)):
        return settled
    beside = shared(context.sentence, settled, context.dates)
    return [_dated_as(fact, other) for fact, other in zip(settled, beside, strict=True)]


def _dated_as(fact: Fact, other: Fact) -> Fact:
    """A fact with the time of another, which has all of its own."""
    if other.when is None or fact.when is not None or fact.is_part_by_share:
        return fact
    return replace(fact, when=other.when, cues={**fact.cues, "when": other.cues["when"]})


def with_country_beside(context: Context, facts: Sequence[Fact]) -> Iterator[Fact]:
    """The settled facts of a sentence (one a figure), those without a place in the country set for the others."""
    model = _set_in_country(context, facts)
    for figure, fact in zip(context.sentence.figures, facts, strict=True):
        if model is not None and not fact.where and _may_be_there(context.sentence, figure, fact, model.where):
            yield replace(fact, where=model.where, cues={**fact.cues, "where": model.cues["where"]})
        else:
            yield fact


def _may_be_there(sentence: ReadSentence, figure: Figure, fact: Fact, country: Sequence[Term]) -> bool:
    """Whether a figure can be in a country: an amount, or a count of what is somewhere (not of attempts, letters, times).

    Where that acted itself, it may have done so abroad: it imports 600 cows. What somebody has of it is not: Karwa got 12% of the
    orders.
    """
    if fact.kind is Kind.PERCENT and fact.who and fact.indicator is None:
        return False
    acted = not {term.id for term in country}.isdisjoint(term.id for term in fact.who)
    somewhere = fact.kind in AMOUNTS or (counts_somewhere(fact) and not acted)
    return somewhere and not is_nowhere(sentence, figure, fact) and may_be_there(sentence, fact)


def _set_in_country(context: Context, facts: Sequence[Fact]) -> Fact | None:
    """The first fact that is set in a country, if all that have a place are there and the sentence names no other."""
    sentence, placed = context.sentence, [fact for fact in facts if fact.where]
    if (
        not placed
        or len(placed) == len(facts)
        or sentence.cues["abroad"]
        or any(map(counts_countries, sentence.figures))
    ):
        return None
    model = next((fact for fact in placed if fact.cues["where"].kind is CueKind.WHERE_SETTING), None)
    if model is None or len(model.where) != 1 or any(fact.where[0].id != model.where[0].id for fact in placed):
        return None
    country = context.lexicon.find(model.where[0].id)
    if country is None or country.territory is None or any(place.key != country.id for place in context.places.named):
        return None
    return model if territories(sentence, context.lexicon).keys() <= {country.territory} else None
