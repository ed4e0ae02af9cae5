"""Clauses behind "when" that tell what was at a date: the worst since 2021, when 48 drowned; worse than in 2021 when 48 did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.facts.dates import SINCE
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS
from generator.values import period_of

THEN = "date:then"
"""The rule of a date that a clause behind "when" is of."""


def dates_of_then(sentence: ReadSentence, moments: Sequence[Moment]) -> Iterator[Moment]:
    """For each date that "when" follows the date itself, where "when" stands; of "since" a date that one.

    One told again behind it tells itself what it dates: مقارنة بعام 2015، حيث بلغ 31 طناً مقابل 48 عام 2015.
    """
    last = {moment.range: moment.tokens for moment in moments}
    for moment in moments:
        if last[moment.range] != moment.tokens:
            continue
        at = moment.tokens[1]
        at += at < len(sentence.tokens) and sentence.texts[at] in COMMAS
        start = moment.range.start if moment.range is not None else None
        if moment.range is None or start is None or not sentence.cue_at("then", at):
            continue
        record = sentence.cue_between("record", 0, moment.tokens[0])
        if SINCE in moment.rules and sentence.cue_at("explaining", at) and not record:
            continue  # تواصل الاعتقالات منذ بدء الحرب، حيث طالت 300
        found, rules = moment.range, moment.rules
        if SINCE in rules:
            found, rules = period_of(start, found.precision), rules[1:]
        yield replace(moment, range=found, tokens=(at, at + 1), rules=(THEN, *rules))


def reaches_of_then(sentence: ReadSentence, moment: Moment, start: int) -> bool:
    """Whether what stands at a token is told behind such a "when": up to the next mark, past those that what came of it follows.

    On 7 May, when gunmen attacked Sole, killing 12 people; في 7 أيار حين هاجم مسلحون البلدة، ما أدى إلى مقتل 12 شخصا.
    """
    further = sentence.beginning("consequence", "part_opener")
    marks = (at for at in sentence.marks if moment.tokens[1] <= at < start)
    return moment.tokens[1] <= start and all(at + 1 in further for at in marks)
