"""Who has what "with" tells in English: Karwa Air, with debts of $12 million, has cut jobs; it is a carrier with a fleet of 12.

They stand right ahead of its comma, alone or with what an apposition says of them, or are told to be something, a comma behind or
not. "And" joins further things to the first: with a fleet of 12 ships and a market share of 13 percent. So do they right ahead of
how far they stand from others: Kordt, 12 points clear of Maro, Kordt is 12 points behind.
"""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import one_found
from generator.facts.slots.clauses.reach import figures_ahead
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.clause_openings import Opening, who_opens
from generator.facts.slots.who.clause_starts import clause_starts
from generator.facts.slots.who.holding.parties import counts_votes
from generator.facts.slots.who.meant_subjects import who_is_meant
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of, whoever_stands
from generator.facts.tokens import COMMAS
from generator.values import Kind, Term

_TO_FIGURE = 6
"""Tokens from "with" to its figure: with debts of | $12 million."""
_TO_PLACE = 2
"""Tokens of "second at"."""


def find_accompanied(clauses: Clauses) -> Who:
    """Who has a figure by "with", no verb in its phrase."""
    sentence, figure = clauses.sentence, clauses.figure
    if not clauses.is_subject_first:
        return None
    if sentence.cue_at("standing_apart", figure.tokens[1]):
        return _standing_apart(clauses)
    start, end = _first(sentence, figure).tokens
    near = range(start - 1, max(0, start - _TO_FIGURE), -1)
    at = next((at for at in near if sentence.cue_at("having_with", at)), None)
    if at is None or _has_verb(sentence, at + 1, start):
        return None
    if sentence.mark_between(at, start) or _has_verb(sentence, end, sentence.clause_end(end)):
        return None
    set_off = sentence.texts[at - 1] in COMMAS
    owner = _owner(clauses, at - 1 if set_off else at, voted=counts_votes(figure), counted=figure.kind is Kind.COUNT)
    return one_found(sentence, owner, CueKind.WHO_HOLDER, at, at + 1) if owner is not None else None


def _standing_apart(clauses: Clauses) -> Who:
    """Who stands so many points from others, right ahead of its comma or "is": Lena Kordt, | 12 points clear, wants more."""
    sentence, link = clauses.sentence, clauses.figure.tokens[0] - 1
    if not clauses.figure.tells_points or not (
        sentence.texts[link] in COMMAS or sentence.cue_at("progressive", link) == 1
    ):
        return None
    starts = [start for start in reversed(clause_starts(sentence)) if start < link]
    for index, start in enumerate(starts, start=1):
        opening = who_opens(sentence, start) or who_is_meant(clauses, start, starts[index:])
        if opening is not None and opening.end == link:
            return one_found(sentence, term_of(clauses, opening.who), CueKind.WHO_HOLDER, start, link)
    return None


def _first(sentence: ReadSentence, figure: Figure) -> Figure:
    """The figure of "with" to which "and" joins one: with a fleet of | 12 ships | and a share of 13 percent."""
    start = figure.tokens[0]
    ahead = next(figures_ahead(sentence, start), None)
    if (
        ahead is None
        or sentence.words(ahead.tokens[1], ahead.tokens[1] + 1) not in sentence.language.words.numbers.joiners
    ):
        return figure
    near = start - ahead.tokens[1] <= _TO_FIGURE and not sentence.mark_between(ahead.tokens[1], start)
    return ahead if near and not _has_verb(sentence, ahead.tokens[1], start) else figure


def find_ranked(clauses: Clauses) -> Who:
    """Who comes next with an amount of their own, by "with" behind a comma: Oman bought most, with | Italy | second at $12."""
    sentence, figure = clauses.sentence, clauses.figure
    place = figure.tokens[0] - _TO_PLACE
    if place < 1 or not sentence.cue_at("coming_next", place) or not sentence.cue_at("standing", place + 1):
        return None
    at = max((at for at in sentence.cue_starts("having_with") if at < place), default=None)
    who = whoever_stands(clauses, sentence.past_article(at + 1), place) if at is not None else None
    return one_found(sentence, who, CueKind.WHO_HOLDER, place, place + 1) if who is not None else None


def _owner(clauses: Clauses, comma: int, *, voted: bool, counted: bool) -> Term | None:
    """Who opens the clause that a comma ends, where it tells no deed of theirs; `voted`: or how they did in a vote.

    `counted`: what a country comes first with is only in it: Oman came first with 51 cases, but second with 19 percent.
    """
    sentence = clauses.sentence
    starts = [
        start for start in reversed(clause_starts(sentence)) if start < comma and sentence.texts[start - 1] != ")"
    ]
    for index, start in enumerate(starts, start=1):
        opening = who_opens(sentence, start) or who_is_meant(clauses, start, starts[index:])
        if opening is None:
            continue
        country = isinstance(opening.who, Name) and opening.who.is_country
        placed = _takes_place(sentence, opening, comma)
        ranked = sentence.cues.get("followed_by") or (placed and not counted)
        country = country and not ranked  # Oman, with 51, topped the list, followed by Italy
        told = voted or placed or _only_is(sentence, opening, comma)
        return term_of(clauses, opening.who) if told and not country else None
    return None


def _takes_place(sentence: ReadSentence, opening: Opening, end: int) -> bool:
    """Whether somebody is told to take a place right ahead of "with" or its comma: Karwa Motors | came second | with 24 percent."""
    placed = sentence.cue_at("takes_rank", opening.end) == 1 or sentence.cue_at("progressive", opening.end) == 1
    return placed and sentence.cue_at("in_place", opening.end + 1) == end - opening.end - 1


def _only_is(sentence: ReadSentence, opening: Opening, comma: int) -> bool:
    """Whether the comma of "with" stands behind a subject, its apposition or what it is told to be, or "with" behind such a noun.

    Karwa Air is | a carrier with debts of $12 million; not Karwa Air was | hit with a bill of $12 million.
    """
    at, words, set_off = opening.end, sentence.language.words, sentence.texts[comma] in COMMAS
    if sentence.texts[at] in COMMAS:
        return set_off and not _has_verb(sentence, at, comma)
    be = sentence.cue_at("progressive", at) == 1
    noun = sentence.words(at + 1, at + 2) in words.definite_articles | words.numbers.articles
    noun = noun or any(sentence.is_possessor((at + 1, end)) for end in (at + 2, at + 3))
    return be and (noun or set_off) and not _has_verb(sentence, at + 1, comma)


def _has_verb(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a verb, a participle or an auxiliary stands between two tokens."""
    language = sentence.language
    return any(
        at in sentence.verbs
        or language.may_be_verb(sentence.texts[at])
        or language.is_adverbial_participle(sentence.texts[at])
        or at in sentence.beginning("progressive", "holding", "subclause", "takes_rank")
        for at in range(start, min(end, len(sentence.tokens)))
        if sentence.texts[at] not in CLAUSE_MARKS
    )
