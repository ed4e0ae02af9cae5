"""Who does what two verbal nouns tell together: بعد تمكن عناصر الشرطة من حجز 5 أطنان, قيام الفرق بتوزيع 40 سلة."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import CueKind
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors import actors, one_found
from generator.facts.slots.clauses import figure_between
from generator.facts.slots.meant import actor_term
from generator.facts.slots.who.plain_subjects import those_acting
from generator.facts.slots.who.subjects import Who
from generator.values import Term

_OBJECT = 3
"""Tokens between a deed and the figure that it has for its object."""


def find_doer_of_noun(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """Whom the last noun for carrying out ahead of a figure has for its subject, the deed behind it done to the figure."""
    start = figure.tokens[0]
    nouns = [at for at in sentence.cue_starts("carrying_out") if at < start]
    if not nouns:
        return None
    subject = _subject(sentence, nouns[-1] + 1, named_before)
    if subject is None:
        return None
    term, end = subject
    deeds = (
        at + length
        for at, length in sentence.cues.get("deed", {}).items()
        if end <= at <= end + 1 and at + length <= start
    )
    deed = next(deeds, None)
    if (
        deed is None
        or start - deed > _OBJECT
        or figure_between(sentence, deed, start)
        or sentence.mark_between(deed, start)
    ):
        return None
    return one_found(sentence, term, CueKind.WHO_SUBJECT, nouns[-1], nouns[-1] + 1)


def _subject(sentence: ReadSentence, at: int, named_before: Sequence[Name]) -> tuple[Term, int] | None:
    """Who stands at a token, and the token after them: a name, with those who act for it, or those whom no lexicon holds."""
    acting = sentence.cue_at("acting_for", at) if at < len(sentence.tokens) else 0
    for name in actors(sentence):
        if name.tokens[0] in (at, at + acting):
            return actor_term(sentence, name, named_before), name.tokens[1]
    return those_acting(sentence, at) if acting else None
