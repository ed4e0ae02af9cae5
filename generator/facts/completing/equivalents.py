"""An amount told again in another unit in brackets → one figure: 5 km (3 miles), 6.7 مليار ريال (1.8 مليار دولار).

What stands in the brackets is for readers who count in other units: it tells nothing that the figure does not. It is one of the
same kind and of the same dimension (both money, both lengths) in another unit, and all that the brackets hold, or it and more
such ones in units of their own: 372 riyals ($99; £53).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.facts.parts import Equivalent, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS, DASHES
from generator.values import Kind

_BRACKETS = {"(": ")", "[": "]"}
_SEPARATORS = COMMAS | {";", "؛", ":", "/"}
"""What stands between the amounts in one pair of brackets."""


def with_equivalents(sentences: Iterable[ReadSentence]) -> Iterator[ReadSentence]:
    """The sentences, each amount with its equivalents, which are no figures of their own."""
    for sentence in sentences:
        figures = tuple(_with_equivalents(sentence))
        yield replace(sentence, figures=figures) if len(figures) < len(sentence.figures) else sentence


def _with_equivalents(sentence: ReadSentence) -> Iterator[Figure]:
    figures, at = sentence.figures, 0
    while at < len(figures):
        told = figures[at]
        again = _told_again(sentence, told, figures[at + 1 :])
        same = (Equivalent(figure.value, figure.qualifier, figure.unit, figure.span) for figure in again)
        yield replace(told, equivalents=(*told.equivalents, *same)) if again else told
        at += 1 + len(again)


def _told_again(sentence: ReadSentence, told: Figure, following: Sequence[Figure]) -> Sequence[Figure]:
    """The figures that are all that brackets right behind an amount hold, each the amount in another unit."""
    found: list[Figure] = []
    for figure in following:
        last = found[-1] if found else told
        between = sentence.texts[last.tokens[1] : figure.tokens[0]]
        joined = len(between) == 1 and (between[0] in _SEPARATORS or sentence.cue_at("or_else", last.tokens[1]) == 1)
        opened = joined if found else _is_opened(sentence, told, figure)
        units = {one.unit.id or one.unit.surface for one in (told, *found) if one.unit is not None}
        other = figure.unit is not None and (figure.unit.id or figure.unit.surface) not in units
        if not (opened and other and _are_of_one_dimension(told, figure)):
            return ()
        found.append(figure)
        if sentence.texts[figure.tokens[1]] in _BRACKETS.values():
            return found
    return ()


def _is_opened(sentence: ReadSentence, told: Figure, figure: Figure) -> bool:
    """Whether a bracket that a figure opens stands right behind an amount, or how often it is: 5 dinars a day (7 dollars)."""
    opening = next((at for at in range(told.tokens[1], figure.tokens[0]) if sentence.texts[at] in _BRACKETS), None)
    if opening is None or opening + 1 + sentence.cue_at("or_else", opening + 1) != figure.tokens[0]:
        return False
    start = told.tokens[1]
    rate = sentence.language.words.rates.longest(sentence.texts[start], sentence.texts, start)
    start += rate[1] if rate is not None else 0
    if start + 1 == opening and sentence.texts[start] in COMMAS:
        return True
    before = sentence.tokens[start - 1].end if rate is not None else told.span.end
    return _is_tied(sentence.text[before : sentence.tokens[opening].start])


def _are_of_one_dimension(first: Figure, second: Figure) -> bool:
    """Whether two amounts are told in two units of which one can be turned into the other."""
    if first.kind is not second.kind or first.unit is None or second.unit is None:
        return False
    same = first.kind is Kind.MEASURE and first.unit.dimension == second.unit.dimension
    return first.kind is Kind.MONEY or same


def _is_tied(words: str) -> bool:
    """Whether these words behind a figure are none, or only tied to it by hyphens: a 600-mile-long (1,000-kilometre) front."""
    tied = words.rstrip()
    return not tied or (tied[0] in DASHES and not any(map(str.isspace, tied)))
