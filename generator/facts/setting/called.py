"""What is called by its year, which is its time: the 2020 presidential election, انتخابات 2020, the 2026 budget."""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.dates import event_of_year
from generator.facts.reader import TokenReader
from generator.facts.sentence import ReadSentence
from generator.values import DateRange, months_from

_YEAR = "date:year"
"""The rule of a year by which something is called."""


def year_called(sentence: ReadSentence, cue: str, kind: CueKind) -> Found[DateRange] | None:
    """The last year by which a sentence calls something told by a cue; `kind`: how it fills a slot."""
    if not sentence.cues[cue]:
        return None
    reader = TokenReader(sentence.reading)
    in_dates = {
        at
        for start, end in (moment.tokens for moment in sentence.moments)
        if end - start > 1
        for at in range(start, end)
    }
    for at in reversed(range(len(sentence.tokens))):
        event = event_of_year(reader, at) if sentence.texts[at].isdecimal() and at not in in_dates else None
        if event is not None and sentence.cue_at(cue, event):
            span = sentence.text_span(at, at + 1)
            return Found(months_from(int(sentence.texts[at]), 1, 12), Cue(kind, span, rules=(_YEAR,)))
    return None
