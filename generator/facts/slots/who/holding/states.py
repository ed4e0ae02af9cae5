"""Which country's tariffs, budget, aid or investments an amount is: US tariffs of 25 percent, ميزانية روسيا, قرض صيني.

The country's name or adjective stands beside the noun. Whoever the clause is about, a tariff and a budget are of whoever levies or
has them (the firm fears the 25% US tariff); what somebody gives is of the country only where nobody else is told to give or get it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.facts.cues import CueKind
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actors, country_of, one_found
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_openings import Opening
from generator.facts.slots.who.clause_verbs import verb_behind
from generator.facts.slots.who.governing import governs
from generator.facts.slots.who.subjects import Clauses
from generator.facts.tokens import STOPS
from generator.lexicon import Category, Lexicon
from generator.values import Kind

_TOLD = frozenset({Kind.MONEY, Kind.PERCENT})
_TO_AMOUNT = 12
"""Tokens from what a country levies or gives to its amount."""
_ADJECTIVES = 2
"""Words between a noun and the country or its adjective: US | import | tariff; المساعدات | العسكرية | الأميركية."""
_OF_ANOTHER = ("said_that", "further_clause", "new_scene", "agreed", "stock", "result")
"""Cues of words behind which an amount is of something else."""


def find_levier(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Which country's tariff or budget an amount is."""
    return _found(clauses, lexicon, "levied")


def find_donor(clauses: Clauses, lexicon: Lexicon) -> Who:
    """Which country's loan, aid or investment an amount is, or does what is told of the counted."""
    return _found(clauses, lexicon, "granted") or _by_their_aid(clauses, lexicon)


def _by_their_aid(clauses: Clauses, lexicon: Lexicon) -> Who:
    """The country whose aid is the subject of an English clause: British | aid | was feeding 1.7 million people."""
    sentence, figure = clauses.sentence, clauses.figure
    if sentence.language.words.verb_first:
        return None
    for at, length in sentence.cues.get("granted", {}).items():
        end = at + length
        name = _country_beside(sentence, figure, at, end, "granted") if end <= figure.tokens[0] else None
        verb = verb_behind(sentence, Opening(sentence.own_words(at, end), end, sure=True), figure)
        if name is not None and verb is not None and governs(sentence, verb, figure):
            return _country(clauses, name, lexicon, at, end)
    return None


def _found(clauses: Clauses, lexicon: Lexicon, cue: str) -> Who:
    sentence, figure = clauses.sentence, clauses.figure
    nouns = sentence.cues.get(cue, {}) if figure.kind in _TOLD else {}
    for at, end in _nearest(sentence, nouns, figure):
        name = _country_beside(sentence, figure, at, end, cue)
        if name is None:
            return None
        return _country(clauses, name, lexicon, at, end)
    return None


def _country(clauses: Clauses, name: Name, lexicon: Lexicon, at: int, end: int) -> Who:
    """The country of a name or an adjective, told by the noun between two tokens."""
    adjective = name.category is Category.NATIONALITIES
    term = country_of(name, lexicon) if adjective else actor_term(clauses.sentence, name, clauses.told.named)
    return one_found(clauses.sentence, term, CueKind.WHO_HOLDER, at, end) if term is not None else None


def _nearest(sentence: ReadSentence, nouns: Mapping[int, int], figure: Figure) -> Iterator[tuple[int, int]]:
    """The noun that an amount is of, with the token after it: right behind the amount in English, else the last one ahead."""
    start, end = figure.tokens
    if not sentence.language.words.verb_first:
        near = (at for at in nouns if end <= at <= end + _ADJECTIVES + 1 and not sentence.mark_between(end, at))
        yield from ((at, at + nouns[at]) for at in near)
    first = _first_of_kind(sentence, figure)
    ahead = max((at for at in nouns if at + nouns[at] <= first.tokens[0]), default=None)
    if ahead is None:
        return
    low, high = ahead + nouns[ahead], first.tokens[0]
    apart = sentence.any_cue_between(_OF_ANOTHER, low, high) or not STOPS.isdisjoint(sentence.texts[low:high])
    others = (name for name in actors(sentence) if low < name.tokens[0] < start)
    if high - low <= _TO_AMOUNT and not apart and all(governed_by_preposition(sentence, name) for name in others):
        yield ahead, low


def _first_of_kind(sentence: ReadSentence, figure: Figure) -> Figure:
    """The first of the amounts of one kind that end with an amount: tariffs of | 20% | on steel and 50% on copper."""
    first = figure
    for other in reversed(sentence.figures):
        if other.tokens[1] <= first.tokens[0]:
            if other.kind is not figure.kind:
                break
            first = other
    return first


def _country_beside(sentence: ReadSentence, figure: Figure, at: int, end: int, cue: str) -> Name | None:
    """The country, people of one or body that is told beside a noun whose is an amount, no deficit (the budget | deficit)."""
    sides = range(figure.tokens[0]) if sentence.cues["budget_side"] else ()
    if sentence.cue_at("granted", at - 1) or any(
        sentence.cue_at("budget_side", side) for side in (at - 1, *sides[end:])
    ):
        return None  # منحة لدعم | الموازنة؛ تتوقع موازنة المغرب عجزاً بنسبة 3 بالمئة
    for name in (*sentence.of(Category.NATIONALITIES), *actors(sentence)):
        start, last = name.tokens
        if sentence.language.words.verb_first:
            of = name.category is Category.NATIONALITIES
            free = name.prefix in sentence.language.words.definite_articles | {""} if of else not name.prefix
            beside = end <= start <= end + (_ADJECTIVES if of else 0) and _are_adjectives(sentence, end, start)
        else:
            free = True
            beside = at - _ADJECTIVES <= last <= at and _are_adjectives(sentence, last, at)
            beside = beside or (last == figure.tokens[0] and figure.tokens[1] <= at)
            if cue == "granted" and _is_given_to(sentence, name):
                continue
        listed = name.term.id is not None or sentence.is_possessor(name.tokens)  # not: the Russian defence | budget
        if free and beside and listed:
            return name
    return None


def _is_given_to(sentence: ReadSentence, name: Name) -> bool:
    """Whether a country's name, neither a possessive nor initials, tells in English to whom aid goes: Oman | aid, not US aid."""
    place = name.category is Category.PLACES and not sentence.is_possessor(name.tokens)
    return place and not all(sentence.tokens[at].word.isupper() for at in range(*name.tokens))


def _are_adjectives(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether only words that may describe a noun stand between two tokens: neither names and figures nor words of grammar."""
    words = sentence.language.words
    light = words.names.prepositions | words.stop_words
    taken = sentence.named | sentence.counted
    return all(
        sentence.texts[at].isalpha()
        and sentence.texts[at] not in light
        and at not in taken
        and (not words.verb_first or sentence.language.may_be_adjective(sentence.texts[at]))
        for at in range(start, end)
    )
