"""Penalties, which are of the day of their ruling: sentenced to 15 years in prison on Monday; غرّمته المحكمة 5 آلاف دينار أمس.

How long somebody served, or may have to, is dated by nothing, as any duration is (faces up to ten years in prison).
"""

from __future__ import annotations

from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.values import Kind

_AHEAD, _BEHIND = 6, 3
"""Tokens between a term and what tells that it is one: sentenced to a total of 12 years; a 12-year suspended jail term."""


def is_penalty(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is a term or a fine that somebody was given."""
    if sentence.cues["unserved"]:
        return False
    if figure.kind is Kind.MONEY:
        return bool(sentence.cues["fined"])
    return figure.kind is Kind.DURATION and _is_term(sentence, figure)


def _is_term(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a duration is how long a court sends somebody to prison for: sentenced to 12 years, a 12-year jail term."""
    start, end = figure.tokens
    ahead = [at for at in sentence.cue_starts("sent_to_prison") if start - _AHEAD <= at < start]
    if ahead and not sentence.mark_between(ahead[-1], start):
        return True
    given = any(start - _AHEAD <= at < start for at in sentence.cue_starts("given_term"))
    return sentence.cue_between("prison_term", start, end + _BEHIND) and (given or bool(sentence.cues["court"]))
