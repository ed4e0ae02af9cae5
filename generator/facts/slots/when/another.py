"""Dates of something told besides a figure: of a case tried, of a cause, of what is to come, of all from among whom it is."""

from __future__ import annotations

from generator.facts.dates import DAY_WORD, WEEKDAY
from generator.facts.parts import AMOUNTS, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import figure_between, is_total

_LATELY = frozenset({DAY_WORD, WEEKDAY})
"""The rules of days around the day of publication."""


def is_another_things(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is that of something told besides: of a case tried, of what is to come, of why an amount changed."""
    if figure.kind in AMOUNTS and is_of_a_cause(sentence, moment):
        return True
    if moment.tokens[0] < figure.tokens[1]:
        return False
    told = (_is_of_a_case, _is_of_a_total, _is_of_what_comes)
    return any(tells(sentence, moment, figure) for tells in told)


def _is_of_a_total(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a verb tells what became of all from among whom a figure is: freed 8 of the 17 | who were arrested last month."""
    start = moment.tokens[0]
    totals = (one for one in sentence.figures if figure.tokens[1] <= one.tokens[0] < start and is_total(sentence, one))
    end = max((one.tokens[1] for one in totals), default=start)
    verbs = sentence.verbs | sentence.beginning("harm")
    told = any(at in verbs or sentence.language.is_plural_verb(sentence.texts[at]) for at in range(end, start))
    return told and not sentence.mark_between(end, start)


def _is_of_a_case(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is that of what a court tries people for: sentenced 45 defendants in a case of killings in 2011.

    Nobody is sentenced for a deed of yesterday: jailed 12 on charges of spying on Monday.
    """
    if not sentence.cues["court"] or moment.rules[0] in _LATELY:
        return False
    start = moment.tokens[0]
    cases = (at for at in sentence.cue_starts("of_a_case") if figure.tokens[1] <= at < start)
    return any(not figure_between(sentence, at, start) for at in cases)


def _is_of_what_comes(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether "and" joins what is to come on a date to what is told of a figure: she beat three rivals and will run in November.

    So وسيعقد; not where the figure is to come as well.
    """
    start, end = figure.tokens[1], moment.tokens[0]
    joiners = sentence.language.words.numbers.joiners
    told = sorted(sentence.cue_starts("future"))
    joined = (
        at for at in told if start <= at < end and (sentence.texts[at - 1] in joiners or sentence.and_attached(at))
    )
    coming = next(joined, None)
    return coming is not None and not any(at < start for at in told) and not figure_between(sentence, coming, end)


def is_of_a_cause(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a date is that of why an amount changed: imports fell by 3 percent thanks to a good harvest this year.

    That of a forecast is when it will change: growth will slow to 2 percent due to weak exports this year.
    """
    if not sentence.cues["cause"] or not sentence.cues["change"] or sentence.cues["future"]:
        return False
    start = moment.tokens[0]
    amounts = [figure.tokens[1] for figure in sentence.figures if figure.kind in AMOUNTS]
    causes = (at for at in sentence.cue_starts("cause") if amounts and amounts[0] <= at < start)
    return any(not sentence.mark_between(at, start) and not figure_between(sentence, at, start) for at in causes)
