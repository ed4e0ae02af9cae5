"""Who gives an English amount, told with "from" behind it: a grant of £4 million from Karwa Steel."""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.slots.actors import actors, end_of_capitals, one_found
from generator.facts.slots.meant import actor_term
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.people_behind import people_behind
from generator.facts.slots.who.subjects import Clauses
from generator.values import Kind

_LONGEST_GIFT = 2
"""Words between an amount and "from": 12 million dollars in aid."""


def find_giver(clauses: Clauses) -> Who:
    """Who stands behind "from" right behind an amount of a sentence that tells a grant, loan or donation."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first or figure.kind is not Kind.MONEY or not sentence.cues.get("gift"):
        return None
    end = figure.tokens[1]
    near = range(end, min(end + _LONGEST_GIFT + 1, len(sentence.tokens) - 1))
    at = next((at for at in near if sentence.texts[at] in sentence.language.words.change_from), None)
    if at is None or sentence.mark_between(end, at):
        return None
    start = at + 1 + (sentence.texts[at + 1] in sentence.language.words.definite_articles)
    name = next((name for name in actors(sentence) if name.tokens[0] in (at + 1, start)), None)
    if name is not None:
        return one_found(sentence, actor_term(sentence, name, clauses.told.named), CueKind.WHO_AGENT, at, at + 1)
    last = end_of_capitals(sentence, start)
    places = any(word in sentence.named | sentence.dated for word in range(start, last))
    own = sentence.own_words(start, last) if last > start and not places else people_behind(sentence, start)
    return one_found(sentence, own, CueKind.WHO_AGENT, at, at + 1) if own is not None else None
