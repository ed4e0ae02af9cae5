"""What dashes and brackets set off in a sentence, as half-open ranges of tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import brackets
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import DASHES, adjacent


@once_a_sentence
def dashes(sentence: ReadSentence) -> Sequence[int]:
    """The dashes between words, but those of a dateline and of dates."""
    tokens = sentence.tokens
    return [
        at
        for at in range(dateline_end(sentence) + 1, len(tokens) - 1)
        if tokens[at].text in DASHES
        and at not in sentence.dated
        and not (adjacent(tokens[at - 1], tokens[at]) or adjacent(tokens[at], tokens[at + 1]))
    ]


def glued_asides(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    """Where asides between dashes glued to their words begin and end: المؤتمر -الذي ينتهي الأحد المقبل- يشارك فيه 80."""
    tokens, opened = sentence.tokens, 0
    for at in range(1, len(tokens) - 1):
        if tokens[at].text in DASHES:
            before, behind = adjacent(tokens[at - 1], tokens[at]), adjacent(tokens[at], tokens[at + 1])
            if behind and not before:
                opened = at + 1
            elif before and not behind and opened:
                yield opened, at
                opened = 0


def dashed(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    """What dashes set off: up to the next one that is written alike, else the rest of the sentence."""
    opened: dict[str, int] = {}
    for at in dashes(sentence):
        dash = sentence.texts[at]
        if dash in opened:
            yield opened.pop(dash), at
        else:
            opened[dash] = at
    yield from ((at, len(sentence.texts)) for at in opened.values())


def outside_brackets(sentence: ReadSentence, figures: Sequence[Figure], moment: Moment) -> Sequence[Figure]:
    """The figures but those in brackets without a date, which keep it from no other: 203 tonnes in 2021 (2% more), worth $5m.

    Nor from another in their own: in 2021 those of Karwa (14 tonnes, $6m).
    """
    parts = [range(*tokens) for tokens in figures_bracketed(sentence) if moment.tokens[0] not in range(*tokens)]
    return [figure for figure in figures if not any(figure.tokens[0] in part for part in parts)] if parts else figures


@once_a_sentence
def figures_bracketed(sentence: ReadSentence) -> Sequence[tuple[int, int]]:
    """What brackets tell with a figure of their own: 203 tonnes in 2021 (2 percent more than in 2020), worth $55m."""
    inside = ((opening + 1, closing) for opening, closing in brackets(sentence))
    return [tokens for tokens in inside if figure_between(sentence, *tokens)]
