"""Places that belong to one figure alone: right ahead of it as its label, or what a distance is measured from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.facts.parts import CLAUSE_MARKS, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.clauses.brackets import past_bracket
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.sizes import is_distance
from generator.facts.slots.where.distances import measured_from
from generator.facts.slots.where.extents import are_joined, joined_to_last
from generator.facts.slots.where.placing import is_for_place, ranks, stands_free
from generator.facts.tokens import COMMAS, DASHES, QUOTES, SEMICOLONS
from generator.lexicon import Category
from generator.values import Kind

_LABELLING = 3
"""Tokens between a place and the figure that it labels."""
_WITH = 2
"""Tokens of "with" and one word, whatever it is."""


def figures_alone(sentence: ReadSentence, places: Sequence[Name]) -> dict[tuple[int, int], int]:
    """The tokens of each such place → the number of its figure in the sentence: it places no other."""
    found = {place.tokens: number for place in places if (number := _labelled(sentence, place)) is not None}
    if all(number and _tells_share(sentence, number) for number in found.values()):
        found = {}
    for number, figure in enumerate(sentence.figures):
        if is_distance(sentence, figure):
            found |= {place.tokens: number for place in measured_from(figure, places)}
        elif number and (own := _own_in_aside(sentence, figure, places)) is not None:
            found[own.tokens] = number
    return found | respective(sentence, places)


def number_labelled(sentence: ReadSentence, labels: Mapping[tuple[int, int], int], number: int | None) -> int | None:
    """The number of a figure, of what a labelled step led to that of the step: in Karwa – by 53,000, | to 10 million."""
    figures = sentence.figures
    if not number or number - 1 not in labels.values():
        return number
    between = sentence.texts[figures[number - 1].tokens[1] : figures[number].tokens[0]]
    led = bool(between) and (between[-1],) in sentence.language.words.measuring.to and set(between[:-1]) <= COMMAS
    return number - 1 if led else number


def leading_labels(
    sentence: ReadSentence, places: Sequence[Name], labels: Mapping[tuple[int, int], int]
) -> set[tuple[int, int]]:
    """The tokens of the free labels right ahead of their figures, no colon between: تعز 12 أسرة, Italy with 53 percent.

    A bracket makes any place one: the largest share went to Karwa (12 cases).
    """
    labelling = ((place, sentence.figures[labels[place.tokens]]) for place in places if place.tokens in labels)
    free = [(place.tokens, figure.tokens[0]) for place, figure in labelling if _is_free(sentence, place, figure)]
    return {tokens for tokens, start in free if tokens[1] <= start and sentence.texts[tokens[1]] != ":"}


def _is_free(sentence: ReadSentence, place: Name, figure: Figure) -> bool:
    """Whether a place that labels a figure does so by itself: no other phrase leads to it, or a bracket follows."""
    bracketed = sentence.words(place.tokens[1], place.tokens[1] + 1) == "("
    free = stands_free(sentence, place) or is_for_place(sentence, place)
    return bracketed or free or _is_absolute(sentence, place, figure)


def is_recipient(sentence: ReadSentence, place: Name) -> bool:
    """Whether a place ahead of money is to whom it is given, as other words lead to it than marks, "and" and prepositions.

    Will lend war-torn Ukraine 12 billion; not: followed by Mexico with 12 billion. Where verbs come first, it would be the giver.
    """
    words, start = sentence.language.words, place.tokens[0]
    if words.verb_first or not start or start in sentence.cue_ends("followed_by"):
        return False
    return sentence.texts[start - 1] not in CLAUSE_MARKS | words.numbers.joiners | words.names.prepositions


def _tells_share(sentence: ReadSentence, number: int) -> bool:
    """Whether a figure that opens a bracket is the share that the one before it makes: 20 incidents in Aleppo (20% of them all)."""
    figure, before = sentence.figures[number], sentence.figures[number - 1]
    opens = sentence.texts[figure.tokens[0] - 1] == "("
    return opens and figure.kind is Kind.PERCENT and before.kind is Kind.COUNT


def _own_in_aside(sentence: ReadSentence, figure: Figure, places: Sequence[Name]) -> Name | None:
    """The place of a bare number in an aside between commas: killed 38 people, 24 in the city of El Tarf, and hurt 200."""
    start, end = figure.tokens
    if (
        sentence.texts[start - 1] not in COMMAS
        or figure.tokens != figure.number_tokens
        or figure.kind is not Kind.COUNT
    ):
        return None
    if end >= len(sentence.texts) or sentence.texts[end] not in sentence.language.words.names.prepositions:
        return None
    closing = next((at for at in sentence.marks if at > end), None)
    inside = [place for place in places if closing is not None and end < place.tokens[0] and place.tokens[1] == closing]
    if len(inside) != 1 or figure_between(sentence, end, inside[0].tokens[0]):
        return None  # three in Gori, six in Homs and two in Derna, the agency said
    return inside[0] if closing is not None and sentence.texts[closing] in COMMAS else None


def _labelled(sentence: ReadSentence, place: Name) -> int | None:
    """The number of the figure that a place labels: a bracket, a dash, "with" or an item's comma between them at most."""
    if sentence.is_possessor(place.tokens):
        return None  # 300 cases in Sudan's 18 states
    starts = {figure.tokens[0]: number for number, figure in enumerate(sentence.figures)}
    end = past_bracket(sentence, place.tokens[1])
    for start in range(end, end + _LABELLING + 1):
        number = starts.get(start)
        figure = sentence.figures[number] if number is not None else None
        if number is None or figure is None or figure.part_of is not None or is_distance(sentence, figure):
            continue  # قرب بلدة بادوش 30 كلم شمال الموصل
        if figure.counts_divisions and sentence.language.is_definite(sentence.texts[start]):
            continue  # ولايات دارفور | الخمس
        words = set(sentence.texts[end:start])
        labels = words in ({"("}, {"(", "-"}, {":"}, set())
        labels = labels or (_leads_to_amount(sentence, end, start) and not _closes_clause(sentence, place, number))
        labels = labels or _is_absolute(sentence, place, figure)
        labels = (
            labels or (start == end + 1 and (words <= DASHES or words <= QUOTES)) or _leads_by(sentence, end, start)
        )
        labels = labels or (words <= COMMAS and _is_item(sentence, place, sentence.figures[number]))
        return number if labels and not sentence.and_attached(start) and not _ends_list(sentence, place) else None
    return None


def _is_absolute(sentence: ReadSentence, place: Name, figure: Figure) -> bool:
    """Whether "with" behind a mark opens what a place does with a figure: rallies in Malwa, with Karwa alone | seeing | 12.

    Of money that may be what others sent it: with Karwa taking $12 million.
    """
    opens, behind = place.tokens[0] - 1, sentence.texts[place.tokens[1] : figure.tokens[0]]
    absolute = opens > 0 and sentence.cue_at("with", opens) > 0 and sentence.texts[opens - 1] in COMMAS
    return absolute and figure.kind is not Kind.MONEY and any(map(sentence.language.is_adverbial_participle, behind))


def _leads_by(sentence: ReadSentence, at: int, figure: int) -> bool:
    """Whether a dash and "by" lead from a token to by how much something changed there: in Karwa – by 53,000, to 10 million."""
    by = sentence.language.words.measuring.by
    return figure == at + 2 and sentence.texts[at] in DASHES and (sentence.texts[at + 1],) in by


def _is_item(sentence: ReadSentence, place: Name, figure: Figure) -> bool:
    """Whether a place and its figure are one of a list that semicolons part: Bauchi, 1,145; Katsina, 691; and Kebbi, 3."""
    before, after = place.tokens[0] - 1, figure.tokens[1]
    before -= before > 0 and sentence.texts[before] in sentence.language.words.numbers.joiners
    opens = before >= 0 and sentence.texts[before] in SEMICOLONS
    return opens or (after < len(sentence.tokens) and sentence.texts[after] in SEMICOLONS)


def _closes_clause(sentence: ReadSentence, place: Name, number: int) -> bool:
    """Whether a preposition ties a place to what its clause counts ahead of it: reached 300 people in Sole | with two clinics.

    Not: 73 percent, and lowest in Sole | at 61 percent.
    """
    if sentence.language.words.verb_first or not number or stands_free(sentence, place) or ranks(sentence, place):
        return False
    return not sentence.mark_between(sentence.figures[number - 1].tokens[1], place.tokens[0])


def _leads_to_amount(sentence: ReadSentence, at: int, figure: int) -> bool:
    """Whether "with" leads from a token to a figure, with what is measured: بنسبة نمو, بارتفاع بلغ."""
    length = sentence.cue_at("with", at)
    measuring = sentence.language.words.measuring
    rest = sentence.texts[at + length : figure] if figure - at > _WITH else ()
    told = (measuring.level, measuring.of, measuring.change_nouns)
    return length > 0 and all(any((word,) in phrases for phrases in told) for word in rest)


def respective(sentence: ReadSentence, places: Sequence[Name]) -> dict[tuple[int, int], int]:
    """Places joined by "and" ahead of as many figures that are told to be theirs in order: ليبيا ونيجيريا 51 و31 على التوالي."""
    found: dict[tuple[int, int], int] = {}
    for end in sentence.cue_starts("respectively"):
        behind = [number for number, figure in enumerate(sentence.figures) if figure.tokens[1] <= end]
        first = sentence.figures[behind[0]].tokens[0] if behind else 0
        for count in range(len(behind), 1, -1):
            start = sentence.figures[behind[-count]].tokens[0]
            named = [place for place in places if place.tokens[1] <= start][-count:]
            near = len(named) == count and all(are_joined(sentence, *pair) for pair in pairwise(named))
            between = start != first and any(
                named and named[-1].tokens[1] <= sentence.figures[n].tokens[0] < start for n in behind
            )
            if near and not between:
                found |= {place.tokens: number for place, number in zip(named, behind[-count:], strict=True)}
                break
    return found | _of_each(sentence, places) | _right_behind(sentence, places)


def _right_behind(sentence: ReadSentence, places: Sequence[Name]) -> dict[tuple[int, int], int]:
    """Places right behind the bare numbers of a list, up to its next mark: (85) من حمص، (55) حماة، (16) إدلب."""
    counts = (number for number, one in enumerate(sentence.figures) if one.kind is Kind.COUNT and one.unit is None)
    ends = {sentence.figures[number].tokens[1]: number for number in counts}
    marks = {*sentence.marks, len(sentence.tokens)}
    found = {
        place.tokens: ends[place.tokens[0]]
        for place in places
        if place.tokens[0] in ends and not place.prefix and place.tokens[1] in marks
    }
    return found if len(found) > 1 else {}


def _of_each(sentence: ReadSentence, places: Sequence[Name]) -> dict[tuple[int, int], int]:
    """Places joined by "and" right ahead of words for each of them and the figure that each has: حمص وحماة ولكل منهما 8."""
    found: dict[tuple[int, int], int] = {}
    for at, length in sentence.cues["each_of_them"].items():
        number = next((n for n, figure in enumerate(sentence.figures) if figure.tokens[0] == at + length), None)
        named = joined_to_last(sentence, [place for place in places if place.tokens[1] <= at])
        if number is not None and named and named[-1].tokens[1] == at:
            found |= {place.tokens: number for place in named}
    return found


def _ends_list(sentence: ReadSentence, place: Name) -> bool:
    """Whether "and" joins a place to one before it, or ahead of all figures to any word: such a one labels nothing."""
    joiners = sentence.language.words.numbers.joiners
    before = sentence.texts[place.tokens[0] - 1] if place.tokens[0] else ""
    if before not in joiners and (not place.prefix or place.prefix[0] not in joiners):
        return False
    if not any(figure.tokens[0] < place.tokens[0] for figure in sentence.figures):
        return True
    earlier = [other for other in sentence.of(Category.PLACES) if other.tokens[1] <= place.tokens[0]]
    return bool(earlier) and are_joined(sentence, earlier[-1], place)
