"""Who acts first in a sentence, by a name or a plural that no lexicon need hold: Mr Brown | attacked the plan, saying.

Where verbs come first, a verb of saying that goes on with what they did tells that too: وتسمي | كارفا | القاعدة الجديدة وتقول إن.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.parts import OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.capitals import past_capitals
from generator.facts.tokens import COMMAS

_LONGEST = 3
"""Words of a name behind its verb, where verbs come first."""


def first_actors(sentence: ReadSentence, saying: int) -> Iterator[tuple[int, int]]:
    """The words that can be who acts first, where a comma parts a participle from what they do or a verb goes on with it."""
    if saying < 2 or (sentence.texts[saying - 1] not in COMMAS and saying not in sentence.verbs):
        return
    if sentence.language.words.verb_first:
        limit = min(_LONGEST, saying - 2)
        yield from ((1, 1 + length) for length in range(limit, 0, -1))
        return
    start = sentence.cue_at("clause_opener", 0)
    end = max(past_capitals(sentence, start), start + is_several(sentence, start, start + 1))
    acts = end < saying and sentence.language.may_be_verb(sentence.texts[end]) and not sentence.tokens[end].capital
    if acts and end > start and not sentence.mark_between(start, saying - 1):
        yield start, end


def is_several(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether one word is a plural that nothing else is known of, where names come before their verbs: Critics | attacked."""
    plain = end == start + 1 and sentence.texts[start].isalpha() and start not in sentence.named | sentence.dated
    grammar = sentence.texts[start] in sentence.language.words.stop_words
    several = plain and not grammar and sentence.language.may_be_counted(sentence.texts[start])
    return several and not (sentence.language.words.verb_first or sentence.cue_at("no_actor", start))


def only_opens(name: Name, start: int, end: int) -> bool:
    """Whether a body only opens the words for somebody who is of it: | Opposition | MP Sami Haddad attacked the plan, saying."""
    return name.dimension != OFFICE and name.tokens[0] == start and name.tokens[1] < end
