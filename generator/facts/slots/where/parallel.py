"""Places that no list knows, told beside known ones: 3 in Derna, 2 in Foo; في كروة وحلب."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.phrases.nouns import is_unread
from generator.facts.slots.substance import substances
from generator.facts.slots.where.moving import is_bought
from generator.lexicon import Category, Lexicon
from generator.values import Kind, Term

WITHIN = "ب"
"""What is attached to a place around the one ahead of it: في الوازعية بتعز."""

_LONGEST_UNKNOWN = 2
_PARALLEL = 5
"""Tokens between a figure and its known place, beside which another figure's is unknown: 20 dead in the north of Takhar."""


def parallel_place(
    sentence: ReadSentence, lexicon: Lexicon, figure: Figure, places: Sequence[Name], placed: Sequence[Name]
) -> Found[tuple[Term, ...]] | None:
    """The unknown word right behind "figure in" or "figure from", where a known place stands so behind another figure."""
    cue = next((cue for cue in ("place", "above", "place_from") if sentence.cue_at(cue, figure.tokens[1])), None)
    of_goods = figure.tokens[0] in substances(sentence) or is_bought(sentence, figure)  # 700 طن | من الدقيق
    if cue is None or (cue == "place_from" and of_goods):
        return None
    start = figure.tokens[1] + sentence.cue_at(cue, figure.tokens[1])
    start += sentence.cue_at("which_part", start) > 0
    if figure.kind is Kind.MONEY and sentence.words(start, start + 1) and sentence.tokens[start].word.islower():
        return None  # £12 in cash
    limit = min(start + _LONGEST_UNKNOWN + 1, len(sentence.tokens))
    end = next((at for at in range(start, limit) if not _may_be_place(sentence, lexicon, at)), limit)
    ends = end == len(sentence.tokens) or sentence.texts[end] in CLAUSE_MARKS or _opens_item(sentence, end)
    ends = ends or any(place.tokens[0] == end and place.prefix == WITHIN for place in placed)
    if not start < end <= start + _LONGEST_UNKNOWN or not ends:
        return None
    known = placed if cue != "place_from" else [place for place in places if sentence.cue_at(cue, place.tokens[0] - 1)]
    others = [other.tokens[1] for other in sentence.figures if other is not figure]
    if not any(0 < place.tokens[0] - other <= _PARALLEL for place in known for other in others):
        return None
    return Found(
        (sentence.own_words(start, end),), Cue(CueKind.WHERE_PARALLEL, sentence.text_span(figure.tokens[1], end))
    )


def joined_unknown(sentence: ReadSentence, lexicon: Lexicon) -> Iterator[Name]:
    """The unknown word right behind "in" that an attached "and" joins to a known place: في | كروة | وحلب."""
    for place in sentence.of(Category.PLACES):
        at = place.tokens[0] - 1
        joined = place.entry is not None and place.prefix in sentence.language.words.numbers.joiners and at > 0
        if not (joined and place.prefix and sentence.cue_at("place", at - 1) == 1):
            continue
        definite = sentence.language.is_definite(sentence.texts[at])
        if not definite and _may_be_place(sentence, lexicon, at) and not _is_kind(sentence, at):
            yield Name(Category.PLACES, sentence.own_words(at, at + 1), (at, at + 1), "", None)


def _is_kind(sentence: ReadSentence, at: int) -> bool:
    """Whether a token is a noun for a kind of place, or for a part of one: في ريف وحلب."""
    names = sentence.language.words.names
    return not sentence.reading.words[at].rests.isdisjoint(names.heads | names.places_of_several | names.kinds_told)


def _opens_item(sentence: ReadSentence, at: int) -> bool:
    """Whether "and" with a further figure stands at a token: 14 from Karwa | and five from Lahore."""
    joined = sentence.texts[at] in sentence.language.words.numbers.joiners
    return joined and any(figure.tokens[0] == at + 1 for figure in sentence.figures)


def _may_be_place(sentence: ReadSentence, lexicon: Lexicon, at: int) -> bool:
    """Whether a token that nothing else has read can be a place's name."""
    if sentence.cue_at("direction_noun", at) or not is_unread(sentence, at):
        return False
    return lexicon.match(sentence.language.code, (sentence.texts[at],), 0) is None
