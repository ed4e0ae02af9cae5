"""What somebody only heard, saw or counted, which is no deed of theirs: observers heard 12 blasts, أحصت المنظمة 12 قتيلاً.

The counted are those who were harmed, or what came about; a party that counts 300 members has them. All that the verb has for its
objects, and what they are set against, is nobody's.
"""

from __future__ import annotations

from generator.facts.cues import CueKind, Found
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.struck import is_harmed
from generator.facts.slots.who.possible_verbs import possible_verbs
from generator.values import Kind, Term

_EVENTS = frozenset(
    {
        "attack",
        "clash",
        "death",
        "explosion",
        "incident",
        "incursion",
        "killing",
        "raid",
        "security_incident",
        "violation",
    }
)
"""The lexicon's ids of what comes about, others aside that the words for attacks and incidents tell."""
_CASES, _OF_CASES = frozenset({"case", "infection"}), "_case"
"""The ids of cases of a disease, and how those of one disease end."""


def only_witnesses(sentence: ReadSentence, figure: Figure, found: Found[tuple[Term, ...]]) -> bool:
    """Whether who was found as a subject only heard or counted it: no other verb stands between one of those and the figure."""
    start = figure.tokens[0]
    verb = max((at for at in sentence.cue_starts("witnesses") if at < start), default=None)
    if verb is None or found.cue.kind is not CueKind.WHO_SUBJECT or figure.kind is Kind.PERCENT:
        return False
    first = next((one for one in sentence.figures if one.tokens[0] > verb), figure)
    direct = not any(verb < at < start for at, _ in possible_verbs(sentence))
    return direct and not sentence.mark_between(verb, first.tokens[0]) and _comes_about(sentence, first)


def _comes_about(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts those harmed or what came about."""
    if figure.kind is not Kind.COUNT:
        return False
    unit = figure.unit.id if figure.unit is not None else None
    known = unit in _EVENTS or unit in _CASES or (unit or "").endswith(_OF_CASES)
    nouns = range(figure.number_tokens[1], figure.tokens[1])
    told = not sentence.beginning("attack", "incident").isdisjoint(nouns)
    return known or told or is_harmed(sentence, figure)
