"""The subject behind "that", told with what qualifies it ahead of its verb, where verbs come first: أن | المتهم الأول | دفع.

The noun of أنّ opens its clause, its verb follows (Wright, *Arabic Grammar*, II § 36, 78): a definite noun with its adjectives, its
place in the order (الأول) and where it is (المطبخ الجماعي | بالمدينة), or a unit told by whose it is: دورية تابعة للبحرية.
"""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_from
from generator.facts.slots.befell.figures import figures_beginning
from generator.facts.slots.who.bodies import NO_ACTORS, is_done_by_bodies
from generator.facts.slots.who.definite_subjects import end_of_definite
from generator.values import Kind, Term

_ACTING = ("acting_heads", "acting_nouns", "acting_for", "accused_persons")
"""Cues of nouns for people and bodies of them."""


def qualified_subject(sentence: ReadSentence, at: int) -> tuple[Term, int] | None:
    """Who stands at a token behind "that", and the token behind all that qualifies them."""
    if at >= len(sentence.tokens) or at in sentence.named | sentence.counted:
        return None
    end = max(_end_of_unit(sentence, at), _past_ordinal(sentence, _end_of_definite(sentence, at)))
    no_actor = at in sentence.beginning(*NO_ACTORS) or _is_change(sentence, at)
    owned = sentence.language.has_possessor(sentence.texts[at])  # أن أرباحها ارتفعت
    articled = sentence.reading.words[at].articled  # المتهم
    owned = owned or bool(not articled and sentence.language.owned(sentence.tokens[at].word))  # أطفأ | شمعته العشرين
    if end == at or no_actor or owned:
        return None
    return sentence.own_words(at, end), _past_phrase(sentence, end)


def _is_change(sentence: ReadSentence, at: int) -> bool:
    """Whether a word of rise or fall stands at a token: قرر | خفض الضرائب."""
    measuring = sentence.language.words.measuring
    return any((sentence.texts[at],) in words for words in (measuring.rise, measuring.fall))


def may_do(sentence: ReadSentence, noun: int, verb: int) -> bool:
    """Whether a noun tells those who act, or a verb what only they do, with a noun of the gender that fewer things have."""
    if noun in sentence.beginning(*_ACTING):
        return True
    text = sentence.texts[noun]
    free = not sentence.language.is_definite(text) or sentence.language.may_act(text)  # دورية تابعة للبحرية
    return free and is_done_by_bodies(sentence, verb)


def _end_of_definite(sentence: ReadSentence, at: int) -> int:
    """The token behind a definite noun with its adjectives, or a body told by whose it is: فرق | المشروع |."""
    heads = sentence.cue_at("acting_for", at) == 1 or sentence.cue_at("acting_heads", at) == 1
    whose = at + (heads and not sentence.language.is_definite(sentence.texts[at]))
    end = end_of_definite(sentence, whose)
    return end if end > whose else at


def _past_ordinal(sentence: ReadSentence, end: int) -> int:
    """The token behind the ordinal by which a definite noun is told: المتهم | الأول |."""
    figure = figures_beginning(sentence).get(end)
    ordinal = figure is None or figure.kind is Kind.ORDINAL
    definite = sentence.language.is_definite(sentence.words(end, end + 1))
    return end + (ordinal and definite and end in sentence.counted)


def _past_phrase(sentence: ReadSentence, end: int) -> int:
    """The token behind where somebody is, by an attached preposition: المطبخ الوحيد | بالمدينة |."""
    if end >= len(sentence.tokens) or end in sentence.dated:
        return end
    stems = sentence.reading.words[end].stems
    return end + any(prefix == "بال" for prefix, _ in stems)


def _end_of_unit(sentence: ReadSentence, at: int) -> int:
    """The token behind an indefinite noun and whose it is: دورية | تابعة للبحرية |, the token itself if none stand there."""
    owner = at + 1 + sentence.cue_at("belonging_to", at + 1)
    indefinite = sentence.texts[at].isalpha() and not sentence.language.is_definite(sentence.texts[at])
    if owner == at + 1 or not indefinite or owner >= len(sentence.tokens):
        return at
    name = actor_from(sentence, owner)
    return name.tokens[1] if name is not None else owner + 1
