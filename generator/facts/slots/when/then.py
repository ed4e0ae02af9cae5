"""Clauses that tell what was at a date: the worst since 2021, when 48 drowned; since a bombing in May that killed 26.

The second tell what an event did whose date stands right ahead: منذ تفجير في مايو أسفر عن مقتل 26.
"""

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
_EVENTS = ("incident", "attack", "disaster")
"""Cues of what harms."""
_NEAR = 8
"""Tokens from an event to its date."""


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
        if moment.range is None or start is None:
            continue
        if not sentence.cue_at("then", at) and not _tells_of_event(sentence, moment, at):
            continue
        record = sentence.cue_between("record", 0, moment.tokens[0])
        if SINCE in moment.rules and sentence.cue_at("explaining", at) and not record:
            continue  # تواصل الاعتقالات منذ بدء الحرب، حيث طالت 300
        found, rules = moment.range, moment.rules
        if SINCE in rules:
            found, rules = period_of(start, found.precision), rules[1:]
        yield replace(moment, range=found, tokens=(at, at + 1), rules=(THEN, *rules))


def _tells_of_event(sentence: ReadSentence, moment: Moment, at: int) -> bool:
    """Whether what harm an attack or a disaster did is told at a token, behind its date: a bombing in May | that killed 26."""
    begin = moment.tokens[0]
    events = (start for cue in _EVENTS for start in sentence.cue_starts(cue) if begin - _NEAR <= start < begin)
    if at >= len(sentence.tokens) or not any(not sentence.mark_between(start, begin) for start in events):
        return False
    relative = sentence.cue_at("relative", at)
    if not (relative or sentence.language.words.verb_first):
        return False
    verbs = (at + relative, at + relative + 1) if relative else (at,)
    return any(verb < len(sentence.tokens) and _harms(sentence, verb) for verb in verbs)


def _harms(sentence: ReadSentence, at: int) -> bool:
    """Whether a word at a token says what came of an event: killed, led to, أسفر عن."""
    return sentence.cue_at("harm", at) > 0 or sentence.cue_at("led_to", at) > 0


def reaches_of_then(sentence: ReadSentence, moment: Moment, start: int) -> bool:
    """Whether what stands at a token is told behind such a "when": up to the next mark, past those that what came of it follows.

    On 7 May, when gunmen attacked Sole, killing 12 people; في 7 أيار حين هاجم مسلحون البلدة، ما أدى إلى مقتل 12 شخصا.
    """
    further = sentence.beginning("consequence", "part_opener")
    marks = (at for at in sentence.marks if moment.tokens[1] <= at < start)
    return moment.tokens[1] <= start and all(at + 1 in further for at in marks)
