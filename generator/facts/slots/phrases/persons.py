"""The words by which persons are named: beside an office between commas, or wherever a name can stand."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.offices import LONGEST_OFFICE, is_written_as_person
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

SHORTEST_PERSON, LONGEST_PERSON = 2, 4
"""Words of a full name."""
OF_THINGS = ("ه", "ات", "ا")
"""Endings of indefinite words that sooner tell what is made known than who does: معلومات جديدة."""


def apposition_end(sentence: ReadSentence, at: int) -> int:
    """The token after words between commas that name the person of an office or the office of a person, `at` if there are none."""
    tokens = sentence.tokens
    if at >= len(tokens) or tokens[at].text not in COMMAS:
        return at
    attached = any(name.tokens[0] == at + 1 and name.prefix for name in sentence.of(Category.ORGANISATIONS))
    if attached or sentence.cue_at("saying_participle", at + 1) or sentence.cue_at("told_to", at + 1):
        return at  # said the minister, adding that; قال الوزير، لصحيفة محلية،; لرويترز،
    figures = {figure.tokens[0] for figure in sentence.figures}
    dates = {moment.tokens[0] for moment in sentence.moments}
    stops = sentence.language.words.stop_words - sentence.language.words.names.links
    for end in range(at + 1, min(at + 2 + LONGEST_OFFICE, len(tokens))):
        closes = tokens[end].text in COMMAS or sentence.cue_at("said_that", end)
        if closes:
            return end if end > at + 1 else at
        grammar = tokens[end].text in stops or sentence.cue_at("speaker_end", end)
        ends = (grammar and not is_written_as_person(sentence, end)) or not tokens[end].text[0].isalpha()
        ends = ends or end in sentence.beginning("told_to", "quoted_as")
        if ends or end in figures | dates | sentence.verbs:
            return end if _names_person(sentence, at + 1, end) else at  # قال الوزير، سامي كروم | اليوم إن
    return at


def _names_person(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the words between two tokens can only be the full name of a person, by their endings none of things."""
    full = SHORTEST_PERSON <= end - start <= LONGEST_PERSON
    things = sentence.language.words.verb_first and sentence.texts[end - 1].endswith(OF_THINGS)
    return full and not things and all(is_of_person(sentence, at, last=at == end - 1) for at in range(start, end))


def is_of_person(sentence: ReadSentence, at: int, *, last: bool) -> bool:
    """Whether a token can be part of a name: a capital, or where there are none a word without its article but for the last."""
    words, text = sentence.language.words, sentence.texts[at]
    taken = at in sentence.taken or text in words.stop_words
    light = at in sentence.beginning("person_title", "verb_marker") or _is_marked_verb(sentence, at)
    if taken or light or not text.isalpha() or text in words.names.prepositions:
        return False
    if not words.verb_first:
        return sentence.is_capital(at)
    return not sentence.language.is_indefinite(sentence.tokens[at].word) and (
        last or not sentence.language.is_definite(text)
    )


def _is_marked_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether a word can only be the verb behind its particle, where verbs come first: وقد | عين | كروم، وزير المالية."""
    return sentence.language.words.verb_first and at in sentence.cue_ends("verb_marker")
