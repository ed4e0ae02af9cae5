"""An amount told again in another unit in brackets → one figure: 5 km (3 miles), 6.7 مليار ريال (1.8 مليار دولار).

What stands in the brackets is for readers who count in other units: it tells nothing that the figure does not. It is one of the
same kind and of the same dimension (both money, both lengths) in another unit, and all that the brackets hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.facts.parts import Equivalent, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import DASHES
from generator.values import Kind

_BRACKETS = {"(": ")", "[": "]"}


def with_equivalents(sentences: Iterable[ReadSentence]) -> Iterator[ReadSentence]:
    """The sentences, each amount with its equivalents, which are no figures of their own."""
    for sentence in sentences:
        figures = tuple(_with_equivalents(sentence))
        yield replace(sentence, figures=figures) if len(figures) < len(sentence.figures) else sentence


def _with_equivalents(sentence: ReadSentence) -> Iterator[Figure]:
    told: Figure | None = None
    for figure in sentence.figures:
        if told is not None and _is_told_again(sentence, told, figure):
            same = Equivalent(figure.value, figure.qualifier, figure.unit, figure.span)
            told = replace(told, equivalents=(*told.equivalents, same))
            continue
        if told is not None:
            yield told
        told = figure
    if told is not None:
        yield told


def _is_told_again(sentence: ReadSentence, told: Figure, figure: Figure) -> bool:
    """Whether a figure in brackets is the amount right before them in another unit."""
    before, behind = sentence.texts[: figure.tokens[0]], sentence.texts[figure.tokens[1] :]
    if not (before and behind) or behind[0] != _BRACKETS.get(before[-1]):
        return False
    opening = sentence.tokens[len(before) - 1].start
    return _are_of_one_dimension(told, figure) and _is_tied(sentence.text[told.span.end : opening])


def _are_of_one_dimension(first: Figure, second: Figure) -> bool:
    """Whether two amounts are told in two units of which one can be turned into the other."""
    if first.kind is not second.kind or first.unit is None or second.unit is None:
        return False
    same = first.kind is Kind.MEASURE and first.unit.dimension == second.unit.dimension
    converted = first.kind is Kind.MONEY or same
    return converted and (first.unit.id or first.unit.surface) != (second.unit.id or second.unit.surface)


def _is_tied(words: str) -> bool:
    """Whether these words behind a figure are none, or only tied to it by hyphens: a 600-mile-long (1,000-kilometre) front."""
    tied = words.rstrip()
    return not tied or (tied[0] in DASHES and not any(map(str.isspace, tied)))
