"""The people, told by no name, behind a preposition that tells who acts: killed by masked gunmen, an attack by militants."""

from __future__ import annotations

from generator.facts.parts import PEOPLE
from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.plain_subjects import BODY, is_object
from generator.lexicon import Category
from generator.values import Term

_LONGEST = 4
"""Words that tell the people."""


def people_behind(sentence: ReadSentence, at: int, prefix: str = "") -> Term | None:
    """The people that plain words at a token tell, articles and whose they are aside; `prefix`: letters attached to the first."""
    span = people_span(sentence, at)
    return sentence.own_words(*span, prefix) if span is not None else None


def people_span(sentence: ReadSentence, at: int) -> tuple[int, int] | None:
    """The tokens of the people that plain words at a token tell, articles and whose they are aside."""
    words, start = sentence.language.words, at
    articles = words.definite_articles | words.numbers.articles
    while start < len(sentence.tokens) and (sentence.texts[start] in articles or sentence.cue_at("possessive", start)):
        start += 1
    end = start
    while end < min(start + _LONGEST, len(sentence.tokens)) and not _ends_people(sentence, start, end):
        end += 1
    end -= end - start > 1 and not _are_people(sentence, start, end)  # local groups | loyal to
    return (start, end) if start < end and _are_people(sentence, start, end) else None


def _ends_people(sentence: ReadSentence, start: int, at: int) -> bool:
    """Whether the people that begin at a token are told before another one: هاجم مسلحون | القرية, شنت مجموعات | هجوماً.

    Behind an adjective of theirs without an article a definite word is no more of them: قصفت طائرات حربية | البلدة.
    """
    if not is_plain(sentence, at):
        return True
    if at == start or not sentence.language.words.verb_first:
        return False
    language, texts = sentence.language, sentence.texts
    described = at > start + 1 and language.agrees(texts[start], texts[at - 1])
    apart = described and language.is_definite(texts[at]) and not language.is_definite(texts[at - 1])
    return apart or is_object(sentence, start, at) or sentence.cue_at("attack", at) > 0


def is_plain(sentence: ReadSentence, at: int) -> bool:
    """Whether a token is a word that is no grammar, date or figure."""
    word, words = sentence.texts[at], sentence.language.words
    grammar = word in words.stop_words or word in words.names.prepositions
    return word.replace("-", "").isalpha() and not (grammar or at in sentence.dated or at in sentence.counted)


def _are_people(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the head of words is a noun for people or those who act together, in English a plural."""
    head = end - 1 if not sentence.language.words.noun_follows_number else start
    if sentence.cue_at("plain_agents", head) or sentence.cue_at("acting_for", head):
        return True
    people = sentence.entry(head, Category.MEASURES)
    several = sentence.language.words.noun_follows_number or sentence.language.may_be_counted(sentence.texts[head])
    return people is not None and people.dimension in {PEOPLE, BODY} and several
