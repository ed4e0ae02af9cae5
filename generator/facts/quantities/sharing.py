"""Figures that share a unit: lists, parts of a whole, changes, and figures that leave their noun out.

- A bare number linked to the next figure by و, a comma, "or", "to" or "out of" is of what the next one is of
  (3 و5 و7 مراكز; rose from 10 to 15 percent; 5 of the 12 centres).
- A bare number in brackets right behind a share counts what the share is of (29 % (91) of the 314 cases), and is no share.
- A bare number further on is of what the figure before it in the sentence is of (26 operations in June and 14 in July), to be
  checked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from generator.facts.befalling import telling_measures
from generator.facts.lists import is_linked
from generator.facts.parts import CLAUSE_MARKS, PLACE, Figure, PartOf
from generator.facts.quantities.antecedents import counted_before, is_enclosed, is_governed, outside_brackets
from generator.facts.quantities.bare import HARMED, INHERITED, is_bare, taking
from generator.facts.quantities.ellipsis import fits, is_changed_from, is_reached, leaves_noun_out, tells_share_of_count
from generator.facts.quantities.listed_parts import listed_parts
from generator.facts.quantities.reader import FigureReader
from generator.facts.quantities.sorts import of_its_sort
from generator.facts.quantities.subjects import people_told_last
from generator.facts.quantities.terms import is_of_sentenced
from generator.facts.tokens import COMMAS, DASHES, adjacent
from generator.facts.units import UNKNOWN_UNIT
from generator.values import Kind, ends

_LONGEST_LINK = 3
_HARM_WINDOW = 3
"""Tokens behind a number among which a word tells how those were harmed: others were also injured."""
_LEAST_SUM = 1000


def share_units(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures with the units that they take from their neighbours."""
    shared = list(figures)
    for index in range(len(shared) - 2, -1, -1):
        following = shared[index + 1]
        sort = of_its_sort(reader, shared[index], following) if is_bare(shared[index]) else None
        if sort is not None:
            shared[index] = sort
        elif is_bare(shared[index]) and fits(shared[index], following) and _tied(reader, shared[index], following):
            shared[index] = taking(shared[index], shared[index + 1], ())
    for index, figure in enumerate(shared):
        earlier = _others(reader, figure, shared[:index])
        if earlier is not None:
            shared[index] = taking(figure, earlier, ())
    for index in range(1, len(shared)):
        if is_bare(shared[index]) and not _is_ratio(reader, shared[index]):
            shared[index] = _further_on(reader, shared, index)
    return tuple(_of_people_told(reader, figure, shared[:index]) for index, figure in enumerate(shared))


def _of_people_told(reader: FigureReader, figure: Figure, earlier: Sequence[Figure]) -> Figure:
    """A part of people with those whom its pronoun means, where no figure counts them: the defendants denied it, 36 of them …."""
    share = figure.is_share and figure.unit is None and all(one.kind is not Kind.COUNT for one in earlier)
    bare = is_bare(figure) or HARMED in figure.rules or share
    of_people = figure.part_of in {PartOf.PEOPLE, PartOf.ANY} and not any(
        one.counts_people and not one.is_share for one in earlier
    )
    if not (bare and of_people):
        return figure
    whole = next((one for one in reversed(earlier) if one.is_share and one.counts_people), None)
    if share and whole is not None:
        return replace(figure, unit=whole.unit)  # نصف السكان فقراء | وثلثهم في المدن
    unit = people_told_last(reader, figure.tokens[0], plural=share)
    if unit is not None and figure.is_share and reader.phrase(reader.lexis.part_of_people, unit.end):
        return figure  # تمثل النساء منهم 24%: those are the part
    reasons = tuple(reason for reason in figure.reasons if reason != UNKNOWN_UNIT)
    return figure if unit is None else replace(figure, unit=unit.term, reasons=(*reasons, INHERITED))


def _further_on(reader: FigureReader, figures: Sequence[Figure], index: int) -> Figure:
    """The bare figure at an index, of what a figure before it in the sentence is of, if one can be meant."""
    figure, earlier = figures[index], figures[:index]
    if (same := _with_verb_of(reader, figure, earlier)) is not None:
        return taking(figure, same, (INHERITED,))
    if not leaves_noun_out(reader, figure) or is_reached(reader, figures[index - 1], figure):
        return figure
    if _counts_share(reader, figures[index - 1], figure):
        return _counting(reader, figures, index)
    named = (
        one for one in earlier if not (is_bare(one) and one.part_of is not None)
    )  # of whom 4 came by air and | 6 by land
    counts = _may_be_meant(reader, list(named), figure)
    if not counts or is_bare(counts[-1]):
        return figure
    before = counted_before(figure, counts, reader)
    if reader.text(figure.tokens[0] - 1) == "(" and before.unit is not None and before.unit.dimension == PLACE:
        return figure  # in five cities: Cali with 4.1% (1,013)
    if "count:nationality" in before.rules and reader.phrase(reader.lexis.cues["place_from"], figure.tokens[1]):
        before = replace(before, unit=reader.people())  # 11 Kenyans, 12 from Sudan
    apart = reader.tells_others(figure.tokens[1]) and not (before.kind is Kind.COUNT or _is_sum(figure, before))
    taken = fits(figure, before) and not apart
    return taking(figure, before, (INHERITED,)) if taken else figure


def _is_sum(figure: Figure, before: Figure) -> bool:
    """Whether a number is so large that only more of the money before it is meant: $3 million and 4 million more."""
    return before.kind is Kind.MONEY and ends(figure.value)[0] >= _LEAST_SUM


def _with_verb_of(reader: FigureReader, figure: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The last figure with the same verb right behind it: 268 pupils sat one exam and 153 sat the other; none in brackets."""
    verb, words = reader.text(figure.tokens[1]), reader.language.words
    if not verb.isalpha() or verb in words.stop_words or words.verb_first or is_enclosed(reader, figure):
        return None
    return next((one for one in reversed(earlier) if not is_bare(one) and reader.text(one.tokens[1]) == verb), None)


def _may_be_meant(reader: FigureReader, before: Sequence[Figure], bare: Figure) -> Sequence[Figure]:
    """The figures whose unit one without may have: no multiples, of those sentenced no terms, of a part none that is smaller."""
    sentenced = is_of_sentenced(reader, *bare.number_tokens)
    counts = [one for one in before if not _is_multiple(reader, one) and (one.kind is Kind.COUNT or not sentenced)]
    if bare.part_of is not None:
        counts = [one for one in counts if not tells_share_of_count(reader, one)] or counts
    larger = [one for one in counts if ends(one.value)[1] >= ends(bare.value)[0]] if bare.part_of is not None else []
    return larger or counts


def _counts_share(reader: FigureReader, share: Figure, figure: Figure) -> bool:
    """Whether a number alone in brackets says how many the share right before it are: 18% (57)."""
    start, end = figure.number_tokens
    alone = start - 1 == share.tokens[1] and reader.text(start - 1) == "(" and reader.text(end) == ")"
    return alone and share.is_share


def _counting(reader: FigureReader, figures: Sequence[Figure], index: int) -> Figure:
    """The number in brackets behind a share, of what that share is of: told behind it, by a whole behind it or a count before."""
    share, figure = figures[index - 1], figures[index]
    if share.unit is not None:
        return taking(figure, replace(share, kind=Kind.COUNT), (INHERITED,))
    following = next(iter(figures[index + 1 : index + 2]), None)
    whole = following is not None and following.kind is Kind.COUNT and not is_bare(following)
    links = reader.texts[figure.number_tokens[1] + 1 : following.tokens[0]] if following is not None and whole else []
    if following is not None and links and all(word in reader.language.words.list_links for word in links):
        return taking(figure, following, (INHERITED,))
    counts = (one for one in reversed(figures[: index - 1]) if one.kind is Kind.COUNT and not is_bare(one))
    of_no_place = (one for one in counts if one.unit is not None and one.unit.dimension != PLACE)
    before = next((one for one in of_no_place if not is_governed(reader, one)), None)
    return taking(figure, before, (INHERITED,)) if before is not None else figure


def _is_ratio(reader: FigureReader, figure: Figure) -> bool:
    """Whether a word for a ratio leads to a bare number, which counts nothing: ارتفعت المبيعات | بنسبة | 8.45."""
    return (reader.text(figure.tokens[0] - 1),) in reader.language.words.cues["in_ratio"]


def _is_multiple(reader: FigureReader, figure: Figure) -> bool:
    """Whether a figure only says how many times or of what sort, and counts nothing that a later one could: tripled from 120."""
    end = figure.number_tokens[1]
    told = reader.texts[end : figure.tokens[1]]
    tied = reader.text(end) in DASHES and adjacent(reader.tokens[end - 1], reader.tokens[end])  # the nine-party bloc
    return tied or any((word,) in reader.language.words.cues["multiples"] for word in told)


def _others(reader: FigureReader, figure: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The figure that "others", or another six, belong to: the last of people, if any, of the sentence."""
    harmed = figure.kind is Kind.COUNT and (figure.unit is None or HARMED in figure.rules)
    if not reader.language.words.noun_follows_number and reader.text(figure.tokens[1] + 1).isalpha():
        harmed = harmed and not reader.language.may_be_counted(reader.text(figure.tokens[1] + 1))
    another = reader.stands_before(reader.lexis.cues["one_or_another"], figure.tokens[0])
    if not harmed or not (another or reader.text(figure.tokens[1]) in reader.language.words.others):
        return None
    people = [other for other in reversed(outside_brackets(figure, earlier, reader)) if other.counts_people]
    people = [other for other in people if not _harmed_apart(reader, other, figure)]
    parts = {other.tokens for other in listed_parts(reader, earlier) if other.part_of is not None}
    wholes = (other for other in people if other.tokens not in parts)  # 7 killed, 3 of them women, and 25 others
    return next(wholes, people[0] if people else None)


def _harmed_apart(reader: FigureReader, earlier: Figure, figure: Figure) -> bool:
    """Whether a figure's noun says what befell those, and "others" have a word of their own: 9 dead and 50 others wounded."""
    if earlier.unit is None or earlier.unit.id not in telling_measures():
        return False
    end = figure.tokens[1]
    behind = takewhile(lambda at: reader.text(at) not in CLAUSE_MARKS, range(end, end + _HARM_WINDOW))
    near = (*range(earlier.tokens[1], figure.tokens[0]), *behind)
    return any(reader.stemmed_length(reader.lexis.cues["harm"], at) for at in near)


def _tied(reader: FigureReader, first: Figure, second: Figure) -> bool:
    return _linked(reader, first, second) or (not is_bare(second) and is_changed_from(reader, first, second))


def _linked(reader: FigureReader, first: Figure, second: Figure) -> bool:
    """Whether only linking words stand between two figures; a qualifier of the second belongs to it."""
    between = reader.texts[first.tokens[1] : second.tokens[0]]
    if len(between) > _LONGEST_LINK or is_bare(second) or is_of_sentenced(reader, *first.number_tokens):
        return False
    compared = reader.stands_before(reader.lexis.cues["comparison"], first.tokens[0])
    if (
        between[:1]
        and between[0] in COMMAS
        and (compared or (not between[1:] and second.tokens[0] < second.number_tokens[0]))
    ):
        return False  # 180 kilograms, down from 250, and 43 boats; 79, about a 5 percent drop
    if _has_other_adjective(reader, second, between) or (between == ["/"] and ends(first.value) <= ends(second.value)):
        return True  # 12/15 districts
    hung = between[:1] and between[0] in DASHES  # the 10- and 12-member councils
    return is_linked(reader.reading, first.tokens[1] + bool(hung), second.tokens[0])


def _has_other_adjective(reader: FigureReader, second: Figure, between: Sequence[str]) -> bool:
    """Whether both have an adjective before the one noun: 883 international and 77,790 local observers."""
    words = reader.language.words
    if words.noun_follows_number or len(between) != len(("international", "and")) or second.unit is None:
        return False
    adjective, joiner = between
    told = reader.texts[second.number_tokens[1] : second.tokens[1]]
    own = adjective.isalpha() and adjective not in words.stop_words and (adjective,) not in words.cues["harm"]
    return own and joiner in words.numbers.joiners and len(told) > len(second.unit.surface.split())
