"""Whom somebody quotes: نقلت وسائل إعلام عن وزير الصحة; Reuters quoted the minister as saying. Their words are not the outlet's."""

from __future__ import annotations

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses import figure_between

_QUOTE = "quote_saying"
"""The lexicon's verb of saying what others said."""
_LONGEST_OUTLET = 6


def quoted_at(sentence: ReadSentence, verb: Name) -> int | None:
    """The token where the words for who is quoted begin, `None` where the verb quotes nobody."""
    if verb.term.id != _QUOTE:
        return None
    start = verb.tokens[1]
    for at in range(start, min(start + _LONGEST_OUTLET, len(sentence.tokens))):
        if sentence.texts[at] in CLAUSE_MARKS or figure_between(sentence, start, at + 1):
            break
        if sentence.cue_at("quoted_from", at):
            return at + 1
    as_saying = sentence.cue_between("quoted_as", start, start + _LONGEST_OUTLET)
    return start if as_saying else None
