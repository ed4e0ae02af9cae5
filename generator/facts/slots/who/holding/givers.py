"""Who gives an English amount, told with "from" behind it: a grant of £4 million from Karwa Steel."""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.slots.actors.finding import one_found
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import whoever_begins
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
    giver = whoever_begins(clauses, at + 1)
    return one_found(sentence, giver, CueKind.WHO_AGENT, at, at + 1) if giver is not None else None
