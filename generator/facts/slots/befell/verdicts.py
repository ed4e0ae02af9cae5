"""Those on whom a court passes a verdict told by a noun: handed life sentences to 14 men, أصدرت أحكاماً بالسجن على 14 متهماً."""

from __future__ import annotations

from generator.facts.befalling import befalling
from generator.facts.cues import CueKind
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import Said, verb_is_stated

_SENTENCE = "sentence"
"""The id of what befell them."""


def sentenced(sentence: ReadSentence, figure: Figure) -> Said | None:
    """The verb of passing a verdict in the clause of people, ahead of the noun for it and of what leads to them."""
    start = figure.tokens[0]
    if start not in sentence.cue_ends("to_sentenced") or not (figure.counts_people or figure.unit is None):
        return None
    clause = sentence.clause_start(start)
    verb = max((at for at in sentence.cue_starts("passes_verdict") if clause <= at < start), default=None)
    if verb is None or not sentence.cue_between("verdict_noun", verb, start) or not verb_is_stated(sentence, verb):
        return None
    return Said(befalling(_SENTENCE), verb, verb + sentence.cue_at("passes_verdict", verb), CueKind.BEFELL_AHEAD)
