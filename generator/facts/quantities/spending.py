"""Money that names what it is for in its currency's stead: spending of 13 billion dinars, 11.4 billion of it current spending.

منها 11.4 مليار نفقات جارية و1.6 مليار رأسمالية. What an indicator names is counted by nobody in millions.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.parts import Figure
from generator.facts.quantities.bare import taking
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind, ends

_LEAST = 10**6
"""The smallest number that is money without its currency."""


def of_money_told(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, numbers of what is money in the currency of the money told before them."""
    told = list(figures)
    named = False  # whether the figure before names what it is for
    for index in range(1, len(told)):
        before, figure = told[index - 1 : index + 1]
        may = before.kind is Kind.MONEY and figure.kind is Kind.COUNT and min(ends(figure.value)) >= _LEAST
        unknown = figure.unit is None or figure.unit.id is None
        listed = unknown and (named or figure.unit is None) and _is_joined(reader, figure)
        named = may and (listed or _names_money(reader, before, figure))
        told[index] = taking(figure, before, ()) if named else figure
    return tuple(told)


def _names_money(reader: FigureReader, before: Figure, figure: Figure) -> bool:
    """Whether an indicator stands behind a number, and no verb ahead of it that tells of something else."""
    at = figure.number_tokens[1]
    word = reader.reading.words[at] if at < len(reader.tokens) else None
    if word is None or word.indicators is None or word.indicators.longest(reader.texts, at) is None:
        return False
    matches = (reader.match(between) for between in range(before.tokens[1], figure.tokens[0]))
    return not any(match is not None and match.first(Category.DOING, Category.SAYING) for match in matches)


def _is_joined(reader: FigureReader, figure: Figure) -> bool:
    """Whether "and" or a comma joins a figure to what stands before it."""
    return reader.text(figure.tokens[0] - 1) in COMMAS | reader.language.words.numbers.joiners
