"""Which of an article's facts a reader should see first."""

from __future__ import annotations

from generator.facts.fact import Fact, Facts
from generator.values import Confidence, Kind

MOST = 6
"""Key figures of one article, at most: what fits one glance, two rows of three on a desk."""

_KINDS = {
    Kind.COUNT: 3.0,
    Kind.MONEY: 3.0,
    Kind.PERCENT: 2.5,
    Kind.MEASURE: 2.5,
    Kind.DURATION: 1.0,
    Kind.ORDINAL: 0.5,
}
"""How much each kind tells by itself; dates and periods place the others and are no key figures."""


def key_figures(facts: Facts) -> tuple[Fact, ...]:
    """At most `MOST` facts, in reading order: those told with most circumstance, early and repeatedly.

    A figure whose unit nobody knows, or that a person should check, comes after all others.
    """
    sentences = {sentence.id: index for index, sentence in enumerate(facts.document.sentences)}
    candidates = [fact for fact in facts.facts if fact.kind in _KINDS and fact.unit is not None]
    ranked = sorted(candidates, key=lambda fact: -_weight(fact, sentences[fact.sentence] / len(sentences)))
    chosen = {fact.id for fact in ranked[:MOST]}
    return tuple(fact for fact in candidates if fact.id in chosen)


def _weight(fact: Fact, depth: float) -> float:
    """`depth` is how far down the article the fact stands, 0 to 1."""
    circumstances = sum(map(bool, (fact.who, fact.target, fact.where, fact.when, fact.according_to)))
    known = 2.0 if fact.unit and fact.unit.id else 0.0
    sure = 4.0 if fact.confidence is Confidence.SURE else 0.0
    return _KINDS[fact.kind] + known + sure + 0.5 * circumstances + 0.5 * (len(fact.mentions) - 1) - depth
