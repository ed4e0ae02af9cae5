"""Words for the time told before: a raid on 14 May 2019. At the time the plant lost 40 tonnes; وأوقفت الهجمات حينها إنتاج 40 طنا.

They mean a time that is over: the date told last, in this sentence ahead of them or in one before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.values import DateRange

THAT_TIME = "date:that-time"
"""The rule of a date told before."""


def dates_of_that_time(
    sentence: ReadSentence, moments: Sequence[Moment], told: DateRange | None, published: date | None
) -> Iterator[Moment]:
    """Where such words stand in a sentence with no other date, as the date told last."""
    if told is None or told.end is None or published is None or told.end >= published or moments:
        return
    of_words = sentence.language.words.times.of_words
    for at, length in sentence.cues["that_time"].items():
        tokens = (at, at + length)
        if sentence.words(tokens[1], tokens[1] + 1) not in of_words:
            yield Moment(told, tokens, sentence.text_span(*tokens), (THAT_TIME,))
