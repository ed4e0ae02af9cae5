"""Between whom an agreement is whose worth an amount tells, and who trade with one another: a $3 billion deal between A and B.

The noun, "between" and both stand in one clause, with the amount ahead of the noun in English, between it and "between", or right
behind the two: اتفاقية بين مصر والبنك الدولي بقيمة 500 مليون دولار, trade between Italy and China reached $12 billion.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.once import once_a_sentence
from generator.facts.parts import AMOUNTS, INSTITUTION, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actors
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.phrases.capitals import end_of_capitals
from generator.facts.slots.phrases.nouns import is_definite
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.whoever import term_of, whoever_begins
from generator.values import Kind, Term

_TO_BETWEEN = 8
"""Tokens from an agreement to "between": what it is about, what it is worth."""
_BEHIND = 8
"""Tokens from the parties to an amount."""
_AHEAD = 3
"""Words from an amount to the noun: a $3 billion | arms deal."""
_OF_ANOTHER = ("relative", "said_that", "further_clause", "held", "result", "agreed")
"""Cues of words behind which an amount is of something else."""


def find_parties(clauses: Clauses) -> Who:
    """Both parties of the agreement or the trade that a figure is of."""
    sentence, figure = clauses.sentence, clauses.figure
    for noun, link in _agreements(sentence):
        told = figure.tokens[0] <= noun < figure.tokens[1]  # وقعت | 5 اتفاقيات | بين مصر والصين
        if not told and (figure.kind not in AMOUNTS or figure.kind is Kind.MEASURE):
            continue
        parties = _parties(clauses, link + 1)
        if parties is not None and (told or _is_of(sentence, figure, (noun, link), parties[1])):
            return Found(parties[0], Cue(CueKind.WHO_HOLDER, sentence.text_span(noun, link + 1)))
    return None


@once_a_sentence
def _agreements(sentence: ReadSentence) -> list[tuple[int, int]]:
    """The tokens of nouns for agreements and trade, each with "between" behind it in its clause."""
    return list(_told(sentence))


def _told(sentence: ReadSentence) -> Iterator[tuple[int, int]]:
    links = sentence.cue_starts("between_two")
    for noun, length in sentence.cues["agreed"].items() if links else ():
        end = noun + length
        link = next((at for at in links if end <= at <= end + _TO_BETWEEN), None)
        if link is not None and not sentence.any_cue_between(_OF_ANOTHER, end, link):
            yield noun, link


def _parties(clauses: Clauses, at: int) -> tuple[tuple[Term, ...], int] | None:
    """Those whom "and" joins at a token, with the token after them."""
    sentence = clauses.sentence
    first = actor_at(sentence, at)
    names = joined_names(sentence, first, actors(sentence)) if first is not None else []
    if any(name.dimension == INSTITUTION and not is_definite(sentence, name.tokens[0]) for name in names):
        return None  # بين شركة الكرو وشركة | بنشمارك
    if len(names) > 1:
        return tuple(term_of(clauses, name) for name in names), names[-1].tokens[1]
    start = sentence.past_article(at)
    end = first.tokens[1] if first is not None else end_of_capitals(sentence, start)
    if end == start or sentence.words(end, end + 1) not in sentence.language.words.numbers.joiners:
        return None
    one, other = whoever_begins(clauses, at), whoever_begins(clauses, end + 1)
    last = sentence.past_article(end + 1)
    second = actor_at(sentence, end + 1)
    last = second.tokens[1] if second is not None else end_of_capitals(sentence, last)
    return ((one, other), last) if one is not None and other is not None and last > end + 1 else None


def _is_of(sentence: ReadSentence, figure: Figure, agreement: tuple[int, int], end: int) -> bool:
    """Whether an amount stands ahead of an agreement, between it and its parties, which end at a token, or right behind them."""
    (noun, link), (start, last) = agreement, figure.tokens
    if last <= noun:
        return noun - last < _AHEAD and not sentence.mark_between(last, noun) and not sentence.language.words.verb_first
    if start < end:
        return start > noun and last <= link
    others = any(
        end <= name.tokens[0] < start and not governed_by_preposition(sentence, name) for name in actors(sentence)
    )
    apart = others or figure_between(sentence, end, start) or sentence.mark_between(end, start)
    return start - end <= _BEHIND and not apart and not sentence.any_cue_between(_OF_ANOTHER, end, start)
