"""Nouns for people and bodies to whom something is done: which words are such, with what attached, and how far theirs reach."""

from __future__ import annotations

from collections.abc import Collection

from generator.facts.parts import FAMILIES, PEOPLE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import is_plain, people_noun
from generator.facts.slots.who.plain_subjects import BODY
from generator.lexicon import Category
from generator.values import Kind

_MOST_DESCRIBING = 2
_ACTING_NOUNS = ("plain_agents", "acting_for", "acting_heads", "acting_nouns")
"""Cues of nouns for people and bodies."""


def counts_somebody(figure: Figure) -> bool:
    """Whether people, families or bodies are counted: three managers, 12 households, 8 شركات."""
    told = figure.unit is not None and (figure.unit.dimension == BODY or figure.unit.id in FAMILIES)
    return figure.kind is Kind.COUNT and (figure.counts_people or told)


def is_noun_for(sentence: ReadSentence, at: int, *, several: bool) -> bool:
    """Whether a noun tells what a person or body is: airline, suppliers; `several`: only in the plural."""
    text, cues = sentence.texts[at], sentence.language.words.cues
    ones = sentence.language.singulars(text)
    forms = ones if several else (text, *ones)
    people = people_noun(sentence, at)
    if people is not None and not (several and text == people.forms.get(sentence.language.code, {}).get("one")):
        return True
    return any((one,) in cues[cue] for one in forms for cue in ("bodies", "persons"))


def prefix_of_people(sentence: ReadSentence, at: int, prefixes: Collection[str]) -> str | None:
    """What is attached to a noun for people that begins at a token."""
    match = sentence.reading.matches[at]
    if match is not None:
        return match.prefix if match.prefix in prefixes else None
    found = (prefix for prefix, _ in sentence.reading.words[at].stems if prefix in prefixes)
    return max(found, key=len, default=None)


def people_end(sentence: ReadSentence, at: int) -> int:
    """The token after people or a body told by a noun, with whose they are and what they are like: عائلات الضحايا السوريين."""
    language, texts = sentence.language, sentence.texts
    light = sentence.counted | sentence.named
    if at in light or sentence.bare(at) in language.words.stop_words or not _tells_people(sentence, at):
        return at
    end = at + 1 + sentence.cue_at("of_whom_it_is", at + 1)  # المشتبه | بهم
    definite = bool(sentence.reading.words[at].articled) or language.is_definite(texts[at])
    if not definite and may_follow(sentence, end) and language.is_definite(texts[end]):
        definite, end = True, end + 1
    while end - at <= _MOST_DESCRIBING and may_follow(sentence, end) and language.is_definite(texts[end]) is definite:
        if not (language.may_be_adjective(texts[end]) or language.agrees(sentence.bare(at), texts[end])):
            break
        end += 1
    return end


def may_follow(sentence: ReadSentence, at: int) -> bool:
    """Whether a plain word stands at a token, nothing attached to it."""
    free = at < len(sentence.tokens) and is_plain(sentence, at) and at not in sentence.verbs
    return free and not sentence.and_attached(at) and sentence.cue_at("relative", at) == 0


def _tells_people(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun is for people or a body: المزارعين، شركة، المتضررين."""
    language = sentence.language
    noun = sentence.entry(at, Category.MEASURES)
    if noun is not None and (noun.dimension in {PEOPLE, BODY} or noun.id in FAMILIES):
        return True
    if at in sentence.beginning(*_ACTING_NOUNS):
        return True
    if language.is_construct_plural(sentence.bare(at)) and language.is_definite(sentence.words(at + 1, at + 2)):
        return True  # مستخدمي القطاع
    forms = (sentence.texts[at], *sentence.reading.words[at].articled)
    return any(language.is_plural_participle(language.nominative(form)) for form in forms)
