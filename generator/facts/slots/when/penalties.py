"""Penalties, which are of the day of their ruling: sentenced to 15 years in prison on Monday; غرّمته المحكمة 5 آلاف دينار أمس.

One that "and" joins to another is of the same day: 10 years for six men and | seven for eight others; و7 سنوات على ثمانية. How long
somebody served, or may have to, is dated by nothing, as any duration is (faces up to ten years in prison).
"""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figures_ahead
from generator.values import Kind

_CLAUSES = ("relative", "subclause", "said_that", "came_after")
"""Cues of words that open a clause of something else."""
_AHEAD, _BEHIND = 6, 3
"""Tokens between a term and what tells that it is one: sentenced to a total of 12 years; a 12-year suspended jail term."""


def is_penalty(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is a term or a fine that somebody was given."""
    if sentence.cues["unserved"]:
        return False
    if figure.kind is Kind.MONEY:
        return bool(sentence.cues["fined"])
    if figure.kind is not Kind.DURATION:
        return False
    ahead = _joined_to(sentence, figure)
    return _is_term(sentence, figure) or (ahead is not None and is_penalty(sentence, ahead))


def _joined_to(sentence: ReadSentence, figure: Figure) -> Figure | None:
    """The duration ahead that "and" joins to one in the same clause, no verb between: 10 years for six men and | seven."""
    start = figure.tokens[0]
    ahead = next((one for one in figures_ahead(sentence, start) if one.kind is Kind.DURATION), None)
    between = range(ahead.tokens[1], start) if ahead is not None else range(0)
    joins = sentence.language.words.numbers.joiners
    joined = sentence.and_attached(start) or any(sentence.texts[at] in joins for at in between)
    parted = not sentence.verbs.isdisjoint(between) or sentence.any_cue_between(_CLAUSES, between.start, start)
    return ahead if joined and not parted else None


def _is_term(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a duration is how long a court sends somebody to prison for: sentenced to 12 years, a 12-year jail term."""
    start, end = figure.tokens
    ahead = [at for at in sentence.cue_starts("sent_to_prison") if start - _AHEAD <= at < start]
    if ahead and not sentence.mark_between(ahead[-1], start):
        return True
    given = any(start - _AHEAD <= at < start for at in sentence.cue_starts("given_term"))
    return sentence.cue_between("prison_term", start, end + _BEHIND) and (given or bool(sentence.cues["court"]))
