"""The people, told by no name, behind a preposition that tells who acts: killed by masked gunmen, an attack by militants."""

from __future__ import annotations

from generator.facts.parts import FAMILIES, PEOPLE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import is_plain, people_noun
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

    Behind an adjective of theirs without an article a definite word is no more of them (قصفت طائرات حربية | البلدة), nor is one
    without an article behind one that has it (شنت القوات | حملة).
    """
    if not is_plain(sentence, at):
        return True
    if at == start or not sentence.language.words.verb_first:
        return False
    language, texts = sentence.language, sentence.texts
    before, definite = map(language.is_definite, texts[at - 1 : at + 1])
    described = at > start + 1 and language.agrees(texts[start], texts[at - 1])
    apart = (described and definite and not before) or (before and not definite and at not in sentence.named)
    unbound = language.is_nominative(texts[start]) and not language.agrees(texts[start], texts[at])
    apart = apart or unbound  # هاجم مسلحون | حافلة: with its nun a plural is of nobody
    return apart or is_object(sentence, start, at) or sentence.cue_at("attack", at) > 0


def _are_people(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the head of words is a noun for people or those who act together, in English a plural."""
    head = end - 1 if not sentence.language.words.noun_follows_number else start
    acting = sentence.cue_at("plain_agents", head) or sentence.cue_at("acting_for", head)
    return bool(acting) or are_people(sentence, head)


def are_people(sentence: ReadSentence, noun: int) -> bool:
    """Whether a noun is one by which the lexicon counts people, families or bodies, in English a plural: teachers, firms."""
    people = sentence.entry(noun, Category.MEASURES)
    several = sentence.language.words.noun_follows_number or sentence.language.may_be_counted(sentence.texts[noun])
    return people is not None and (people.dimension in {PEOPLE, BODY} or people.id in FAMILIES) and several


def are_bodies(sentence: ReadSentence, noun: int) -> bool:
    """Whether an English noun tells several bodies: planes, retailers, councils."""
    written = noun > 0 and sentence.tokens[noun].capital  # Commercial | Services
    plural = sentence.language.may_be_counted(sentence.texts[noun]) and not written
    cues, ones = sentence.language.words.cues, sentence.language.singulars(sentence.texts[noun])
    return plural and any((one,) in cues["bodies"] or (one,) in cues["institutions"] for one in ones)


def tells_people(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun tells people in the plural, by the lexicon or as those who act: rebels, voters, crews."""
    if at in sentence.beginning("troops", "plain_agents"):
        return True
    if sentence.cue_at("acting_for", at) and sentence.language.may_be_counted(sentence.texts[at]):
        return True  # units of the central region
    plural = sentence.language.may_be_counted(sentence.texts[at])
    return plural and (people_noun(sentence, at) is not None or _is_people(sentence, at))


def _is_people(sentence: ReadSentence, at: int) -> bool:
    """Whether a word is the adjective by which the people of a country are called: the Ukrainians."""
    return any(name.tokens == (at, at + 1) for name in sentence.of(Category.NATIONALITIES))


def several_ahead(sentence: ReadSentence, end: int) -> Term | None:
    """People or bodies in the plural that plain words tell right up to a token, counted or not: rich donors|, who gave 12."""
    counted = next((figure for figure in sentence.figures if figure.tokens[1] == end and figure.counts_people), None)
    if counted is not None:
        return counted_noun(sentence, counted)
    start = end
    while start and end - start < _LONGEST and is_plain(sentence, start - 1) and start - 1 not in sentence.verbs:
        start -= 1
    told = start < end and (tells_people(sentence, end - 1) or are_people(sentence, end - 1))
    return sentence.own_words(start, end) if told else None


def counted_noun(sentence: ReadSentence, figure: Figure) -> Term | None:
    """What a figure counts in its own words, past "of the": half of the | firms; nothing where only a number stands there."""
    start, end = figure.number_tokens[1], figure.tokens[1]
    if sentence.words(start, start + 1) in sentence.language.words.times.of_words:
        start = sentence.past_article(start + 1)
    return sentence.own_words(start, end) if start < end else None
