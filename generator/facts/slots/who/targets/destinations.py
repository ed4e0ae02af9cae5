"""To whom exports and aid go whose amount a sentence tells: exports to | Syria | grew 12 percent to $54m, الصادرات إلى | سوريا.

The destination is the goal of a noun for sending, in its own phrase (Huddleston and Pullum, *The Cambridge Grammar of the English
Language*, ch. 5, § 14.3), what is sent or whose it is ahead of it at most: exports of wheat to Oman, صادرات المملكة إلى عمان.
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import AMOUNTS, CLAUSE_MARKS
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import actor_at, actors
from generator.facts.slots.actors.lists import joined_names
from generator.facts.slots.phrases.capitals import past_capitals
from generator.facts.slots.who.acting_terms import acting_terms
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.holding.holders import first_amount
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.phrases import led_at
from generator.facts.slots.who.targets.told import Told, are_those
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_COUNTRY = "country"
"""The lexicon's id of countries that are counted."""
_FARTHEST = 16
"""Tokens from what is sent to its amount."""
_LONGEST_SORT = 3
"""Tokens between what is sent and "to"."""
_PARTING = ("relative", "said_that", "further_clause", "new_scene", "held", "stock", "brought_in")
"""Cues of words behind which an amount is of something else."""


def find_destination(clauses: Clauses, who: Who) -> Who:
    """To whom that goes whose amount the figure is."""
    sentence, figure = clauses.sentence, clauses.figure
    if figure.kind not in AMOUNTS or figure.part_of is not None:
        return None
    start = first_amount(sentence, figure)
    near = (at for at in range(start - 1, max(-1, start - _FARTHEST), -1) if sentence.cue_at("goods_sent", at))
    sent = next(near, None)
    told = _goal(clauses, sent + sentence.cue_at("goods_sent", sent)) if sent is not None else None
    if sent is None or told is None or are_those(told, who) or _is_parted(sentence, told.end, start):
        return None
    return Found(told.terms, Cue(CueKind.TARGET_GIVEN, sentence.text_span(sent, told.end)))


def _goal(clauses: Clauses, end: int) -> Told | None:
    """Who stands behind the "to" of a noun that ends at a token."""
    sentence = clauses.sentence
    for at in range(end, min(end + _LONGEST_SORT + 1, len(sentence.tokens))):
        if sentence.cue_at("to_whom", at):
            told = _named(clauses, at + 1) or _countries(sentence, at + 1) or led_at(clauses, at, "to_whom", "")
            return (
                told if told is not None and (told.terms[0].id or told.end not in sentence.named) else None
            )  # دول | كرو
        if at in sentence.verbs or at in sentence.counted or at in sentence.marks:
            return None
    return None


def _named(clauses: Clauses, start: int) -> Told | None:
    """The countries and bodies known by name that begin at a token, a verb behind them or not: exports to | India | declined."""
    sentence = clauses.sentence
    name = actor_at(sentence, start)
    if name is None or sentence.is_possessor(name.tokens):
        return None
    names = joined_names(sentence, name, actors(sentence))
    return Told(acting_terms(sentence, names, clauses.told.named), names[-1].tokens[1])


def _countries(sentence: ReadSentence, start: int) -> Told | None:
    """The countries that capitals ahead of their noun tell at a token: exports to the | Greater Arab Free Trade Area countries."""
    first = sentence.past_article(start)
    end = past_capitals(sentence, first)
    noun = sentence.entry(end, Category.MEASURES) if first < end < len(sentence.tokens) else None
    told = noun is not None and noun.id == _COUNTRY
    return Told((sentence.own_words(first, end + 1),), end + 1) if told else None


def _is_parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a clause of its own or another figure stands between the destination and the amount."""
    if start > end or sentence.any_cue_between(_PARTING, start, end):
        return True
    if not sentence.language.words.numbers.joiners.isdisjoint(sentence.texts[start:end]):
        return True  # exports to Oman | and | a 7 percent drop in imports
    marks = (at for at in range(start, end) if sentence.texts[at] in CLAUSE_MARKS | COMMAS)
    return any(not _goes_on(sentence, at) for at in marks) or not sentence.counted.isdisjoint(range(start, end))


def _goes_on(sentence: ReadSentence, mark: int) -> bool:
    """Whether a participle goes on behind a comma: exports to Syria grew, | reaching | $54m."""
    return sentence.texts[mark] in COMMAS and sentence.language.is_adverbial_participle(sentence.texts[mark + 1])
