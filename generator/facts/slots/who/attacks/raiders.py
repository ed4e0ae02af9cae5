"""Who took what is told in the passive, by whose raid it came to light: 12 kg were seized when police raided a house."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.named_subjects import name_after, name_before
from generator.facts.slots.who.plain_subjects import plain_subject

_LONGEST_SUBJECT = 5
"""Tokens between "when" and the verb of a raid."""
_OPENERS = ("then", "came_after")


def find_raider(sentence: ReadSentence, figure: Figure, named_before: Sequence[Name]) -> Who:
    """Whose raid behind "when" or "after" led to what was found: ضُبطت 12 بندقية عندما داهمت الشرطة منزلاً."""
    start, end = figure.tokens
    if not sentence.cues.get("raid") or figure.counts_people:
        return None
    for verb in sentence.cue_starts("raid"):
        near = range(max(end, verb - _LONGEST_SUBJECT), verb)
        opener = next((at for at in reversed(near) if at in sentence.beginning(*_OPENERS)), None)
        if opener is None or sentence.mark_between(end, verb) or figure_between(sentence, end, verb):
            continue
        found = (_verb_ahead(sentence, start),) if sentence.language.words.verb_first else range(end, opener)
        if any(sentence.cue_at("finding", at) for at in found):
            return _raider(sentence, verb, named_before)
    return None


def _verb_ahead(sentence: ReadSentence, at: int) -> int:
    """The token right before a figure, a preposition between aside: عُثر على | 12 بندقية."""
    return at - 1 - (at > 1 and sentence.texts[at - 1] in sentence.language.words.names.prepositions)


def _raider(sentence: ReadSentence, verb: int, named_before: Sequence[Name]) -> Who:
    """The subject of a raid: behind its verb, or ahead of it."""
    cue = Cue(CueKind.WHO_SUBJECT, sentence.text_span(verb, verb + 1))
    first = sentence.language.words.verb_first
    name = name_after(sentence, verb + 1) if first else name_before(sentence, verb)
    if name is not None:
        return Found((actor_term(sentence, name, named_before),), cue)
    plain = None if first else plain_subject(sentence, verb)
    return Found((plain,), cue) if plain is not None else None
