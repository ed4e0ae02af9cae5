"""Rates of exchange and prices told by the name of what is traded alone, which only the noun shows.

The lira fell to 41.9 to the dollar; the ruble weakened 2%; ارتفع الدولار إلى 47.3 جنيه; gold slipped 0.4% to $4,020.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind
from generator.facts.measured.subject_first import TRADED
from generator.facts.parts import Figure
from generator.facts.quantities.exchanged import EXCHANGED
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measured import Measured
from generator.lexicon import Category, Entry, Lexicon
from generator.values import Kind

_RATE, _PRICE = "exchange_rate", "_price"
"""The lexicon's id of the one, and how those of prices end, behind that of the substance."""
_AMOUNTS = frozenset({Kind.MONEY, Kind.PERCENT})
"""Kinds of figures that tell what a currency is worth, or how far that moved."""


def as_prices(
    sentence: ReadSentence, amounts: Sequence[Measured | None], lexicon: Lexicon
) -> Sequence[Measured | None]:
    """What each figure of a sentence is an amount of, in order, that of what is traded told as its price."""
    told = zip(sentence.figures, amounts, strict=True)
    return [_as_rate(sentence, figure, measured, lexicon) for figure, measured in told]


def _as_rate(sentence: ReadSentence, figure: Figure, measured: Measured | None, lexicon: Lexicon) -> Measured | None:
    if EXCHANGED in figure.rules:
        span = sentence.text_span(*figure.tokens)
        cue = measured.cue if measured is not None else Cue(CueKind.INDICATOR_BESIDE, span)
        words = measured.indicator.surface if measured is not None else span.words(sentence.text)
        return Measured(lexicon.entry(_RATE).term(words), measured.change if measured is not None else None, cue)
    if measured is None or figure.kind not in _AMOUNTS:
        return measured
    surface = measured.indicator.surface
    traded = _traded(sentence, surface, lexicon)
    if traded is None or (traded.category is Category.SUBSTANCES and figure.is_share and measured.change is None):
        return measured  # oil: 40% of exports
    price = lexicon.find(_RATE if traded.category is Category.CURRENCIES else f"{traded.id}{_PRICE}")
    return replace(measured, indicator=price.term(surface)) if price is not None else measured


def _traded(sentence: ReadSentence, surface: str, lexicon: Lexicon) -> Entry | None:
    """The currency or substance that words name, past its article, with what it is set against at most: الدينار أمام الدولار."""
    language = sentence.language
    words = [word for word in language.fold_word(surface).split() if word not in language.words.definite_articles]
    match = lexicon.match(language.code, words, 0) if words else None
    named = lexicon.named(Category.SUBSTANCES, language.code, words, 0) if words else None
    found = next((one for one in (match, named) if one is not None and one.first(*TRADED) is not None), None)
    if found is None:
        return None
    behind = words[found.length : found.length + 1]
    apart = language.words.cues["against_currency"].first_words | language.words.names.prepositions
    return found.first(*TRADED) if apart.issuperset(behind) else None
