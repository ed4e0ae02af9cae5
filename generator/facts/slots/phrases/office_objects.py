"""What a verb has besides the office that is its subject, where verbs come first: what it announced, whom it told or acted on."""

from __future__ import annotations

from generator.facts.once import once_a_sentence
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import is_definite
from generator.lexicon import Category

_ANNOUNCED = ("held", "deed", "suffered", "change", "announced")
"""Cues of nouns for what offices announce."""


def is_announced(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun at a token begins what an office announced, or names whom it told: توزيع أدوية, وكالة فرانس برس."""
    told_whom = (sentence.texts[at],) in sentence.language.words.cues["outlet"]  # not قائد العمليات بالوكالة
    outlet = told_whom and not sentence.cue_at("on_behalf", at - 1)
    told = at in sentence.beginning(*_ANNOUNCED)
    return outlet or (told and not is_definite(sentence, at))


def is_object(sentence: ReadSentence, at: int) -> bool:
    """Whether a verbal noun of theirs or in the accusative stands behind an office: جدد الوزير | تحذيره, عقد الوزير | اجتماعاً."""
    language, text = sentence.language, sentence.texts[at]
    if _is_past_person(sentence, at):
        return True
    if language.is_definite(text) and not language.has_possessor(text):
        return False
    accusative = [language.without_case(text)] if language.is_counted_form(text) else ()
    bare = (*language.owned(sentence.tokens[at].word), *accusative)
    return any(map(language.may_be_verbal_noun, bare))


def _is_past_person(sentence: ReadSentence, at: int) -> bool:
    """Whether whom or what a verb has besides stands behind a name: ناشد الرئيس زياد كروم | البرتغال, | السوريين."""
    language, text = sentence.language, sentence.texts[at]
    if not language.words.verb_first or is_definite(sentence, at - 1) or at - 1 in sentence.named:
        return False
    done_to = language.is_definite(text) and not language.may_be_subject(text)
    return at in countries_named(sentence) or done_to


@once_a_sentence
def countries_named(sentence: ReadSentence) -> frozenset[int]:
    """The tokens at which countries begin by their own name."""
    return frozenset(place.tokens[0] for place in sentence.of(Category.PLACES) if place.is_country)


def is_led_to(sentence: ReadSentence, at: int) -> bool:
    """Whether a noun at a token begins what was announced, with a preposition or "and" attached: أفاد مصدر طبي | بمقتل."""
    word, cues = sentence.texts[at], sentence.language.words.cues
    told = at in sentence.beginning(*_ANNOUNCED) and not is_definite(sentence, at)
    return told and all(word not in cues[cue].first_words for cue in _ANNOUNCED)
