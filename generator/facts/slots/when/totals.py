"""Running totals, which the days of what was added to them do not date: 19 were killed on Friday, bringing the toll to 3,136."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.values import Precision

_WINDOW = 8
"""Tokens from the word for raising to the one for a total: raising the number of confirmed cases since May."""


def running_totals(sentence: ReadSentence) -> Iterator[int]:
    """The tokens at which a clause tells what a total rose to: bringing the toll, ليرتفع العدد الإجمالي."""
    for at in sentence.cue_starts("raising"):
        if sentence.cue_between("running_total", at + 1, min(at + _WINDOW, len(sentence.tokens))):
            yield at


def adds_to(total: int, moment: Moment, figure: Figure) -> bool:
    """Whether a date ahead of a total that rises at a token tells when something was added to it; months and years have totals."""
    of_days = moment.range is not None and moment.range.precision is Precision.DAY
    return of_days and moment.tokens[1] <= total < figure.tokens[0]
