"""Dates of something told besides a figure: of a case tried, of a beginning, of a cause, of what came before or after."""

from __future__ import annotations

from generator.facts.dates import DAY_WORD, SINCE, WEEKDAY
from generator.facts.parts import AMOUNTS, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import figure_between

_LATELY = frozenset({DAY_WORD, WEEKDAY})
"""The rules of days around the day of publication."""
_BEGUN_WINDOW = 3
_LENGTH = 3
"""Words of a length of time behind "after": بعد يوم واحد من."""


def is_another_things(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is that of something told besides: behind a figure of a case tried, a beginning, what came before."""
    if figure.kind in AMOUNTS and is_of_a_cause(sentence, moment):
        return True
    if moment.tokens[1] <= figure.tokens[0]:
        return _is_of_what_came_after(sentence, moment, figure)
    return moment.tokens[0] >= figure.tokens[1] and any(
        told(sentence, moment, figure)
        for told in (_is_of_a_case, _is_of_a_beginning, _is_of_what_came_before, _is_of_what_comes)
    )


def _is_of_a_case(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date is that of what a court tries people for: sentenced 45 defendants in a case of killings in 2011.

    Nobody is sentenced for a deed of yesterday: jailed 12 on charges of spying on Monday.
    """
    if not sentence.cues["court"] or moment.rules[0] in _LATELY:
        return False
    start = moment.tokens[0]
    cases = (at for at in sentence.cue_starts("of_a_case") if figure.tokens[1] <= at < start)
    return any(not figure_between(sentence, at, start) for at in cases)


def _is_of_a_beginning(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date behind a figure is that of when something else began: 27 seats in the elections that started in May."""
    if moment.range is not None and moment.range.end is None:
        return False  # what goes on since then
    start = moment.tokens[0]
    near = range(max(figure.tokens[1], start - _BEGUN_WINDOW), start)
    begun = next((at for at in near if sentence.cue_at("began", at)), None)
    return begun is not None and begun > 0 and sentence.cue_at("relative", begun - 1) > 0


def _is_of_what_came_before(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether "after" opens words with "since", of an amount with any date: 58 million are in danger after cuts since January.

    Output rose by 5 percent after good rains in May; but 12 died after a bus crashed on Monday.
    """
    if SINCE not in moment.rules and figure.kind not in AMOUNTS:
        return False
    start = moment.tokens[0]
    after = (at for at in sentence.cue_starts("came_after") if figure.tokens[1] <= at < start - 1)
    return any(not sentence.mark_between(at, start) and not figure_between(sentence, at, start) for at in after)


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


def _is_of_what_came_after(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a figure tells what the dated came so long after, or after an attack that did it.

    On Monday, a day after 12 were killed; were held in May after an attack that killed 12; بعد الهجوم الذي أودى بحياة 12.
    """
    start, end = moment.tokens[1], figure.tokens[0]
    for after in sentence.cue_starts("came_after"):
        if not start <= after < end:
            continue
        if _is_length_of_time(sentence, after):
            return True
        for relative in sentence.cue_starts("relative"):
            event = any(sentence.cue_between(cue, after, relative) for cue in ("attack", "incident"))
            if event and after < relative < end and not sentence.mark_between(after, relative):
                return True
    return False


def _is_length_of_time(sentence: ReadSentence, after: int) -> bool:
    """Whether "after" tells how long after: two days | after, بعد | يومين من."""
    words, near = sentence.language.words, range(after - 1, after)
    if words.verb_first:
        near = range(after + 1, min(after + 1 + _LENGTH, len(sentence.texts) - 1))
        near = range(
            near.start, next((at for at in near if sentence.texts[at + 1] in words.times.of_words), near.start)
        )
    units = words.times.units.first_words | words.times.unit_plurals.first_words | words.times.dual_units.first_words
    return any(not sentence.reading.words[at].rests.isdisjoint(units) for at in near)
