"""Figures that leave out the verb of the one before them: 5 were killed in Homs and 3 in Hama; three got death, 7 life."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from generator.facts.befalling import Place, befalling_words
from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.words import circumstances
from generator.values import Kind

_LONGEST_WAY = 7
"""Tokens between two figures of one verb with a preposition each."""
_ATTACHED = "ب"
"""The preposition that tells by what somebody was killed, where it is attached: بالألغام."""


@once_a_sentence
def gapped(sentence: ReadSentence) -> Mapping[int, Figure]:
    """Such figures by their first token, each with the one that has the verb."""
    heads: dict[int, Figure] = {}
    between = _between(sentence)
    terms = _terms(sentence)
    for before, figure in pairwise(one for one in sentence.figures if one.tokens[0] not in terms):
        end, start = before.tokens[1], figure.tokens[0]
        bare = figure.is_number_alone and figure.part_of is None and end < start
        joined = sentence.texts[start - 1] in sentence.language.words.list_links or sentence.is_joined(start)
        joined = joined or _leads_again(sentence, start - 1)
        bare = bare or (figure.part_of is None and figure.tokens[1] in terms)
        light = between.issuperset(range(end, start)) and _has_no_verb(sentence, figure)
        if bare and joined and (light or _goes_on_alike(sentence, before, figure)):
            heads[start] = heads.get(before.tokens[0], before)
    return heads


def _has_no_verb(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a mark, "and", a place or how far it went follows a figure, "others" aside, and no verb of its own.

    17 died and | 300 others | fled; دمرت 891 مبنى كلياً و | 211 | جزئياً.
    """
    end, words = figure.tokens[1], sentence.language.words
    end += end < len(sentence.texts) and sentence.texts[end] in words.others
    if end >= len(sentence.texts) or sentence.texts[end] in CLAUSE_MARKS | words.list_links:
        return True
    return (
        end in circumstances(sentence) | _terms(sentence)
        or sentence.and_attached(end)
        or sentence.cue_at("degree", end) > 0
    )


def _goes_on_alike(sentence: ReadSentence, before: Figure, figure: Figure) -> bool:
    """Whether the same preposition stands behind two figures, no verb between: 12 were killed by shells and three | by mines."""
    end, start = before.tokens[1], figure.tokens[0]
    between = range(end, start)
    acts = sentence.verbs | sentence.beginning("harm", "suffered", "relative")
    said = befalling_words(sentence.language.code, Place.AFTER).first_words
    first = next((at for at in between if sentence.texts[at] not in said and not _is_auxiliary(sentence, at)), start)
    alike = first < start and _led_by(sentence, first) == _led_by(sentence, figure.tokens[1]) != ""
    return alike and len(between) <= _LONGEST_WAY and acts.isdisjoint(range(first, start))


def _is_auxiliary(sentence: ReadSentence, at: int) -> bool:
    return sentence.cue_at("befell_auxiliary", at) > 0


def _led_by(sentence: ReadSentence, at: int) -> str:
    """The preposition at a token, or attached to it; nothing where none is."""
    word, prepositions = sentence.reading.text(at), sentence.language.words.names.prepositions
    if word in prepositions or not word or sentence.cue_at("cause", at):
        return word
    attached = (prefix for prefix, _ in sentence.reading.words[at].stems if prefix and prefix[0] in _ATTACHED)
    return next((prefix[0] for prefix in attached), "")


def _leads_again(sentence: ReadSentence, at: int) -> bool:
    """Whether "and" joins a preposition at a token with which the verb goes on: حكم على 3 بالإعدام | وعلى | 7 بالسجن."""
    links = sentence.language.words.list_links
    return sentence.and_attached(at) and not sentence.reading.words[at].rests.isdisjoint(links)


def _between(sentence: ReadSentence) -> frozenset[int]:
    """The tokens that may stand between two figures of one verb: places, dates, "and", how far it went, the verb itself."""
    words = sentence.language.words
    said = befalling_words(sentence.language.code, Place.AFTER).first_words
    auxiliaries = words.cues["befell_auxiliary"].first_words
    free = (
        at for at, text in enumerate(sentence.texts) if text in words.list_links or text in said or text in auxiliaries
    )
    told = _terms(sentence)
    again = (at for at in range(len(sentence.texts)) if told and _leads_again(sentence, at))
    return circumstances(sentence).union(free, sentence.beginning("degree"), told, again)


@once_a_sentence
def _terms(sentence: ReadSentence) -> frozenset[int]:
    """The tokens that tell to what somebody is sentenced: to death, to life in prison, to 10 years, بالسجن المؤبد."""
    court = bool(sentence.cues["court"])
    told: set[int] = set()
    for cue in ("penalty", *(("gravest_terms", "prison_term") if court else ())):
        told.update(at for start, length in sentence.cues.get(cue, {}).items() for at in range(start, start + length))
    if not court:
        return frozenset(told)
    to = sentence.language.words.range_between
    for one in sentence.figures:
        if one.kind is Kind.DURATION or (one.is_number_alone and (sentence.texts[one.tokens[0] - 1],) in to):
            told.update(range(*one.tokens))
    return frozenset(told.union(at - 1 for at in tuple(told) if (sentence.texts[at - 1],) in to))
