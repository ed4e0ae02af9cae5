"""Persons whom the article has introduced, by the last word of their name alone beside their verb: دفع | كروم | 12."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.persons import Persons
from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.verb_places import Clause, verb_at
from generator.facts.slots.who.verb_shapes import may_be_verb
from generator.facts.slots.who.verbal_openings import opens_clause
from generator.text.document import Part


def told_by_surname(sentence: ReadSentence, persons: Persons) -> Iterator[Clause]:
    """The clauses whose subject is such a person, right behind a verb that opens its clause or between "that" and a verb."""
    if not persons.by_word or sentence.sentence.part is Part.TITLE:
        return
    for at, word in enumerate(sentence.texts):
        person = persons.by_word.get(word)
        if person is None or at in sentence.named or not _is_last(sentence, at, person.surface):
            continue
        if at in sentence.cue_ends("said_that"):
            verb = verb_at(sentence, at + 1)
            if verb is not None:
                yield Clause(verb, person, verb + 1)
        elif at and may_be_verb(sentence, at - 1) and opens_clause(sentence, at - 1):
            yield Clause(at - 1, person, at + 1)


def _is_last(sentence: ReadSentence, at: int, name: str) -> bool:
    """Whether a word that stands at a token is the last of a name, no other of its words ahead: وسيم | كروم."""
    *others, last = map(sentence.language.fold_word, name.split())
    return sentence.texts[at] == last and not (at and sentence.texts[at - 1] in others)
