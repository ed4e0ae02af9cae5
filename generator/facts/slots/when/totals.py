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


def parts_from_total(total: int, moment: Moment, figure: Figure) -> bool:
    """Whether a total that rises at a token stands between a date and a figure that it does not date.

    A day ahead of it tells when something was added (months and years have totals); a date behind it is the total's own.
    """
    of_days = moment.range is not None and moment.range.precision is Precision.DAY
    return (of_days and moment.tokens[1] <= total < figure.tokens[0]) or figure.tokens[1] <= total < moment.tokens[0]
