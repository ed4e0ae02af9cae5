"""Those whom "and" joins to somebody whom a verb ahead befell: قُتل الصحفي كروم و4 من عائلته; killed Sami Haddad and | four."""

from __future__ import annotations

from generator.facts.befalling import Place
from generator.facts.cues import CueKind
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import Said, read_befell, verb_is_stated
from generator.facts.slots.clauses.reach import before_further
from generator.facts.slots.coordination.joined_clauses import joined_subjects

_LONGEST = 7
"""Words for somebody between the verb and "and"."""


def befallen_with(sentence: ReadSentence, figure: Figure) -> Said | None:
    """The verb of which somebody told by name or noun is the object as well, or the subject where it is what they suffer."""
    start = before_further(sentence, figure)
    joiners = sentence.language.words.numbers.joiners
    joint = start - (start > 0 and sentence.texts[start - 1] in joiners)
    if not sentence.is_joined(start) or figure.unit is None or start in joined_subjects(sentence):
        return None
    for at in range(joint - 1, max(-1, joint - 2 - _LONGEST), -1):
        found = read_befell(sentence, figure, Place.BEFORE, at)
        if found is not None and found[1] < joint:
            stated = verb_is_stated(sentence, at)
            return Said(found[0], at, found[1], CueKind.BEFELL_AHEAD) if stated else None
        if not _tells_somebody(sentence, at):
            return None
    return None


def _tells_somebody(sentence: ReadSentence, at: int) -> bool:
    """Whether a token can belong to the words for somebody: no mark, number, date, verb or preposition."""
    text, words = sentence.texts[at], sentence.language.words
    taken = sentence.counted | sentence.dated | sentence.verbs
    led = text in words.names.prepositions and at + 1 not in sentence.named  # القيادي | في | حزب الله
    grammar = led or text in words.numbers.joiners
    return text.isalpha() and at not in taken and not grammar
