"""Dates that are no figure's: those of whom a figure is from, and of a record.

Those of the speaking: `speaking`; of something told besides: `another`.
"""

from __future__ import annotations

from generator.facts.dates import SINCE
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.when.then import THEN
from generator.facts.tokens import COMMAS
from generator.values import Precision

_RECORD_WINDOW = 7
_NEAR = 2
"""Tokens from a word for data to their year."""


def ends_a_record(sentence: ReadSentence, moment: Moment) -> bool:
    """Whether a superlative stands close before a "since": the first since 1990, a high since records began in 1970.

    Past a comma before any date: 28 in May, the most violent month so far in 2022.
    """
    start = moment.tokens[0]
    near = range(max(0, start - _RECORD_WINDOW), start)
    told = [at for at in near if sentence.cue_at("record", at) and not sentence.cue_at("most_of", at)]
    if SINCE not in moment.rules:
        return THEN not in moment.rules and any(
            _opens_remark(sentence, at) and not figure_between(sentence, at, start) for at in told
        )
    kept = any(sentence.cue_at("records_began", at) for at in range(start, min(start + 3, moment.tokens[1])))
    return kept or (bool(told) and not figure_between(sentence, told[-1], start))


def _opens_remark(sentence: ReadSentence, at: int) -> bool:
    """Whether a comma stands before a superlative, its article aside: , the highest."""
    at = sentence.from_article(at)
    return at > 0 and sentence.texts[at - 1] in COMMAS


def is_cited(sentence: ReadSentence, moment: Moment, figure: Figure) -> bool:
    """Whether a date belongs to whom the figure is from: … according to the report on the 2026 budget.

    The year of a census or of data is that of their figures: 4 million according to the 2014 census; حسب إحصاءات 2014. Set off
    by a comma it is that of the figure behind it: 12 voters in Karwa, where, by the 2014 census, 30 live.
    """
    start, end = moment.tokens
    cited = [at for at in sentence.cue_ends("according_to") if figure.tokens[1] < at <= start]
    if all(sentence.mark_between(at, start) for at in cited):
        return False
    data = sentence.cue_starts("dated_data")
    beside = any(at == end or 0 < start - at <= _NEAR for at in data)
    set_off = sentence.mark_between(figure.tokens[1], cited[-1]) and figure_between(sentence, end, len(sentence.texts))
    return set_off or not (beside and moment.range is not None and moment.range.precision is Precision.YEAR)
