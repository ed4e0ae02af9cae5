"""What is told besides of the counted ahead of whoever did it: brackets, and parts that commas set off ahead of a passive.

90 people (60 men) | were freed by the army; 47 people, six of them boys, | were held by the army.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS

_LONGEST = 14
"""Tokens that commas set off."""


def past_asides(sentence: ReadSentence, figure: Figure) -> int:
    """The token behind what brackets, or commas ahead of a passive, tell besides; a part among it is of that passive."""
    end = _past_brackets(sentence, figure.tokens[1])
    opens = sentence.words(end, end + 1) in COMMAS
    near = range(end + opens, min(end + _LONGEST, len(sentence.tokens)))
    closing = next((at for at in near if sentence.texts[at] in COMMAS), None)
    if closing is None or not sentence.cue_at("passive_auxiliary", closing + 1):
        return end
    between = [other for other in sentence.figures if end <= other.tokens[0] < closing]
    parts = all(other.part_of is not None for other in between) and sentence.verbs.isdisjoint(range(end, closing))
    told = between if opens else figure.part_of is not None
    return closing + 1 if parts and told else end


def _past_brackets(sentence: ReadSentence, end: int) -> int:
    """The token after the brackets that open behind a figure, or that it stands in: 90 people (60 men, 30 women) | were freed."""
    brackets, texts = _brackets(sentence), sentence.texts
    at = bisect_left(brackets, end)
    at += at < len(brackets) and brackets[at] == end and texts[end] == "("
    closing = brackets[at] if at < len(brackets) and texts[brackets[at]] == ")" else None
    return end if closing is None or sentence.cue_between("agent", end, closing) else closing + 1


@once_a_sentence
def _brackets(sentence: ReadSentence) -> Sequence[int]:
    """The tokens that are brackets."""
    return [at for at, text in enumerate(sentence.texts) if text in {"(", ")"}]
