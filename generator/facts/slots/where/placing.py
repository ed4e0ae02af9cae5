"""Places that a word of place governs: في, in, بمدينة, and those that "and" joins to such a one."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.befell.struck import is_befallen
from generator.facts.slots.clauses.brackets import past_bracket
from generator.facts.slots.clauses.prepositions import OF, governed_by_preposition
from generator.facts.slots.where.extents import REGION, are_joined
from generator.facts.slots.where.listed import introduced_from
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

LEADING = ("place", "place_to", "place_from")
"""Cues of the words of place and movement that lead to a place."""
_TO_SEATS = 2
"""Tokens from the noun of what a vote is held for to its constituency."""
_CONTAINER_WINDOW = 3
_PLACE_WINDOW = 6
"""Tokens between a word of place and the name, those of other names aside: in | the | Red Sea | port city of | Hodeidah."""
_LONGEST_PART, _LONGEST_FORECAST = 5, 3
"""Words that tell which part of a place is meant, and those of a forecast: was expected."""
_TO_ABOVE = 8
"""Tokens from a word for what is in the air to "over"."""
_RECORD_WINDOW = 6
"""Tokens between a superlative and the place in which it holds."""
_SUBJECT = 4
"""Tokens of the subject, figures aside, between a verb that comes first and the place that is its object: استهدفت | طائرة مسيرة
إسرائيلية | بلدة كروة."""
_KIND_WINDOW = 3
"""Tokens between a kind of place with an attached preposition and the name."""


def placed_names(sentence: ReadSentence, places: Sequence[Name]) -> list[Name]:
    """Those of the places that a word of place governs, or that "and" joins to such a place."""
    placed: list[Name] = []
    for place in places:
        joined = bool(placed) and are_joined(sentence, placed[-1], place)
        joined = joined or sentence.cue_at("there", place.tokens[0]) > 0
        joined = joined or _has_seats(sentence, place)
        if (
            joined
            or sentence.language.attaches_in(place.prefix)
            or _is_placed(sentence, place)
            or is_befallen(sentence, place)
        ):
            placed.append(place)
    return placed


def _has_seats(sentence: ReadSentence, place: Name) -> bool:
    """Whether what a vote is held for is told to be a constituency's, right ahead of it: سبعة مقاعد | مخصصة | لعمالة الرباط."""
    kind = place.tokens[0] - 1
    kinds = sentence.language.words.names.settlements
    if kind < 1 or not any(prefix == OF and stem in kinds for prefix, stem in sentence.reading.words[kind].stems):
        return False
    return any(sentence.cue_at("voted_for", at) for at in range(max(0, kind - _TO_SEATS), kind))


def stands_free(sentence: ReadSentence, place: Name) -> bool:
    """Whether no preposition governs a place, or the noun for its kind before it: the port city of Hodeidah.

    The one attached to a country tells whose something is (الدين الخارجي لمصر).
    """
    words, at = sentence.language.words, place.tokens[0]
    texts = sentence.texts[:at]
    kinds = words.names.of_place
    if at in sentence.cue_ends("followed_by"):
        return True
    if len(texts) > 1 and texts[-1] in words.times.of_words and texts[-2] in kinds:
        return not any(text in words.names.prepositions for text in texts[-2 - _CONTAINER_WINDOW : -2])
    if words.verb_first and at and sentence.cue_at("part_of_country", at - 1):
        return False  # الحدود السعودية
    owns = place.is_country and place.prefix == OF
    return owns or not governed_by_preposition(sentence, place)


def bounds_a_record(sentence: ReadSentence, places: Sequence[Name], place: Name) -> bool:
    """Whether a place only says among which another is first: سجلت بيت لحم أعلى معدل بطالة في الضفة، 25%."""
    start = place.tokens[0]
    records = (at for at in range(max(0, start - _RECORD_WINDOW), start) if sentence.cue_at("record", at))
    record = next(records, 0)
    return any(first.tokens[1] <= record and stands_free(sentence, first) for first in places)


def ranks(sentence: ReadSentence, place: Name) -> bool:
    """Whether a record stands right ahead of the words of place that lead to a place: coverage was lowest | in Sole."""
    start = governing(sentence, place.tokens[0])
    return start < place.tokens[0] and start in sentence.cue_ends("record")


def is_for_place(sentence: ReadSentence, place: Name) -> bool:
    """Whether a clause opens with for which place it tells a figure: for the Karwa district 17%, for Loren 30%."""
    at = place.tokens[0] - 1
    at -= at > 0 and sentence.texts[at] in sentence.language.words.definite_articles
    opens = at == 0 or sentence.texts[at - 1] in CLAUSE_MARKS or sentence.is_joined(at)
    return at >= 0 and sentence.cue_at("allotted", at) > 0 and (opens or at in sentence.cue_ends("said_that"))


def is_gone_on_with(sentence: ReadSentence, place: Name, *, named: bool) -> bool:
    """Whether a clause behind a place tells what happened or who lives there: the storm moved to Hama, where it killed 12.

    So also of what acts (تنفق تونس التي يبلغ عدد سكانها 12 مليوناً), if it is `named`, not meant by a noun or an adjective.
    """
    at = past_bracket(sentence, place.tokens[1])
    at += at < len(sentence.tokens) and sentence.texts[at] in sentence.language.words.names.of_place  # Hama | province
    at += at < len(sentence.tokens) and sentence.texts[at] in COMMAS
    if not sentence.cue_at("place_relative", at):
        return False
    joined = place.tokens[0] > 0 and sentence.texts[place.tokens[0] - 1] in sentence.language.words.numbers.joiners
    return named or joined or governed_by_preposition(sentence, place)


def is_forecast_for(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a measure is forecast for a place: 300 millimetres were forecast for the southern island of Loren."""
    words, at = sentence.language.words, place.tokens[0]
    between = words.definite_articles | words.times.of_words | words.numbers.joiners | words.names.of_place
    first = max(figure.tokens[1], at - _LONGEST_PART)
    while at > first and (sentence.texts[at - 1] in between or sentence.cue_at("which_part", at - 1)):
        at -= 1
    if at <= figure.tokens[1] or not sentence.cue_at("allotted", at - 1):
        return False
    told = range(figure.tokens[1], at - 1)
    return len(told) <= _LONGEST_FORECAST and all(
        sentence.cue_at("passive_auxiliary", word) or word in sentence.expected for word in told
    )


def governing(sentence: ReadSentence, start: int) -> int:
    """The token of the word of place or movement before a place, else the place's own."""
    near = range(start - 1, _near(sentence, start) - 1, -1)
    words = sentence.beginning(*LEADING)
    return next((at for at in near if at in words), start)


def _is_placed(sentence: ReadSentence, place: Name) -> bool:
    """Whether a word of place stands ahead of a place in its clause, and no word of movement after that one."""
    introduced = introduced_from(sentence, place.tokens[0])  # in several districts, namely Karwa
    start = place.tokens[0] if introduced is None else introduced
    clause = sentence.clause_start(start)
    window = range(max(clause, _near(sentence, start)), start + 1)
    last = next((at for at in reversed(window) if _opens_place(sentence, at, start)), None)
    if last is None or start in sentence.cue_ends("gained"):
        return False  # في 2022 حصلت الأرجنتين على
    if sentence.cue_at("except", last) and not is_near_outside(place):
        return False  # خارج البلاد
    # في شاحنة قادمة من تركيا; in aid for Malwa; in Paris in support of Gaza
    away = sentence.beginning("place_away", "origin", "allotted", "no_place")
    return not any(at in away for at in range(last + 1, start))


def is_object(sentence: ReadSentence, verb_end: int, start: int) -> bool:
    """Whether only the subject of a verb that comes first stands between it and a place: قصفت الطائرات | قرية كروة."""
    subject = [sentence.texts[at] for at in range(verb_end, start) if at not in sentence.counted]
    if not sentence.language.words.verb_first or len(subject) > _SUBJECT:
        return False
    governed = not sentence.language.words.names.prepositions.isdisjoint(subject)
    named = any(verb_end <= name.tokens[0] < start for name in sentence.of(Category.PLACES))
    return not (governed or named or sentence.mark_between(verb_end, start))


def is_near_outside(place: Name) -> bool:
    """Whether what is outside a place is near it: outside Paris, but not outside Syria or the Gulf."""
    return not place.is_country and (place.entry is None or place.entry.parent is not None)


def _near(sentence: ReadSentence, start: int) -> int:
    """The farthest token ahead of a place at which a word of place may stand."""
    at, left = start, _PLACE_WINDOW
    while at > 0 and left:
        at -= 1
        left -= at not in sentence.named
    return at


def _opens_place(sentence: ReadSentence, at: int, start: int) -> bool:
    """Whether a word of place stands at a token, or a kind of place with an attached one (بمدينة) right before the name."""
    if sentence.cue_at("no_place", at) or at in _inside_names(sentence):
        return False
    if sentence.cue_at("place", at):
        return at < start or not sentence.cue_at("part_of_country", at)
    if sentence.cue_at("above", at):
        return at - 1 in sentence.counted or _is_in_the_air(
            sentence, at
        )  # shot down 12 drones over Karwa, six over Loren
    if start - at > _KIND_WINDOW:
        return False
    names, stems = sentence.language.words.names, sentence.reading.words[at].stems
    return any(
        sentence.language.attaches_in(prefix) and (stem in names.of_place or stem in names.districts)
        for prefix, stem in stems
    )


def _is_in_the_air(sentence: ReadSentence, at: int) -> bool:
    """Whether something is told ahead of "over" to be in the air: planes dropped 430 tonnes of food | over Karwa."""
    tells = (verb for verb in sentence.cue_starts("in_the_air") if at - _TO_ABOVE <= verb < at)
    return any(not sentence.mark_between(verb, at) for verb in tells)


@once_a_sentence
def _inside_names(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of known places, which govern none though they tell a direction: محافظة شمال الباطنة, but شمال سوريا."""
    known = (place for place in sentence.of(Category.PLACES) if place.entry is not None and place.dimension != REGION)
    return frozenset(at for place in known for at in range(*place.tokens))


def came_before(sentence: ReadSentence, figure: Figure, place: Name) -> bool:
    """Whether a place is of what something followed: output rose to 40 MW after gas had come by way of Karwa."""
    after = (at for at in sentence.cue_starts("came_after") if figure.tokens[1] <= at < place.tokens[0])
    return any(not sentence.mark_between(at, place.tokens[0]) for at in after)
