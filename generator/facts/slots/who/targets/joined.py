"""Those whom English "and" joins to whom something is done, by their names: jailed | Lena Kordt and Maro Dent | for 12 years."""

from __future__ import annotations

from generator.facts.sentence import ReadSentence
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.phrases import told_at
from generator.facts.slots.who.targets.told import Told
from generator.facts.tokens import COMMAS


def all_told_at(clauses: Clauses, start: int) -> Told | None:
    """Who stands at a token, with the further names of a list that "and" closes: Lena Kordt, Maro Dent and Karwa Steel."""
    sentence, told = clauses.sentence, told_at(clauses, start)
    if told is None or sentence.language.words.verb_first or not _is_whole(sentence, told):
        return told
    terms, end, closed = told.terms, told.end, told
    while (link := _link(sentence, end)) > end:
        more = told_at(clauses, link)
        if more is None or not _is_whole(sentence, more):
            break
        terms, end = (*terms, *more.terms), more.end
        if sentence.texts[link - 1] in sentence.language.words.numbers.joiners:
            closed = Told(terms, end)
    return closed


def _is_whole(sentence: ReadSentence, told: Told) -> bool:
    """Whether somebody is told by a known name or capitals of several words, of which "and" makes no one name: Marks and Karwa."""
    names = all(term.id is not None or " " in term.surface for term in told.terms)
    return names and sentence.is_capital(told.end - 1)


def _link(sentence: ReadSentence, end: int) -> int:
    """The token of a name behind a comma or "and" that stands at a token, that token itself without."""
    at = end + (sentence.words(end, end + 1) in COMMAS)
    at += sentence.words(at, at + 1) in sentence.language.words.numbers.joiners
    return at if at < len(sentence.tokens) and sentence.is_capital(at) else end
