"""Whoever stands where a rule looks for them: a listed name, else capitals in the article's words, else people."""

from __future__ import annotations

from generator.facts.parts import Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actor_between
from generator.facts.slots.actors.meant import actor_term
from generator.facts.slots.phrases.capitals import named_by_capitals
from generator.facts.slots.who.clause_openings import described_name
from generator.facts.slots.who.names_at import end_of_name
from generator.facts.slots.who.people_behind import people_behind
from generator.facts.slots.who.subjects import Clauses
from generator.values import Term


def term_of(clauses: Clauses, who: Name | Term) -> Term:
    """Somebody as the slot shows them: whom no list knows by the whole name of a person that the article introduces."""
    if isinstance(who, Name):
        return actor_term(clauses.sentence, who, clauses.told.named)
    return clauses.told.persons.meant(who.surface, clauses.sentence.language) or who


def whoever_begins(clauses: Clauses, start: int) -> Term | None:
    """Whoever begins at a token, an article ahead of them or not: from | the bank, from | Karwa Steel, from | local donors."""
    sentence = clauses.sentence
    if start >= len(sentence.texts):
        return None
    described = described_name(sentence, start)
    if described is not None:
        return term_of(clauses, described.who)
    first = sentence.past_article(start)
    who = actor_at(sentence, start) or _named(sentence, first, end_of_name(sentence, first))
    return term_of(clauses, who) if who is not None else people_behind(sentence, first)


def whoever_stands(clauses: Clauses, start: int, end: int) -> Term | None:
    """Whoever is told by all words between two tokens, no people without a name: gave | Lena Kordt | 47 percent."""
    sentence = clauses.sentence
    who = actor_between(sentence, start, end) or _named(sentence, start, end)
    return term_of(clauses, who) if who is not None else None


def _named(sentence: ReadSentence, start: int, end: int) -> Term | None:
    """Whom capitals between two tokens name, the town that opens their name aside: Ikeja Electric, no town alone."""
    return named_by_capitals(sentence, start, end) or (
        sentence.own_words(start, end) if start < end == end_of_name(sentence, start) else None
    )
