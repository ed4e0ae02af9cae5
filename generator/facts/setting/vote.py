"""The vote that an article reports on: seats, votes, voters and turnout are of its day, month or year, which is told once.

A date beside a noun for a vote is its date (the November 1 elections, الانتخابات التي جرت أمس, the 2020 vote), as is the day on
which voters cast their ballots (went to the polls on Sunday), up to that of another one. What a sentence that tells another time
counts is not of it (turnout was 38 percent, less than in 2012), nor for how many seats candidates compete, nor what lies ahead or
goes on.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.dates import DAY_WORD, WEEKDAY
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.setting.called import year_called
from generator.facts.slots.clauses.reach import figure_between, new_clause_between
from generator.facts.slots.when.another import is_of_a_standard
from generator.facts.slots.when.changes import is_of_beginning
from generator.values import DateRange, Kind, Precision

_WHOLE = frozenset({Precision.MONTH, Precision.YEAR})
_COUNTED = frozenset({Kind.COUNT, Kind.PERCENT})
_APART = 3
"""Tokens up to a vote right before its date: الانتخابات البلدية والتشريعية."""
_AHEAD, _BEHIND = 2, 12
"""Tokens between a vote and its day: the November 1 general elections, elections to the councils of … that were held on Sunday."""


class SetVote:
    """The vote that the sentences so far tell of."""

    def __init__(self) -> None:
        self._held: Found[DateRange] | None = None

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The date of a figure of the vote in the next sentence, or in that which tells of it; `None` where it tells of none."""
        sentence = context.sentence
        if figure.kind not in _COUNTED or context.dates.stands_apart(figure) or is_not_over(sentence):
            return None
        here = _dated_vote(sentence)
        told = here if here is not None and here.cue.span.end <= figure.span.start else None
        called = _vote_of_year(sentence)
        held = (
            (called if called is not None and not _is_besides(sentence, figure, called) else None) or told or self._held
        )
        if held is None or not sentence.cues["voting"] or sentence.cues["contesting"]:
            return None
        if any(is_of_beginning(sentence, moment, figure) for moment in sentence.moments):
            return None  # fell from 71 seats in the 2018 election | to 60
        return held if all(moment.is_day or moment.range == held.value for moment in sentence.moments) else None

    def tell(self, context: Context) -> None:
        """Takes in when a sentence says that a vote was held."""
        sentence = context.sentence
        if not (sentence.cues["vote_held"] or sentence.cues["ballots_cast"]) or is_not_over(sentence):
            return
        told = _dated_vote(sentence) or _vote_of_year(sentence)
        if told is not None and not (self._held is not None and self._held.value.within(told.value)):
            self._held = told  # the 2020 elections, after those of 7 December 2020, are the same


@once_a_sentence
def _dated_vote(sentence: ReadSentence) -> Found[DateRange] | None:
    """The last date that a sentence tells of a vote."""
    dated = list(_dates_of_votes(sentence))
    if not dated or dated[-1].range is None:
        return None
    return Found(dated[-1].range, Cue(CueKind.WHEN_EVENT, dated[-1].span, rules=dated[-1].rules))


@once_a_sentence
def _vote_of_year(sentence: ReadSentence) -> Found[DateRange] | None:
    """The year by which a sentence calls a vote: the 2020 presidential election, انتخابات 2020."""
    return year_called(sentence, "vote_held", CueKind.WHEN_EVENT)


def _is_besides(sentence: ReadSentence, figure: Figure, vote: Found[DateRange]) -> bool:
    """Whether a vote behind a figure is told of besides: what that is set against, or by a clause of its own.

    Won 12 seats, far more than in the 2016 election; has 40 polling stations, although it did not win the 2016 election.
    """
    start = figure.tokens[1]
    end = next((at for at, token in enumerate(sentence.tokens) if token.start >= vote.cue.span.start), start)
    return is_of_a_standard(sentence, start, end) or new_clause_between(sentence, start, end)


def _dates_of_votes(sentence: ReadSentence) -> Iterator[Moment]:
    """The dates that a sentence tells of votes: a day, a month or a year."""
    for moment in sentence.moments:
        if _is_date(moment) and any(
            tells(sentence, moment) for tells in (_leads_to_vote, _is_of_vote, _tells_apart, _is_won, _is_of_voters)
        ):
            yield moment


def _leads_to_vote(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a day stands before its vote: the May 1 elections, Sunday's vote; not: announced Sunday election results."""
    end = moment.tokens[1]
    own = moment.rules[0] not in {DAY_WORD, WEEKDAY} or sentence.is_possessor(moment.tokens)
    ahead = own and not sentence.language.words.verb_first
    return ahead and any(sentence.cue_at("vote_held", at) for at in range(end, end + _AHEAD + 1))


def _is_of_vote(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a vote is told to have been held on a day behind it: elections that took place on Sunday; الانتخابات التي جرت أمس.

    One that began on a day went on for more.
    """
    start = moment.tokens[0]
    vote = next((at for at in range(start - 1, max(-1, start - _BEHIND), -1) if sentence.cue_at("vote_held", at)), None)
    if vote is None or figure_between(sentence, vote, start) or sentence.cue_between("began", vote, start):
        return False
    return sentence.any_cue_between(("relative", "set_off", "comes_about"), vote, start)


def _tells_apart(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a date tells which vote is meant, right behind it: انتخابات مارس 2018, الانتخابات البلدية عام 2019."""
    if moment.rules[0] in {DAY_WORD, WEEKDAY}:
        return False
    words, start = sentence.language.words, moment.tokens[0]
    if not words.verb_first:
        return (
            start > 1
            and sentence.texts[start - 1] in words.times.of_words
            and sentence.cue_at("vote_held", start - 2) > 0
        )
    near = range(start - 1, max(-1, start - 1 - _APART), -1)
    vote = next((at for at in near if sentence.cue_at("vote_held", at)), None)
    return vote is not None and not any(sentence.texts[at] in words.stop_words for at in range(vote + 1, start))


def _is_won(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether somebody wins or loses a vote on a day beside it: won an election on Sunday; فاز الحزب الأحد في الانتخابات."""
    start, end = moment.tokens
    won = max((at for at in sentence.cue_starts("won_vote") if at < start), default=None)
    vote = next((at for at in range(max(0, start - _AHEAD), end + _APART) if sentence.cue_at("vote_held", at)), None)
    if won is None or vote is None or not moment.is_day:
        return False
    return not figure_between(sentence, won, max(vote, end)) and not sentence.mark_between(won, max(vote, end))


def _is_of_voters(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether voters are told to have cast their ballots on a day in its clause: went to the polls | on Sunday."""
    start, end = moment.tokens
    cast = (at for at in sentence.cue_starts("ballots_cast") if abs(at - start) <= _BEHIND)
    apart = (sentence.mark_between(min(at, end), max(at, start)) for at in cast)
    return moment.is_day and not all(apart)


def _is_date(moment: Moment) -> bool:
    """Whether a moment can be that of a vote: a day, a month or a year."""
    if moment.range is None or moment.range.start is None or moment.range.end is None:
        return False
    return moment.is_day or moment.range.precision in _WHOLE


def is_not_over(sentence: ReadSentence) -> bool:
    """Whether a sentence tells what goes on or lies ahead."""
    verb = sentence.texts[0][sentence.and_attached(0) :]
    return any(sentence.cues[cue] for cue in ("future", "ongoing", "up_to_now")) or sentence.language.is_imperfect(verb)
