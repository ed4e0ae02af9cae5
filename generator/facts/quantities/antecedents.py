"""The figure whose noun a later one leaves out: the last of those ahead, unless the sentence shows that another is meant.

What a list in brackets counted is over with it, and of places and doers behind a preposition none is meant by a subject (246
people were nominated by 19 parties, 1,057 alone).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.quantities.bare import is_bare
from generator.facts.quantities.ellipsis import fits
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS, SEMICOLONS
from generator.values import Kind

_COLON = ":"


def counted_before(figure: Figure, earlier: Sequence[Figure], reader: FigureReader) -> Figure:
    """The figure whose noun a later one leaves out: the last, but of "12 men to five years" the men.

    Of a number that is too large for a share, the last outside brackets: 6.7 billion riyals ($1.8 billion), up 7 percent from 6.25.
    An amount in brackets after another is the same in other money: 13.2 million dinars ($10.3 million), up from 8.4 million.
    """
    if (head := _list_head(figure, earlier, reader)) is not None:
        return head
    if reader.phrase(reader.lexis.cues["part_opener"], figure.tokens[1]):
        earlier = [one for one in earlier if one.part_of is None] or earlier  # 11 مدنياً بينهم 3 أطفال و19 بينهم 9 أطفال
    if _is_past_parts(reader, figure, earlier[-1]):
        earlier = [one for one in earlier if one.part_of is None] or earlier
    if earlier[-1].kind is Kind.MONEY and reader.text(figure.tokens[0] - 1) != "(":
        free = (one for one in reversed(earlier) if not is_enclosed(reader, one))
        before = next(free, None)
        if before is not None and before.kind is Kind.MONEY:
            return before
    last = _subject_before(figure, outside_brackets(figure, earlier, reader), reader)
    if not fits(figure, last):
        larger = (one for one in reversed(earlier) if fits(figure, one) and reader.text(one.tokens[0] - 1) != "(")
        return next((one for one in larger if not is_bare(one)), last)
    if last.kind is not Kind.DURATION or _is_term_again(reader, figure, last):
        return last
    counts = (figure for figure in reversed(earlier) if figure.kind is Kind.COUNT and not is_bare(figure))
    return next(counts, last)


def _is_past_parts(reader: FigureReader, figure: Figure, last: Figure) -> bool:
    """Whether a clause of its own begins between a part and a number: 40 people, including 12 students; 30 were freed.

    ، بينهم 12 طالباً، وأفرجت عن 30; not ", including 12 students in Homs, and 8 in Hama".
    """
    if last.part_of is None or figure.part_of is not None:
        return False
    start, words = figure.tokens[0], reader.language.words
    marks = [at for at in range(last.tokens[1], start) if reader.text(at) in CLAUSE_MARKS]
    if not marks or reader.reads(start - 1, reader.lexis.change_from):
        return False
    light = words.stop_words | words.names.prepositions | words.numbers.joiners
    led = any(reader.text(at).isalpha() and reader.text(at) not in light for at in range(marks[-1] + 1, start))
    suffers = reader.phrase(words.cues["passive_auxiliary"], figure.tokens[1]) > 0
    return led or suffers or not SEMICOLONS.isdisjoint(map(reader.text, marks))


def is_enclosed(reader: FigureReader, figure: Figure) -> bool:
    """Whether a figure stands in brackets."""
    return any(opening < figure.tokens[0] < closing for opening, closing in reader.brackets)


def _is_term_again(reader: FigureReader, figure: Figure, term: Figure) -> bool:
    """Whether a number follows the preposition that a length of time does: jailed two for 12 years and the third | for seven."""
    opener = reader.text(figure.tokens[0] - 1)
    lasting = opener.isalpha() and (opener,) in reader.lexis.cues["lasting"]
    return lasting and opener == reader.text(term.tokens[0] - 1)


def _list_head(figure: Figure, earlier: Sequence[Figure], reader: FigureReader) -> Figure | None:
    """The figure that a colon opens a list of labels behind, whose noun each has: fires: 17: woods: 2, cars: 1, other: 3."""
    labelled = reader.text(figure.tokens[0] - 1) == _COLON
    return next((one for one in reversed(earlier) if labelled and reader.text(one.tokens[1]) == _COLON), None)


def outside_brackets(figure: Figure, earlier: Sequence[Figure], reader: FigureReader) -> Sequence[Figure]:
    """The figures but those of a list in brackets that closed before: 30 people (17 men, 13 women) died, and another 12 …."""
    before = bisect_left(reader.brackets, figure.tokens[0], key=itemgetter(1))
    opening, closing = reader.brackets[before - 1] if before else (0, 0)
    inside = [one for one in earlier if opening < one.tokens[0] < closing]
    measured = all(one.kind is Kind.MEASURE for one in inside)  # 15 kilometres (9.3 miles) off
    outside = [one for one in earlier if one not in inside]
    free = [one for one in outside if one.kind is Kind.COUNT] or (outside if measured else [])
    joined = reader.text(figure.tokens[0] - 1) in reader.language.words.numbers.joiners
    share = joined and all(one.kind is Kind.PERCENT for one in inside)  # 20 men in Homs (12%) and 30 in Hama
    return free if inside and free and (share or measured or len(inside) > 1) else earlier


def _subject_before(figure: Figure, earlier: Sequence[Figure], reader: FigureReader) -> Figure:
    """The last figure; where that is of a place or of doers, and the bare one is not, the last that is neither.

    246 people were nominated by 19 parties, 1,057 were nominated alone: people.
    """
    if _is_of_it(reader, figure) or is_governed(reader, figure) or not is_governed(reader, earlier[-1]):
        return earlier[-1]
    subjects = (one for one in reversed(earlier) if one.kind is Kind.COUNT and not is_governed(reader, one))
    return next(subjects, earlier[-1])


def _is_of_it(reader: FigureReader, figure: Figure) -> bool:
    """Whether a word of belonging ties a number to what is counted right before it: in 22 districts out of 23.

    No change does, nor what it leads to: hit 900 people in 27 provinces, an increase of 15; from 33 people in 79 camps to 18.
    """
    words, at = reader.language.words, figure.tokens[0]
    before = reader.text(at - 1)
    changed = (before,) in words.range_to or any(
        reader.stands_before(nouns, at - 1) for nouns in (words.measuring.rise, words.measuring.fall)
    )
    return before in words.list_links - words.numbers.joiners - COMMAS and not changed


def is_governed(reader: FigureReader, figure: Figure) -> bool:
    """Whether a preposition of place or of the doer stands before a figure."""
    cues, at = reader.language.words.cues, figure.tokens[0]
    return bool(reader.stands_before(cues["place"], at) or reader.stands_before(cues["agent"], at))
