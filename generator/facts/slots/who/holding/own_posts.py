"""Whose posts and premises a count is of, that a body has: 200 jobs at the ministry, 49 Karwa stores, the 9 members of the board.

The body stands behind a preposition right behind the noun, opens the sentence with one (At the ministry, 200 jobs are to go) or is
the modifier of the noun (Huddleston and Pullum, *The Cambridge Grammar of the English Language*, ch. 5, § 14.2). Members are a
body's only where all of them are told: some of them act by themselves.
"""

from __future__ import annotations

from generator.facts.cues import CueKind
from generator.facts.slots.actors.finding import actor_at, one_found, without_possessive
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.phrases.capitals import end_of_capitals, start_of_name
from generator.facts.slots.sizes import is_size_of_one
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.counted_owners import is_done_to
from generator.facts.slots.who.holding.own_people import body_at
from generator.facts.slots.who.holding.possessors import body_described
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Term

_MEMBER = "member"
"""The lexicon's id of who is in a body."""


def find_own_posts(clauses: Clauses) -> Who:
    """The body whose posts, premises or members a figure counts."""
    sentence, figure = clauses.sentence, clauses.figure
    noun, end = figure.tokens[1] - 1, figure.tokens[1]
    if not sentence.cue_at("own_posts", noun) or figure.part_of is not None or is_done_to(clauses):
        return find_members(clauses)
    own = _inside(clauses)
    if own is not None:
        return one_found(sentence, own, CueKind.WHO_OWNER, noun, end)
    body = _behind(clauses, end) or _ahead(clauses)
    at = end if end < len(sentence.tokens) else noun  # nothing may stand behind: at the ministry, | 12 jobs
    return one_found(sentence, body, CueKind.WHO_HOLDER, at, at + 1) if body is not None else None


def find_members(clauses: Clauses) -> Who:
    """The body all of whose members a figure tells: the seven members | of the board, the seven-member | Rates Committee."""
    sentence, figure = clauses.sentence, clauses.figure
    start, end = figure.tokens
    every = sentence.from_article(start) < start or start in sentence.cue_ends("every")
    if figure.unit is None or figure.unit.id != _MEMBER or not every:
        return None
    body = _named_at(clauses, end) if is_size_of_one(sentence, figure) else _behind(clauses, end)
    return one_found(sentence, body, CueKind.WHO_HOLDER, end - 1, end) if body is not None else None


def _behind(clauses: Clauses, at: int) -> Term | None:
    """The body behind the preposition at a token."""
    sentence, words = clauses.sentence, clauses.sentence.language.words
    within = sentence.words(at, at + 1) in words.times.of_words or sentence.cue_at("result_at", at)
    if not within and sentence.words(at, at + 1) not in words.names.prepositions:
        return None
    return _body(clauses, at + 1, placed=not within)[0]


def _body(clauses: Clauses, at: int, *, placed: bool) -> tuple[Term | None, int]:
    """The body that begins at a token, with the token behind it; `placed`: behind what leads to places, too."""
    sentence = clauses.sentence
    first = sentence.past_article(at)
    if first > at and sentence.cue_at("bodies", first):
        return body_described(clauses, first), first + 1
    body, end = body_at(clauses, first)
    owner = next((past for past in range(first + 1, end) if sentence.is_possessor((past - 1, past))), None)
    if owner is not None:
        return without_possessive(sentence.own_words(first, owner)), end  # at | Karwa Steel's | Bara works
    return (body, end) if first in sentence.named or not placed else (None, at)


def _named_at(clauses: Clauses, at: int) -> Term | None:
    """The body whose name in capitals begins at a token."""
    sentence = clauses.sentence
    if at >= len(sentence.tokens) or not sentence.is_capital(at):
        return None
    who = actor_at(sentence, at) or sentence.own_words(at, end_of_capitals(sentence, at))
    return term_of(clauses, who)


def _ahead(clauses: Clauses) -> Term | None:
    """The body that "at" tells ahead of its clause: At | Karwa Steel, 200 jobs are to go."""
    sentence, first = clauses.sentence, dateline_end(clauses.sentence)
    comma = clauses.figure.tokens[0] - 1
    if comma <= first or sentence.texts[comma] not in COMMAS or not sentence.cue_at("result_at", first):
        return None
    body, end = _body(clauses, first + 1, placed=False)
    return body if end == comma else None


def _inside(clauses: Clauses) -> Term | None:
    """The body that capitals between a number and its noun name: 49 | Karwa | stores."""
    sentence, figure = clauses.sentence, clauses.figure
    noun = figure.tokens[1] - 1
    start = max(figure.number_tokens[1], start_of_name(sentence, noun))
    others = (other.tokens for other in sentence.of(Category.NATIONALITIES, Category.PLACES))
    if start >= noun or not sentence.is_capital(start) or any(first < noun and start < last for first, last in others):
        return None
    return term_of(clauses, sentence.own_words(start, noun))
