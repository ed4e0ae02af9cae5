"""Whose a figure is by a possessive ahead of it in English: Kordt's two shots, Karwa Steel's quarterly profit was 61 cents.

The possessor stands right before the figure, or before what an amount is the level of. A pronoun means whom the sentences
before are about. No country owns what is counted in it, but what a noun in small letters says is a body, too (the county's 22
libraries), and nobody is told by relatives.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.cues import CueKind
from generator.facts.parts import AMOUNTS, CLAUSE_MARKS, FAMILIES, OFFICE, OUTLET, PLACE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_before, one_found, without_possessive
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.capitals import named_by_capitals, start_of_capitals
from generator.facts.slots.phrases.nouns import is_plain, people_noun
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_starts import clause_starts
from generator.facts.slots.who.clause_subjects import KIN
from generator.facts.slots.who.holding.holders import first_amount
from generator.facts.slots.who.meant_subjects import whom_means
from generator.facts.slots.who.named_persons import is_named
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of
from generator.facts.tokens import APOSTROPHES, COMMAS
from generator.lexicon import Category
from generator.values import Kind, Term

_ADJECTIVES = 2
"""Words between a possessor and a number: its first two shots."""
_OF_RESULT = 4
"""Words from a possessor to the end of what is its own: Karwa Steel's quarterly adjusted profit."""


_TO_PLANNED = 7
"""Tokens from a plan to the amount that it is for."""
_LONGEST_OWNER = 4
"""Words of whose that is which a figure is so many of."""


def find_possessed(clauses: Clauses) -> Who:
    """Whose a figure is by a possessive right before it, or before the result whose level it is."""
    sentence, figure = clauses.sentence, clauses.figure
    if not clauses.is_subject_first:
        return None
    for end in _ends(sentence, figure):
        owner = owner_before(clauses, end) or (_of_territory(clauses, end) if end == figure.tokens[0] else None)
        if owner is not None:
            return one_found(sentence, owner, CueKind.WHO_HOLDER, end - 1, end)
    return None


def _ends(sentence: ReadSentence, figure: Figure) -> Iterator[int]:
    """The tokens behind the words that can be the possessor of a figure or of its result."""
    start = figure.tokens[0]
    kin = figure.counts_people and (figure.unit is None or figure.unit.id in KIN)
    places = figure.unit is not None and figure.unit.dimension == PLACE
    if not (kin or places):
        yield from past_adjectives(sentence, start, _ADJECTIVES, "which_of_several")
    if not figure.counts_people or figure.kind is Kind.PERCENT:
        yield from _of_own(sentence, figure)
    if figure.kind not in AMOUNTS:
        return
    for at, length in sentence.cues.get("plans_made", {}).items():
        if _is_planned(sentence, at + length, start):
            yield from past_adjectives(sentence, at, _ADJECTIVES)
    told = sorted({*sentence.cue_ends("result"), *sentence.cue_ends("held")}, reverse=True)
    start = first_amount(sentence, figure)  # its revenues rose | 4.7% to $51bn from $49bn
    for end in told:
        if end <= start and not figure_between(sentence, end, start) and not _is_parted(sentence, end, start):
            yield from past_adjectives(sentence, end, _OF_RESULT)


def _is_planned(sentence: ReadSentence, end: int, start: int) -> bool:
    """Whether a plan that ends at a token is for an amount: his plan | to cut £35bn, its offer | of 12 dollars."""
    words = sentence.language.words
    led = sentence.words(end, end + 1) in words.names.prepositions | words.times.of_words or sentence.cue_at(
        "to_do", end
    )
    near = 0 < start - end <= _TO_PLANNED and not figure_between(sentence, end, start)
    return bool(led) and near and not _is_parted(sentence, end, start)


def _of_own(sentence: ReadSentence, figure: Figure) -> Iterator[int]:
    """The token behind the possessor of what a figure is so many of: 25 of its | channels, 90% of the airline's | staff."""
    of_words = sentence.language.words.times.of_words
    ends = (figure.number_tokens[1], figure.tokens[1])
    of = next((end for end in ends if sentence.words(end, end + 1) in of_words), None)
    if of is None or of + 1 >= len(sentence.tokens):
        return
    first = sentence.past_article(of + 1)
    for end in range(first + 1, min(first + _LONGEST_OWNER, len(sentence.tokens)) + 1):
        if sentence.cue_at("possessive", end - 1) or sentence.is_possessor((end - 1, end)):
            if not (sentence.cue_at("stock", end) or sentence.cue_at("gained", end) or _suffers(sentence, end)):
                yield end
            return
        if not is_plain(sentence, end - 1):
            return


def _suffers(sentence: ReadSentence, owned: int) -> bool:
    """Whether others harmed what somebody owns, the words for which begin at a token: 10 of its | shops have been hit."""
    near = range(owned, min(owned + _LONGEST_OWNER, len(sentence.tokens) - 1))
    be = next((at for at in near if sentence.cue_at("passive_auxiliary", at)), None)
    return be is not None and be + 1 in sentence.beginning("harm", "damage", "striking", "attack")


def _is_parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause begins between a result and its level: profit rose, and shares fell 5 percent."""
    return any(sentence.texts[at] in CLAUSE_MARKS | COMMAS for at in range(start, end))


def past_adjectives(sentence: ReadSentence, start: int, longest: int, adjectives: str | None = None) -> Iterator[int]:
    """The tokens behind a possessive ahead of a token, plain words at most between, `adjectives`: of a cue."""
    for end in range(start, max(0, start - longest - 1), -1):
        possessive = sentence.cue_at("possessive", end - 1) or sentence.texts[end - 1] in APOSTROPHES
        if possessive or sentence.is_possessor((end - 1, end)):
            yield end
            return
        if not (adjectives is None or sentence.cue_at(adjectives, end - 1)) or not is_plain(sentence, end - 1):
            return


def owner_ahead(
    clauses: Clauses, at: int, longest: int, *, countries: bool = False, alone: bool = False
) -> Term | None:
    """Whom the possessive ahead of a token is, at most so many plain words between; the others: see `owner_before`."""
    end = next(past_adjectives(clauses.sentence, at, longest), None)
    return owner_before(clauses, end, countries=countries, alone=alone) if end is not None else None


def owner_before(clauses: Clauses, end: int, *, countries: bool = False, alone: bool = False) -> Term | None:
    """Whom a possessive that ends at a token is: a pronoun's topic, a body, an office, capitals, a country where asked.

    `alone`: whether one word in capitals is enough, where only who acts can own what follows: Labour's | promise to spend 12.
    """
    sentence = clauses.sentence
    if sentence.cue_at("possessive", end - 1):
        person, body = (sentence.cue_at(cue, end - 1) > 0 for cue in ("of_person", "of_body"))
        ahead = [start for start in clause_starts(sentence) if start < end]
        meant = whom_means(clauses, end - 1, ahead, person=person, body=body) if person or body else None
        return meant or (_body_speaking(clauses, end - 1) if body and not person else None)
    last = end - (sentence.texts[end - 1] in APOSTROPHES)
    described = _described(clauses, end)
    if described is not None:
        return described
    name = actor_before(sentence, last)
    if name is not None:
        told = (name.is_country and not countries) or name.term.dimension == OUTLET
        bare = name.dimension == OFFICE and sentence.is_possessor(name.tokens)  # the president's | decision
        term = name.term if bare else actor_term(sentence, name, clauses.told.named)
        return None if told else without_possessive(term)
    start = start_of_capitals(sentence, last)
    capitals = named_by_capitals(sentence, start, last) or _of_town(sentence, start, last)
    people = any(start < name.tokens[1] and name.tokens[0] < last for name in sentence.of(Category.NATIONALITIES))
    if capitals is None and alone and people_noun(sentence, last - 1) is not None:
        return without_possessive(sentence.own_words(last - 1, last))  # the rebels' | seizure of 12 boats
    own = without_possessive(capitals) if capitals is not None and not people else None
    told = alone or last - start > 1
    if own is None or not (told or is_named(sentence, own.surface) or _owns_result(sentence, end)):
        return None
    return term_of(clauses, own)


def _owns_result(sentence: ReadSentence, end: int) -> bool:
    """Whether a company's result is what a possessive owns that ends at a token: Karwa's | profits, its net | sales."""
    return sentence.any_cue_between(("company_figure", "stock"), end, end + _OF_RESULT)


def _body_speaking(clauses: Clauses, its: int) -> Term | None:
    """The body that the "it" which speaks means ahead of a pronoun in its own words: it stressed that most of | its | staff."""
    sentence, speaker = clauses.sentence, clauses.told.speaker
    said = [verb.tokens[0] for verb in sentence.of(Category.SAYING) if verb.tokens[0] < its]
    own = bool(said) and sentence.cue_at("group_pronoun", said[0] - 1) > 0
    return speaker if own and speaker is not None and speaker.dimension != OUTLET else None


def _described(clauses: Clauses, end: int) -> Term | None:
    """The body whom a definite noun ahead of the end of a possessive means: more than 90% of | the airline's | staff."""
    return body_described(clauses, end - 1) if _is_definite_owner(clauses.sentence, end, "companies") else None


def _of_territory(clauses: Clauses, end: int) -> Term | None:
    """The territory, told by a noun, whose things or money a figure tells, no people in it: the county's | 22 libraries."""
    sentence, figure = clauses.sentence, clauses.figure
    people = figure.counts_people or (figure.unit is not None and figure.unit.id in FAMILIES)
    owns = not people and figure.kind is not Kind.ORDINAL and _is_definite_owner(sentence, end, "territories")
    return without_possessive(sentence.own_words(end - 1, end)) if owns else None


def _is_definite_owner(sentence: ReadSentence, end: int, cue: str) -> bool:
    """Whether a noun of a cue is a possessive that ends at a token, an article ahead of it."""
    noun = end - 1
    definite = noun > 0 and sentence.texts[noun - 1] in sentence.language.words.definite_articles
    bare = sentence.language.fold_word(without_possessive(sentence.own_words(noun, end)).surface)
    return definite and (bare,) in sentence.language.words.cues[cue]


def body_described(clauses: Clauses, noun: int) -> Term:
    """The body that the noun at a token means behind its article: whom the sentences before are about, else in its own words."""
    topics = clauses.told.topics
    told = (topics.body if not topics.country else None) or topics.company
    return told or without_possessive(clauses.sentence.own_words(noun, noun + 1))


def _of_town(sentence: ReadSentence, start: int, end: int) -> Term | None:
    """A name in capitals that begins with a town's: Bara Automotive's."""
    towns = (place.tokens for place in sentence.of(Category.PLACES) if not place.is_country)
    town = next((last for first, last in towns if first == start and last < end), None)
    rest = named_by_capitals(sentence, town, end) if town is not None else None
    return sentence.own_words(start, end) if rest is not None else None
