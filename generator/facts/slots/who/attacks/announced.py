"""An army that tells of its dead enemies killed them: أعلن الجيش مقتل 30 إرهابياً; the army said 30 militants were killed."""

from __future__ import annotations

from generator.facts.befalling import told_by
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import is_actor
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.who.antecedents import Who
from generator.values import Kind, Span, Term

_DEATH = "death"
_BEHIND = 3
"""Tokens behind a figure that tell who is counted: 12 people | of the militants."""


def find_announcing(sentence: ReadSentence, figure: Figure, speaker: Term | None) -> Who:
    """The army, police or coalition that speaks of the death of enemies; no armed group or ministry, which only count them."""
    if figure.kind is not Kind.COUNT or speaker is None or not _are_enemies(sentence, figure):
        return None
    if not is_actor(sentence, speaker) or not _is_force(sentence, speaker) or sentence.cues.get("agent_phrase"):
        return None
    cue = _harm(sentence, figure)
    return Found((speaker,), Cue(CueKind.WHO_DEED, cue)) if cue is not None else None


def _harm(sentence: ReadSentence, figure: Figure) -> Span | None:
    """The words that tell those counted to be dead, or the verbal noun of which they are the object: مقتل | 71 من المسلحين."""
    befell = find_befell(sentence, figure, None)
    told = told_by(befell.value) if befell is not None else None
    if befell is not None and told is not None and told.kind == _DEATH:
        return befell.cue.span
    start = figure.tokens[0]
    return sentence.text_span(start - 1, start) if start in sentence.cue_ends("harm") else None


def _are_enemies(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether those counted are called what armies call whom they fight, and are not somebody's own: three of its fighters."""
    start, end = figure.tokens[0], min(figure.tokens[1] + _BEHIND, len(sentence.tokens))
    own = sentence.cue_between("possessive", start, end)
    return not own and any(at in sentence.cues.get("enemies", {}) for at in range(start, end))


def _is_force(sentence: ReadSentence, speaker: Term) -> bool:
    """Whether a speaker is an armed force of a state or of several, by one of its words."""
    return any(
        sentence.cue_between("armed_force", *name.tokens)
        for name in sentence.names
        if name.term.surface == speaker.surface
    )
