"""Whose what is counted is by a name within its words or beside them: 26 SDF operations, 12 غارة روسية."""

from __future__ import annotations

from generator.facts.befalling import THINGS, told_by
from generator.facts.cues import CueKind
from generator.facts.parts import FAMILIES, INSTITUTION, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import country_of, inside_or_beside, one_found
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.befell.words import right_before
from generator.facts.slots.who.action import has_for_object
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.attacks.attack_owners import acts_as_adjective
from generator.facts.slots.who.plain_subjects import BODY
from generator.facts.slots.who.subjects import Clauses
from generator.lexicon import Category, Lexicon
from generator.values import Kind

_CRAFT = frozenset({"aircraft", "drone", "ship", "warplane", "warship"})
"""The lexicon's ids of what others send."""
_OWNERS = (Category.ORGANISATIONS, Category.NATIONALITIES, Category.PLACES, Category.SPEAKERS)


_ON = 2
"""Tokens from an attack to the preposition ahead of what it is on."""


def owner_of_counted(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Who is named within or beside what is counted and acts by it."""
    sentence, figure = clauses.sentence, clauses.figure
    if (
        figure.kind is not Kind.COUNT
        or figure.unit is None
        or figure.counts_people
        or figure.unit.id in FAMILIES
        or figure.unit.dimension == BODY
        or is_done_to(clauses)
        or _is_attacked(sentence, figure)
    ):
        return None
    spotted = _is_spotted(clauses)  # tracked 12 Russian jets
    acts = spotted or _counts_attacks(sentence, figure)
    for name in inside_or_beside(sentence, figure, *_OWNERS):
        if name.category is Category.SPEAKERS and not (
            name.dimension == INSTITUTION and _counts_raids(sentence, figure)
        ):
            continue
        named = sentence.language.words.noun_follows_number or sentence.tokens[name.tokens[0]].capital
        owner = None
        if any(map(sentence.is_capital, range(figure.number_tokens[1], name.tokens[0]))):
            continue  # 94 Defeat ISIS missions
        if name.category is Category.NATIONALITIES and not acts:
            continue  # 12 Syrian hospitals are in Syria
        if name.category is Category.NATIONALITIES:
            owner = country_of(name, lexicon) if figure.unit.id is not None else None  # 72 مجتازا تونسيا
        elif name.category is Category.SPEAKERS:
            owner = name.term  # three regime airstrikes
        elif named and (name.category is Category.ORGANISATIONS or (acts and acts_as_adjective(sentence, name))):
            owner = name.term
        if owner is not None:
            return one_found(sentence, owner, CueKind.WHO_OWNER, *name.tokens)
    return None


def _is_attacked(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether an attack ahead of an English figure is on what it counts: strikes on | 12 Hamas targets."""
    on = figure.tokens[0] - 1
    attacks = (end for end in sentence.cue_ends("attack") if on - _ON <= end <= on)
    led = on > 0 and sentence.texts[on] in sentence.language.words.names.prepositions
    return led and not sentence.language.words.verb_first and any(attacks)


def is_spotted_craft(clauses: Clauses) -> bool:
    """Whether somebody only saw ships or aircraft, whoever sent them: the ministry tracked two naval ships."""
    unit = clauses.figure.unit
    return unit is not None and unit.id in _CRAFT and _is_spotted(clauses)


def _counts_attacks(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts attacks, or who makes them: 12 Russian strikes, 12 Russian warplanes, 12 غارة روسية."""
    nouns = range(figure.number_tokens[1], figure.tokens[1])
    return _counts_raids(sentence, figure) or any(sentence.cue_at("acting_for", at) for at in nouns)


def _counts_raids(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure counts attacks themselves: 12 غارة روسية، غارتين روسيتين."""
    nouns = range(*figure.tokens)
    return any(end - 1 in nouns for end in sentence.cue_ends("attack"))


def is_done_to(clauses: Clauses) -> bool:
    """Whether others did something to the counted, so that a nationality only says whose they are: destroyed 12 Russian tanks.

    So does a verb that has them for its object, whatever it is: forces razed 17 Syrian farms; not 12 Russian strikes were recorded.
    """
    sentence, figure, verb = clauses.sentence, clauses.figure, clauses.last_tokens
    if _is_spotted(clauses):
        return False
    befell = find_befell(sentence, figure, None)
    told = told_by(befell.value) if befell is not None else right_before(sentence, figure)  # demolished or seized 31 …
    if told is not None and told.of == THINGS and not told.happens:
        return True
    return verb is not None and clauses.subject is not None and has_for_object(sentence, verb[1], figure)


def _is_spotted(clauses: Clauses) -> bool:
    """Whether somebody only saw the counted things, which are others' deed: tracked 12 Russian warplanes."""
    verb = clauses.last_tokens
    return verb is not None and clauses.sentence.cue_at("spotting", verb[0]) > 0
