"""The period that a sentence refers to without telling it: that of the report, or the same period as before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.reports import Report
from generator.facts.slots.when.comparison import compared_sides
from generator.facts.slots.when.habits import tells_habit
from generator.facts.slots.when.totals import running_totals
from generator.lexicon import Category
from generator.values import DateRange, Kind, Precision

_OPENING = 2
_CALLED = {Precision.YEAR: "the_year", Precision.QUARTER: "the_quarter", Precision.MONTH: "the_month"}
"""The cues of words for a period that was told."""
_WEEK = frozenset(timedelta(days=days) for days in (4, 5, 6))
"""From the first to the last day of a week: Monday to Friday, or up to Sunday."""
_SHARE_PRICE = "share_price"
"""The indicator that moves day by day."""
_HAPPENS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
"""Figures that tell what came about; a rate holds at one time or another of the period."""
_SHORTEST_PERIOD = timedelta(days=2)
"""From the first to the last day of a period that a report covers: totals stand beside what the last day or night brought."""


def report_period(
    sentence: ReadSentence, stated: Moment | None, told: Found[DateRange] | None
) -> Found[DateRange] | None:
    """The period that a sentence refers to: `told`, that of the figures before, else the one that the article states."""
    same = [*sentence.cue_ends("same_period"), *_named_again(sentence, told)]
    ends = [*sentence.cue_ends("report_period"), *same]
    if not ends:
        return None
    told = _told_here(sentence, same) or told
    here = sentence.text_span(ends[0] - 1, ends[0])
    opens = ends[0] <= _OPENING  # The period also saw
    before = stated is not None and stated.span.start < sentence.sentence.span.end
    alone = any(_stands_alone(sentence, end) for end in same)
    explicit = bool(sentence.cue_ends("covered_period"))
    if not (alone and told) and stated is not None and stated.range is not None and (before or (explicit and not told)):
        return Found(stated.range, Cue(CueKind.WHEN_REPORT, here, origin=stated.span, rules=stated.rules))
    if told is None or not (opens or alone):
        return None
    return Found(told.value, Cue(CueKind.WHEN_REPORT, here, origin=told.cue.span, rules=told.cue.rules))


def period_gone_on_with(
    report: Report, sentence: ReadSentence, stated: Moment | None, told: Found[DateRange] | None
) -> Found[DateRange] | None:
    """The period of what happened and tells no time in a sentence that goes on with a report: in August 12 died. It added 3.

    It is `told`, that of the figures before, else that of the report itself: its weekly report (8-14 May). It said 3 died.
    """
    closed = told is not None and told.value.end is not None
    if told is not None and told.cue.span.start >= report.since and is_covered_period(told.value):
        return Found(told.value, Cue(CueKind.WHEN_REPORT, told.cue.span, rules=told.cue.rules))
    if closed or stated is None or stated.range is None or not is_covered_period(stated.range):
        return None
    before = report.since <= stated.span.start < sentence.sentence.span.start
    return Found(stated.range, Cue(CueKind.WHEN_REPORT, stated.span, rules=stated.rules)) if before else None


def is_covered_period(when: DateRange) -> bool:
    """Whether a period can be what a report or an article covers: closed, and of more than two days."""
    return when.start is not None and when.end is not None and when.end - when.start >= _SHORTEST_PERIOD


def tells_whole_year(sentence: ReadSentence, when: DateRange) -> bool:
    """Whether a sentence tells of a whole year, no part of it told before: that leaves growth for the full year at 2 percent."""
    return bool(sentence.cues["whole_year"]) and when.precision is not Precision.YEAR


def tells_trading(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether something traded stands ahead of a figure, which moves day by day: shares fell 2 percent; not: oil exports fell."""
    measured = (range(*name.tokens) for name in sentence.indicators)
    inside = {at for run in measured for at in (*run, run.start - 1) if len(run) > 1 or at < run.start}
    if any(name.term.id == _SHARE_PRICE and name.tokens[0] < figure.tokens[0] for name in sentence.indicators):
        return True
    return any(at < figure.tokens[0] and at not in inside for at in sentence.cue_starts("traded"))


def came_about(sentence: ReadSentence, figure: Figure, *, happened: bool) -> bool:
    """Whether a figure tells what came about in a period, neither what a total rose to nor what holds at any time of it.

    `happened`: something befell the counted. Else a verb of doing ahead of the figure must be in the past: نفذت 12 عملية, but
    تدير 14 مركزاً holds still; as does what a word of the sentence tells to go on or to lie ahead (usually, still, will).
    """
    if figure.kind not in _HAPPENS or any(total < figure.tokens[0] for total in running_totals(sentence)):
        return False
    if sentence.cues["ongoing"] or sentence.cues["future"] or figure.tokens[0] - 1 in sentence.beginning("place"):
        return False  # those held in two centres are there still
    ahead = [verb.tokens[0] for verb in sentence.of(Category.DOING) if verb.tokens[0] < figure.tokens[0]]
    if happened or not ahead:
        return True
    word = sentence.texts[ahead[-1]]
    attached = sentence.and_attached(ahead[-1]) and sentence.language.words.verb_first
    return not sentence.language.may_be_present(word[attached:])


def narrates(sentence: ReadSentence) -> bool:
    """Whether a sentence tells what took place at a time that is over: two were hurt, but neither: are in hospital nor have died.

    A verb of what is not over at its head tells what holds (ويبلغ عدد السكان), as do a number that something reached, averages and
    what happens every year.
    """
    if any(sentence.cues[cue] for cue in ("up_to_now", "average")) or _tells_number(sentence) or tells_habit(sentence):
        return False
    first = sentence.figures[0].tokens[0] if sentence.figures else 0
    head = sentence.name_at(0, Category.SAYING) is not None
    says = head and sentence.cue_between("said_that", 0, first)  # وتقول الوزارة إن 12 أصيبوا
    return says or not sentence.language.is_imperfect(sentence.texts[0][sentence.and_attached(0) :])


def _tells_number(sentence: ReadSentence) -> bool:
    """Whether it tells how many there are: the number of volunteers, the toll; not: a number of shells, total exports."""
    articles = sentence.language.words.numbers.articles
    told = sentence.cue_starts("how_many")
    return any(not at or sentence.texts[at - 1] not in articles for at in told)


def _named_again(sentence: ReadSentence, told: Found[DateRange] | None) -> Sequence[int]:
    """Where the year, quarter, month or week told before is only called so: fell by 12 % in 2023. Over the year, 40 fled.

    The days of a week are told one by one: from 1 to 5 May. … The biggest losses of the week.
    """
    closed = told is not None and told.value.end is not None
    cue = _CALLED.get(told.value.precision, "the_week" if _is_week(told.value) else None) if told and closed else None
    return sentence.cue_ends(cue) if cue is not None else ()


def _is_week(period: DateRange) -> bool:
    """Whether days are those of a week, with or without its end."""
    return period.start is not None and period.end is not None and period.end - period.start in _WEEK


def _told_here(sentence: ReadSentence, same: Sequence[int]) -> Found[DateRange] | None:
    """The period that the sentence itself tells ahead of "the same period": 1790 in the first half, and 16 in the same period."""
    sides = compared_sides(sentence, sentence.moments) if same else ()
    ahead = [
        moment
        for moment in sentence.moments
        if same and moment.tokens[1] < same[0] and not any(moment in side for side in sides)
    ]
    last = ahead[-1] if ahead else None
    if last is None or last.range is None or last.is_day:
        return None
    return Found(last.range, Cue(CueKind.WHEN_CLAUSE, last.span, rules=last.rules))


def _stands_alone(sentence: ReadSentence, end: int) -> bool:
    """Whether "the same period" that ends at a token is the one told before, not that of another year."""
    words = sentence.language.words
    of_another = end < len(sentence.tokens) and sentence.texts[end] in words.times.of_words | words.change_from
    return end - 1 not in sentence.dated and not of_another
