"""What a word for the present dates with the day of publication: there are currently 109 of them; تضم المدينة حالياً 12 مستشفى.

It does so close by in its clause only: a country that is now at war has no population of that day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.tokens import DASHES
from generator.values import DateRange, Kind

NOW = "date:now"
"""The rule of the day of publication as the present."""
_OPENERS = ("clause_opener", "relative", "said_that")
_WINDOW = 8
"""Tokens between a word for the present and a figure."""


def dates_of_now(sentence: ReadSentence, published: date | None) -> Iterator[Moment]:
    """The words for the present of a sentence, none behind "until" (حتى الآن) nor in a name (حركة السلام الآن), as dates."""
    if published is None:
        return
    words, texts = sentence.language.words, sentence.texts
    for at, length in sentence.cues["at_present"].items():
        before = [tuple(texts[max(0, at - back) : at]) for back in (1, 2)]
        until = any(one in words.times.until_words for one in before)
        if not (until or at in sentence.named or texts[at - 1] in words.names.prepositions):
            tokens = (at, at + length)
            yield Moment(DateRange(published, published), tokens, sentence.text_span(*tokens), (NOW,))


def reaches_of_now(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a word for the present stands close to a figure in its clause, and nothing is told of what will be."""
    words, texts = sentence.language.words, sentence.texts
    start, end = min(moment.tokens[1], figure.tokens[1]), max(moment.tokens[0], figure.tokens[0])
    size = not DASHES.isdisjoint(texts[slice(*figure.tokens)])  # the 100-member chamber
    if end - start > _WINDOW or size or figure.kind is Kind.DURATION or sentence.cues["future"]:
        return False
    if moment.tokens[0] < figure.tokens[0]:
        joined = (texts[end - 1],) in words.measuring.to  # from 2 percent at present to 5
    else:
        joined = any(text in words.numbers.joiners for text in texts[start:end])  # heard 70 and is currently writing
    apart = sentence.mark_between(start, end) or figure_between(sentence, start, end)
    return not (joined or apart or sentence.any_cue_between(_OPENERS, start, end))
