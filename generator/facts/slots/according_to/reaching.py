"""How far the words reach that tell who speaks, where the noun of who or what they are is known."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.parts import INSTITUTION, OFFICE, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.epithets import is_nationality
from generator.facts.slots.phrases.capitals import past_capitals
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.phrases.office_holders import holder_end
from generator.facts.slots.phrases.offices import office_end, place_end, unknown_term
from generator.facts.slots.phrases.persons import LONGEST_PERSON
from generator.values import Term


def with_adjectives(sentence: ReadSentence, document: Name) -> Term | None:
    """A document with the adjectives behind it that tell whose it is: وسائل إعلام رسمية سورية, دراسة أمريكية."""
    start, end = document.tokens
    if not sentence.language.words.verb_first or is_definite(sentence, start):
        return None
    last = end
    while last < len(sentence.texts) and (is_nationality(sentence, last) or sentence.cue_at("called_adjective", last)):
        last += 1
    if not any(is_nationality(sentence, at) for at in range(end, last)):
        return None
    whole = unknown_term(sentence, start, last, document.prefix)
    return replace(document.term, surface=whole.surface, labels=whole.labels)


def is_of_sort(sentence: ReadSentence, document: Name) -> bool:
    """Whether a definite adjective behind a document tells what sort it is, where adjectives follow: المعطيات الرسمية."""
    end, words = document.tokens[1], sentence.language.words
    follows = words.verb_first and end < len(sentence.texts) and sentence.texts[end] not in words.names.prepositions
    return follows and is_definite(sentence, end)


def noun_of(sentence: ReadSentence, name: Name) -> int:
    """The token of the noun of a name, the first where nouns come before what they are of."""
    return name.tokens[0] if sentence.language.words.verb_first else name.tokens[1] - 1


def is_person(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the words between a verb and an office can be the name of who holds it."""
    words = sentence.texts[start:end]
    stops = sentence.language.words.stop_words
    plain = all(word.isalpha() and word not in stops for word in words)
    return 1 < len(words) <= LONGEST_PERSON and plain and not sentence.cue_at("with_pronoun", start)


def owner_end(sentence: ReadSentence, owner: Name, term: Term) -> int:
    """The token after whose a document is, with the name behind what they are: تقرير نشرته مجلة إيكونوس، بلاغ وزير | الداخلية."""
    if sentence.language.words.verb_first and owner.dimension == OFFICE:
        return holder_end(sentence, owner.tokens[1])
    if sentence.language.words.verb_first and owner.dimension == INSTITUTION and term.id is None:
        return office_end(sentence, owner.tokens[1])
    return past_capitals(sentence, owner.tokens[1])


def body_end(sentence: ReadSentence, name: Name) -> int:
    """The token after where a body is (غرفة الطوارئ في الفاشر), or after its own name behind what it is: the group | Addameer."""
    end = name.tokens[1]
    if name.dimension == OFFICE or sentence.is_capital(end - 1):
        return end
    return place_end(sentence, end) if sentence.language.words.verb_first else past_capitals(sentence, end)
