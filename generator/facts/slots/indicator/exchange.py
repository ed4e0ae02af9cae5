"""Rates of exchange: what is told of one currency in another, or of how far one rose or fell.

The lira fell to 41.9 to the dollar; the ruble weakened 2%; ارتفع الدولار إلى 47.3 جنيه. Only the noun shows it: a currency falls.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.cues import Cue, CueKind
from generator.facts.parts import Figure
from generator.facts.quantities.exchanged import EXCHANGED
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measured import Measured
from generator.lexicon import Category, Lexicon
from generator.values import Kind

_RATE = "exchange_rate"
_AMOUNTS = frozenset({Kind.MONEY, Kind.PERCENT})
"""Kinds of figures that tell what a currency is worth, or how far that moved."""


def as_exchange_rates(
    sentence: ReadSentence, amounts: Sequence[Measured | None], lexicon: Lexicon
) -> Sequence[Measured | None]:
    """What each figure of a sentence is an amount of, in order, that of a currency told as its rate of exchange."""
    told = zip(sentence.figures, amounts, strict=True)
    return [_as_rate(sentence, figure, measured, lexicon) for figure, measured in told]


def _as_rate(sentence: ReadSentence, figure: Figure, measured: Measured | None, lexicon: Lexicon) -> Measured | None:
    if EXCHANGED in figure.rules:
        span = sentence.text_span(*figure.tokens)
        cue = measured.cue if measured is not None else Cue(CueKind.INDICATOR_BESIDE, span)
        words = measured.indicator.surface if measured is not None else span.words(sentence.text)
        return Measured(lexicon.entry(_RATE).term(words), measured.change if measured is not None else None, cue)
    if (
        measured is None
        or figure.kind not in _AMOUNTS
        or not _is_currency(sentence, measured.indicator.surface, lexicon)
    ):
        return measured
    return replace(measured, indicator=lexicon.entry(_RATE).term(measured.indicator.surface))


def _is_currency(sentence: ReadSentence, surface: str, lexicon: Lexicon) -> bool:
    """Whether words are the name of a currency, past its article, with what it is set against at most: الدينار أمام الدولار."""
    language = sentence.language
    words = [word for word in language.fold_word(surface).split() if word not in language.words.definite_articles]
    match = lexicon.match(language.code, words, 0) if words else None
    if match is None or match.first(Category.CURRENCIES) is None:
        return False
    behind = words[match.length : match.length + 1]
    return (
        not behind
        or behind[0] in language.words.cues["against_currency"].first_words | language.words.names.prepositions
    )
