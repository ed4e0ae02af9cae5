"""Places that hold or take in what is counted, as the subject of a verb that tells so: Lebanon hosts, استقبل المستشفى."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.facts.parts import HOSTING, WITNESSING, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import facilities
from generator.facts.slots.befell.struck import past_kind
from generator.facts.slots.clauses.brackets import past_bracket
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between, goes_on_between
from generator.facts.slots.phrases.nouns import is_definite
from generator.lexicon import Category

_HOSTING = 3
"""Tokens between a place and a verb that tells what it holds."""


def hosting_places(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> list[Name]:
    """The place or hospital that holds or takes in what is counted: Lebanon hosts, استقبل المستشفى."""
    verb = _last_verb(sentence, figure)
    if verb is None or verb.dimension not in {HOSTING, WITNESSING}:
        return _working_facility(sentence, figure)
    first, end = verb.tokens
    if figure_between(sentence, end, figure.tokens[0]):
        return []
    names = sorted([*places, *facilities(sentence)], key=lambda name: name.tokens)
    free = [
        replace(name, tokens=(name.tokens[0], past_bracket(sentence, name.tokens[1])))
        for name in names
        if not governed_by_preposition(sentence, name)
    ]
    follows = sentence.language.words.verb_first
    after = [name for name in free if follows and end in (name.tokens[0], past_kind(sentence, name.tokens[0]))]
    before = [
        name
        for name in free
        if 0 <= first - name.tokens[1] <= _HOSTING
        and (goes_on_between(sentence, name.tokens[1], first) or sentence.cue_at("relative", name.tokens[1] + 1))
    ]
    return [place for name in after or before[-1:] for place in _placed(sentence, name, places)]


def _working_facility(sentence: ReadSentence, figure: Figure) -> list[Name]:
    """The port, airport or the like, called in capitals, that handles, makes or loses what is counted: Karwa Airport handled."""
    start, facilities = figure.tokens[0], sentence.language.words.names.facilities
    verb = max((at for at in sentence.cue_starts("locative_subject") if 0 < at < start), default=0)
    if sentence.language.words.verb_first or not verb or sentence.texts[verb - 1] not in facilities:
        return []
    if figure_between(sentence, verb, start) or sentence.mark_between(verb, start):
        return []
    first = verb - 1
    while first and sentence.is_capital(first - 1):
        first -= 1
    named = Name(Category.PLACES, sentence.own_words(first, verb), (first, verb), "", None)
    return [named] if first < verb - 1 else []


def takes_in(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether the last verb of doing ahead of a figure tells what a place holds or takes in."""
    verb = _last_verb(sentence, figure)
    return verb is not None and verb.dimension == HOSTING


def _last_verb(sentence: ReadSentence, figure: Figure) -> Name | None:
    """The last verb of doing ahead of a figure."""
    verbs = [verb for verb in sentence.of(Category.DOING) if verb.tokens[1] <= figure.tokens[0]]
    return verbs[-1] if verbs else None


def _placed(sentence: ReadSentence, host: Name, places: Sequence[Name]) -> list[Name]:
    """The host, but of a facility without a name where it is, if told right behind it (the hospital in Bor), else what is known."""
    start, end = host.tokens
    if host.category is not Category.SPEAKERS:
        return [host]
    behind = [place for place in places if place.tokens[0] in (end, end + 1) and sentence.cue_at("place", end)]
    return behind[:1] or ([host] if is_definite(sentence, start) else [])
