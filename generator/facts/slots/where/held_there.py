"""Whether a figure is in the places that its clause is about, not only told of what these do.

It is where people were harmed, where the places have, hold, see or report it or are ranked by it, where their shops or schools
did it, and where an indicator of theirs tells it: Homs has 28 cases; تصدرت حلب القائمة بـ152 حالة; Iraq's growth of 3 percent.
A place may label what follows it: Homs: 12 wells. Not: Homs has signed 12 deals, وقعت حلب و7 مدن أخرى. Where verbs come first,
amounts of what a clause is about are in it as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.befalling import befallen
from generator.facts.parts import HOSTING, WITNESSING, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.befell.struck import is_befallen, past_kind
from generator.facts.slots.where.topics import opens_clause, reports
from generator.lexicon import Category
from generator.values import Kind

_TO_VERB = 3
"""Tokens behind a place among which the verb stands that has it for its subject: Karwa | province alone supplied 300 tonnes."""
_TO_KIND = 2
"""Tokens behind the name of a division among which its kind is told: Oromia | regional state."""
_RANK = 2
"""Tokens between a place and what it is the first in: حلب هي الأكثر تضررا."""


def is_held_there(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> bool:
    """Whether a figure is in the places, in order, that its clause is about ahead of it."""
    if not places:
        return False
    told = _befell(sentence, figure, places[-1]) or any(
        is_befallen(sentence, place) or _tells_where(sentence, place) or _labels(sentence, place, figure)
        for place in places
    )
    return told or _is_amount_of(sentence, figure, places) or any(_having(sentence, figure, places[0]))


def _befell(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether something befell the counted, or it came of what the places before suffered."""
    if figure.part_of is not None or befallen(None, figure.unit) is not None:
        return True
    came_of = sentence.cue_between("consequence", place.tokens[1], figure.tokens[0])
    return came_of or find_befell(sentence, figure, None) is not None


def _tells_where(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place tells where shops, schools or the like are: Homs bakeries sold, باعت مخابز حمص."""
    start, end = place.tokens
    return sentence.cue_at("premises_of_town", start - 1 if sentence.language.words.noun_follows_number else end) > 0


def _labels(sentence: ReadSentence, place: Name, figure: Figure) -> bool:
    """Whether a colon behind a place leads to what is told, no verb ahead of it: Homs, 9 July: 12 wells."""
    ahead = range(place.tokens[1], figure.tokens[0])
    colon = next((at for at in ahead if sentence.texts[at] == ":"), None)
    return colon is not None and sentence.verbs.isdisjoint(range(place.tokens[1], colon))


def _is_amount_of(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> bool:
    """Whether an indicator of the places tells an amount, or whose something is tells a share: Iraq's growth of 3 percent."""
    if figure.kind is Kind.PERCENT and any(sentence.is_possessor(place.tokens) for place in places):
        return True
    told = any(name.tokens[0] < figure.tokens[0] for name in sentence.of(Category.INDICATORS))
    return figure.kind is not Kind.COUNT and (told or sentence.language.words.verb_first)


def _is_division_that_acts(sentence: ReadSentence, place: Name, figure: int) -> bool:
    """Whether a place called a province or the like does something, which is in it: Oromia regional state | had pardoned 5,300."""
    if place.is_country:
        return False
    near = range(place.tokens[0], min(place.tokens[1] + _TO_KIND, figure))
    kind = next((at for at in reversed(near) if sentence.cue_at("first_divisions", at)), None)
    return kind is not None and not sentence.mark_between(kind, figure)


def _having(sentence: ReadSentence, figure: Figure, place: Name) -> Iterator[bool]:
    """What of a clause tells that its place has, sees or reports the counted, or how it is ranked by it."""
    start, end = place.tokens[0], figure.tokens[0]
    yield any(sentence.cue_at("followed_by", at) for at in range(end))
    near = range(max(0, start - _RANK), min(place.tokens[1] + _RANK, end))
    yield not sentence.beginning("superlative", "record").isdisjoint(near)
    said = sentence.of(Category.SAYING)
    starts = {start, past_kind(sentence, start)}
    yield any(reports(sentence, verb, figure) or verb.tokens[1] in starts for verb in said)
    yield end in sentence.cue_ends("holding") or end in sentence.cue_ends("peopled")
    clause = range(sentence.clause_start(start), end)
    behind = range(place.tokens[1], min(place.tokens[1] + _TO_VERB, end))
    yield not place.is_country and any(sentence.cue_at("locative_subject", at) for at in behind)
    yield opens_clause(sentence, place) and _is_division_that_acts(sentence, place, end)
    yield not sentence.beginning("having", "rank").isdisjoint(clause)
    hosts = (verb.tokens[0] for verb in sentence.of(Category.DOING) if verb.dimension in {HOSTING, WITNESSING})
    yield any(at in clause for at in hosts)
