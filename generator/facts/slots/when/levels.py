"""The time of an amount that tells how much something is.

The day where it is one at the end of a period: reserves of $40 billion at the end of March; by its end: بنهاية آذار. Else the time
that it is for: بلغت الأرباح 31 مليون دولار عن الربع الثالث.
"""

from __future__ import annotations

from generator.facts.parts import AMOUNTS, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.values import DateRange, Kind, Precision

_NEAR = 8
"""Tokens between the word that tells how much something is and its amount."""


def at_its_end(sentence: ReadSentence, moment: Moment, figure: Figure) -> DateRange | None:
    """The days of an amount that a moment dates: the last one alone where it is the end of a period that is told.

    What is counted may have happened any day near the end (at the end of July five were arrested).
    """
    when, at = moment.range, moment.tokens[0]
    length = sentence.cue_at("period_end", at)
    if when is None or when.start is None or when.end is None or figure.kind not in AMOUNTS or not length:
        return when
    if moment.tokens[1] <= at + length or when.precision is Precision.DAY:
        return when
    return DateRange(None if sentence.cue_at("by_its_end", at) else when.end, when.end)


def is_level(sentence: ReadSentence, at: int) -> bool:
    """Whether money that ends at a token is how much something is, by the last word that tells it, not how much more or less."""
    amount = next((figure for figure in sentence.figures if figure.tokens[1] == at), None)
    if amount is None or amount.kind is not Kind.MONEY:
        return False
    measuring, start = sentence.language.words.measuring, amount.tokens[0]
    words = measuring.level | measuring.of
    told = (back for back in range(start - 1, max(-1, start - _NEAR), -1) if (sentence.texts[back],) in words)
    last = next(told, None)
    apart = [*sentence.cue_ends("change"), *(figure.tokens[0] for figure in sentence.figures)]
    return last is not None and not any(last <= between < start for between in apart)


def leads_to_level(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether nothing but what a level is called leads to its figure: from | a peak of | 17 percent, من | ذروة بلغت | 17."""
    if end - start <= 1:
        return True
    words = sentence.language.words
    called = start + (sentence.texts[start] in words.definite_articles | words.numbers.articles)
    level = sentence.cue_at("extreme", called)
    rest = sentence.texts[called + level : end]
    return level > 0 and all((word,) in words.measuring.level or word in words.times.of_words for word in rest)
