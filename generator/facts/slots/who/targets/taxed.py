"""Whose goods a tariff or a ban is on of which a figure tells how much: tariffs | on Chinese goods, رسوم 25% | على السلع الصينية.

Those whom the preposition governs: a country, a body or people themselves (tariffs on Canada and Mexico), whose adjective or name
stands beside the goods (على صادرات تونس), and where these come from (imports from China).
"""

from __future__ import annotations

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.actors.finding import country_of
from generator.facts.slots.who.antecedents import Who
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.targets.deeds import begins_clause
from generator.facts.slots.who.targets.phrases import told_at
from generator.facts.slots.who.targets.told import Told, are_those
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

_KINDS = frozenset({Kind.PERCENT, Kind.MONEY, Kind.DURATION})
_LANDS = (Category.NATIONALITIES, Category.PLACES)
_TO_PREPOSITION = 8
"""Tokens from a tariff to "on": tariffs | of more than 25 percent | on."""
_LONGEST_GOODS = 6
"""Tokens from the preposition to the goods: on | Mexican and most Canadian | imports."""
_DESCRIBING = 2
"""Adjectives between goods and whose they are, where these follow: السلع | الاستهلاكية | الصينية."""
_FARTHEST = 20
"""Tokens from a tariff to a figure."""
_TO_FIGURE = 6
"""Tokens between a figure and the words that tell what it is of: on Chinese goods | from 145% to | 30%."""


def find_taxed(clauses: Clauses, who: Who, lexicon: Lexicon) -> Who:
    """Whose goods it is on."""
    sentence, figure = clauses.sentence, clauses.figure
    if figure.kind not in _KINDS or "taxes" not in sentence.cues:
        return None
    taxes = sentence.beginning("taxes")
    for at in range(figure.tokens[1] + _TO_FIGURE, max(0, figure.tokens[0] - _FARTHEST) - 1, -1):
        if at not in taxes:
            continue
        length = sentence.cue_at("taxes", at)
        on = _own_preposition(sentence, figure) or _preposition(sentence, at + length)
        told = _taxed_at(clauses, on, lexicon) if on is not None else None
        if told is not None and _is_of(sentence, figure, at, told.end) and not are_those(told, who):
            return Found(told.terms, Cue(CueKind.TARGET_TAXED, sentence.text_span(at, at + length)))
    return None


def _is_of(sentence: ReadSentence, figure: Figure, start: int, end: int) -> bool:
    """Whether a figure stands in, ahead of or behind words up to a token, in their clause."""
    first, last = figure.tokens
    if max(start - last, first - end) > _TO_FIGURE:
        return False
    low, high = min(last, start), max(first, end)
    return not (sentence.mark_between(low, high) or begins_clause(sentence, low, high))


def _own_preposition(sentence: ReadSentence, figure: Figure) -> int | None:
    """The token behind the "on" that follows a figure: tariffs of 25% on Canada and 10% | on | China."""
    length = sentence.cue_at("on_goods", figure.tokens[1])
    return figure.tokens[1] + length if length else None


def _preposition(sentence: ReadSentence, end: int) -> int | None:
    """The token behind the "on" that follows a tariff."""
    near = range(end, min(end + _TO_PREPOSITION, sentence.clause_end(end)))
    return next((at + length for at in near if (length := sentence.cue_at("on_goods", at))), None)


def _taxed_at(clauses: Clauses, start: int, lexicon: Lexicon) -> Told | None:
    """Whose goods stand at a token, or who does."""
    sentence = clauses.sentence
    goods = _goods(sentence, start)
    if goods is None:
        told = told_at(clauses, start)
        return told if told is not None and _is_named(sentence, told, start) else None
    end = goods + 1
    come = sentence.cue_at("coming_from", end)
    told = told_at(clauses, end + come) if come else None
    if told is not None:
        return told
    first, last = (end, end + _DESCRIBING + 1) if sentence.language.words.verb_first else (start, goods)
    names = [name for name in sentence.of(*_LANDS) if first <= name.tokens[0] < last]
    terms = tuple(term for name in names if (term := _country(name, lexicon)) is not None)
    return Told(terms, max(end, names[-1].tokens[1])) if terms else None


def _goods(sentence: ReadSentence, start: int) -> int | None:
    """Where goods are told at a token or, where adjectives stand ahead, past whose they are: the last of their words."""
    end = start + (1 if sentence.language.words.verb_first else _LONGEST_GOODS)
    goods = sentence.beginning("taxed_goods")
    near = range(start, min(end, sentence.clause_end(start)))
    return next((at for at in near if at in goods and at + 1 not in goods), None)


def _is_named(sentence: ReadSentence, told: Told, start: int) -> bool:
    """Whether those told at a token are not only meant by a noun: a tariff on | all countries."""
    return told.terms[0].id is None or not sentence.named.isdisjoint(range(start, told.end))


def _country(name: Name, lexicon: Lexicon) -> Term | None:
    """The country of an adjective, or that a place is."""
    if name.category is Category.NATIONALITIES:
        return country_of(name, lexicon)
    return name.term if name.is_country else None
