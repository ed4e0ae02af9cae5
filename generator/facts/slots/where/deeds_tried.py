"""Where a deed was for which a court punishes people, who are elsewhere: jailed 12 for an attack in Karwa."""

from __future__ import annotations

from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.reach import figure_between


def is_of_deed_tried(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a place is told of what those counted ahead are punished for: 14 years to five men over an attack in Karwa."""
    end, start = figure.tokens[1], place.tokens[0]
    reasons = (
        at
        for at in sentence.cue_starts("punished_for")
        if end <= at < start and not figure_between(sentence, at, start)
    )
    return any(_follows_verdict(sentence, at) for at in reasons)


def _follows_verdict(sentence: ReadSentence, at: int) -> bool:
    """Whether a verdict stands ahead of "for", which leads to a deed and no term: jailed nine | for killing, not: | for life."""
    verdicts = (one for cue in ("tried", "prison_term") for one in sentence.cue_starts(cue))
    told = any(one < at and not sentence.mark_between(one, at) for one in verdicts)
    return told and not sentence.cue_at("gravest_terms", at + 1)
