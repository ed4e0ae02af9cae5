"""The vote that an article reports on: seats, votes and turnout are of its day, which is told once.

A single day beside a noun for a vote is its day (the November 1 elections, الانتخابات التي جرت أمس), up to that of another one.
What a sentence that tells another time counts is not of it (turnout was 38 percent, less than in 2012), nor for how many seats
candidates compete, nor what lies ahead or goes on.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.circumstances import Context
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.dates import DAY_WORD, WEEKDAY
from generator.facts.fact import Fact
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import figure_between
from generator.values import DateRange, Kind

_COUNTED = frozenset({Kind.COUNT, Kind.PERCENT})
_AHEAD, _BEHIND = 2, 12
"""Tokens between a vote and its day: the November 1 general elections, elections to the councils of … that were held on Sunday."""


class SetVote:
    """The vote that the sentences so far tell of."""

    def __init__(self) -> None:
        self._held: Moment | None = None

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The day of a figure of the vote in the next sentence, `None` where it tells of none."""
        sentence, held = context.sentence, self._held
        if held is None or held.range is None or figure.kind not in _COUNTED or context.dates.stands_apart(figure):
            return None
        if not sentence.cues["voting"] or sentence.cues["contesting"] or _is_not_over(sentence):
            return None
        if not all(map(_is_day, sentence.moments)):
            return None
        return Found(held.range, Cue(CueKind.WHEN_EVENT, held.span, rules=held.rules))

    def tell(self, context: Context) -> None:
        """Takes in when a sentence says that a vote was held."""
        sentence = context.sentence
        if sentence.cues["vote_held"] and sentence.moments:
            days = list(_days_of_votes(sentence))
            self._held = days[-1] if days and not _is_not_over(sentence) else self._held


def _days_of_votes(sentence: ReadSentence) -> Iterator[Moment]:
    """The days that a sentence tells of votes."""
    for moment in sentence.moments:
        if _is_day(moment) and (_leads_to_vote(sentence, moment) or _is_of_vote(sentence, moment)):
            yield moment


def _leads_to_vote(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a day stands before its vote: the May 1 elections, Sunday's vote; not: announced Sunday election results."""
    end = moment.tokens[1]
    own = moment.rules[0] not in {DAY_WORD, WEEKDAY} or sentence.is_possessor(moment.tokens)
    ahead = own and not sentence.language.words.verb_first
    return ahead and any(sentence.cue_at("vote_held", at) for at in range(end, end + _AHEAD + 1))


def _is_of_vote(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a vote is told to have been held on a day behind it: elections that took place on Sunday; الانتخابات التي جرت أمس."""
    start = moment.tokens[0]
    vote = next((at for at in range(start - 1, max(-1, start - _BEHIND), -1) if sentence.cue_at("vote_held", at)), None)
    if vote is None or figure_between(sentence, vote, start):
        return False
    return any(sentence.cue_between(cue, vote, start) for cue in ("relative", "set_off", "comes_about"))


def _is_day(moment: Moment) -> bool:
    return moment.range is not None and moment.range.start == moment.range.end


def _is_not_over(sentence: ReadSentence) -> bool:
    """Whether a sentence tells what goes on or lies ahead."""
    verb = sentence.texts[0][sentence.and_attached(0) :]
    return any(sentence.cues[cue] for cue in ("future", "ongoing", "up_to_now")) or sentence.language.is_imperfect(verb)
