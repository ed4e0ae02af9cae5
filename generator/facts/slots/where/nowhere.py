"""Figures that are in no place, whatever places their sentence names.

So are amounts of all the world's (global investment), ranks among all of the world (the world's second-biggest maker, ثاني أكبر
منتج في العالم) and what is counted as the world's (the world's two biggest reinsurers). What only no other sentence places: how
long something lasts, how far places lie apart, how many countries, who holds a view.
"""

from __future__ import annotations

from generator.facts.fact import Fact
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.sizes import is_distance
from generator.facts.slots.where.durations import lasts
from generator.values import Kind

NOWHERE = frozenset({"matter", "length", "speed"})
"""The dimensions of what is in no place and of the size of things."""
_TO_VIEW = 6
"""Tokens from a share to the verb of those who hold a view: 47% of the respondents in both years believed."""
_COUNTRIES = frozenset({"country", "member_state"})
"""The measures that count what is in no country."""
_BEHIND = 6
"""Tokens from a rank to the world in which it is one: second-biggest | power producer | in the world."""


def is_of_world(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is a rank in the world, or counts what is the world's."""
    start, end = figure.tokens
    if figure.kind not in {Kind.ORDINAL, Kind.COUNT}:
        return False
    if start in sentence.cue_ends("of_world"):
        return True
    behind = next((at for at in sentence.cue_starts("in_world") if end <= at <= end + _BEHIND), None)
    if figure.kind is not Kind.ORDINAL or behind is None or sentence.mark_between(end, behind):
        return False
    after = sentence.words(past := behind + sentence.cue_at("in_world", behind), past + 1)
    part = sentence.language.words.noun_follows_number and sentence.language.is_definite(after)  # في العالم العربي
    return not part


def is_nowhere(sentence: ReadSentence, figure: Figure, fact: Fact) -> bool:
    """Whether a figure tells what no other sentence places: how long something lasts, how far places lie apart, a view."""
    views = is_of_world(sentence, figure) or (fact.indicator is None and _views(sentence, figure))
    views = views or _is_of_whole_world(sentence, fact)
    duration = figure.kind is Kind.DURATION and (bool(sentence.cues["future"]) or not lasts(sentence, figure))
    return duration or counts_countries(figure) or is_distance(sentence, figure) or views


def _is_of_whole_world(sentence: ReadSentence, fact: Fact) -> bool:
    """Whether what an amount is of is told to be all the world's: global investment, الاستثمار العالمي."""
    words = fact.indicator.surface.split() if fact.indicator is not None else ()
    return any((sentence.language.fold_word(word),) in sentence.language.words.cues["worldwide"] for word in words)


def counts_countries(figure: Figure) -> bool:
    """Whether a figure tells how many countries."""
    return figure.unit is not None and figure.unit.id in _COUNTRIES


def counts_somewhere(fact: Fact) -> bool:
    """Whether a figure counts what the lexicon knows to be somewhere: no attempts, letters, times, nor what no list knows."""
    unit = fact.unit if fact.kind is Kind.COUNT else None
    return unit is not None and unit.id is not None and unit.dimension not in NOWHERE


def _views(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether a share is of who holds a view: 72% of those asked said …; يرى 40% من السكان؛ 40% من السكان يؤيدون القرار."""
    if figure.kind is not Kind.PERCENT or not sentence.cue_starts("holds_view"):
        return False
    start = figure.tokens[1]
    end = sentence.clause_end(start)
    ahead = sentence.language.words.verb_first and figure.tokens[0] in sentence.cue_ends("holds_view")
    return ahead or sentence.cue_between("holds_view", start, min(end, start + _TO_VIEW))
