"""The toll of a war that goes on, which is of the days since it began: the war has killed 40,000 people; قُتل في الحرب 40 ألف شخص.

It began at the day or month that the sentence itself tells besides, or that the article has told last, beside a war or an attack
(`begun.py`). Where the sentence tells another time, that is the toll's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.facts.dates import SINCE
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.when.begun import beginning_told
from generator.facts.slots.when.tense import tells_state
from generator.lexicon import Category
from generator.values import DateRange, Kind

TOLL = "date:toll"
"""The rule of the days since a war began."""
_TOLD = ("war", "lasting_attack", "have_since")
"""Cues of what tells a war that goes on, or that something has come about since the attack told before."""
_OPENING = 4
"""Tokens at the head of a sentence in which a war may open it: in an ensuing war, …."""
_WINDOW = 12
"""Tokens between a war and a figure."""
_BESIDE = 3
"""Tokens beside a figure within which its harm is told: the war has left 40,000 people | in the south dead."""


def dates_of_toll(
    sentence: ReadSentence, moments: Sequence[Moment], begun: DateRange | None, published: date | None
) -> Iterator[Moment]:
    """What tells a war or "since" in a sentence of harm with no time but its beginning, as dates since then.

    `begun`: when a war or an attack began that the date told last before the sentence is of.
    """
    if not sentence.cues["harm"] or not any(sentence.cues[cue] for cue in _TOLD):
        return
    began = beginning_told(sentence, published) or begun
    if began is None or began.start is None or any(moment.range != began for moment in moments):
        return
    since = DateRange(began.start, None, began.precision)
    told = {at: length for cue in _TOLD for at, length in sentence.cues[cue].items()}
    for at, length in sorted(told.items()):
        yield Moment(since, (at, at + length), sentence.text_span(at, at + length), (SINCE, TOLL))


def reaches_of_toll(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a figure is of those whom a war has harmed up to now: the war has killed 40; 40 have been killed in the war."""
    verb_first = sentence.language.words.verb_first
    if figure.kind is not Kind.COUNT or not (verb_first or tells_state(sentence, figure)):
        return False
    start, end = min(moment.tokens[1], figure.tokens[1]), max(moment.tokens[0], figure.tokens[0])
    opens = moment.tokens[0] < _OPENING and not verb_first
    if end - start > _WINDOW or sentence.mark_between(start + opens, end) or _is_said_between(sentence, start, end):
        return False
    if moment.tokens[1] <= figure.tokens[0]:
        return sentence.cue_between("harm", start, figure.tokens[1] + _BESIDE)
    if sentence.cue_at("have_since", moment.tokens[0]):
        end = moment.tokens[1] + _BESIDE  # 40 | have since | been killed
    return sentence.cue_between("harm", figure.tokens[0] - _BESIDE if verb_first else start, end)


def _is_said_between(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a verb of saying and its "that" stand between two tokens, no relative one: a campaign | that has killed 40."""
    said = any(start <= verb.tokens[0] < end for verb in sentence.of(Category.SAYING))
    return said and sentence.cue_between("said_that", start, end)
