"""Shares listed behind a share of something: farming employs 26 percent of workers, industry 18 percent and services 46 percent.

So is a share that is compared with one: 26 percent of workers, against 30 percent in 2019; and one that says how many of all a
count right before it are. Not where a change, an indicator or a
noun of its own tells what a share is of, nor where those of a list are more than the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import takewhile

from generator.facts.parts import PLACE, Figure
from generator.facts.quantities.bare import SHARED
from generator.facts.quantities.reader import FigureReader
from generator.facts.tokens import COMMAS, STOPS
from generator.lexicon import Category
from generator.values import Kind, ends

LISTED = "unit:listed-share"
"""The rule of a share that is of what one before it is of."""
_LONGEST_LINK = 12
"""Tokens between two shares, what the first is of among them."""
_WHOLE = 101
"""What the shares of a whole come to at most, each of them rounded."""


def listed_shares(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, the shares of a list of what its first is of."""
    found: list[Figure] = []
    last: Figure | None = None  # the last share
    told = Decimal(0)  # what those of a list come to
    for figure in figures:
        share = figure
        if found and any(tells(reader, found[-1], figure) for tells in (_is_in_percent, _is_proportion, _is_aside)):
            share = _of_the_same(figure, found[-1])
        elif last is not None and _may_go_on(last, figure) and _is_open(reader, figure):
            listed = found[-1] is last and _is_listed(reader, last, figure)
            compared = _is_compared(reader, figure)
            apart = listed and _are_of_places(reader, last, figure)
            if compared or apart or (listed and told + ends(figure.value)[1] <= _WHOLE):
                told += 0 if compared else ends(figure.value)[1]
                share = _of_the_same(figure, last)
        if share.is_share:
            told = told if LISTED in share.rules else ends(share.value)[1]
            last = share
        found.append(share)
    return tuple(found)


def _is_in_percent(reader: FigureReader, count: Figure, share: Figure) -> bool:
    """Whether a share tells a count of what was told before in percent right behind it: of 450 pupils, 310 (69%) passed."""
    shared = count.kind is Kind.COUNT and count.unit is not None and SHARED in count.rules
    between = [text for text in reader.texts[count.tokens[1] : share.tokens[0]] if text not in COMMAS]
    again = between == ["("] or tuple(between) in reader.lexis.cues["alternative"]
    return shared and again and share.is_share and share.unit is None


def _is_proportion(reader: FigureReader, count: Figure, share: Figure) -> bool:
    """Whether a share only says how many of all a count right before it are: الإفراج عن 5200 شخص | بنسبة 32.5%; no change."""
    start, end = count.tokens[1], share.tokens[0]
    led = 0 < start < end and reader.phrase(reader.lexis.cues["in_proportion"], start) == end - start
    counted = count.kind is Kind.COUNT and count.unit is not None and count.unit.id is not None
    open_share = share.is_share and share.unit is None and share.part_of is None
    if not (led and counted and open_share):
        return False
    clause = takewhile(lambda at: reader.text(at) not in STOPS, range(count.tokens[0] - 1, -1, -1))
    return not any(_moves(reader, at) or reader.indicator(at) for at in clause)


def _is_aside(reader: FigureReader, count: Figure, share: Figure) -> bool:
    """Whether a share behind a comma tells where some of those counted ahead of it are from or are: …, 96% from the islands."""
    counted = count.kind is Kind.COUNT and count.unit is not None and count.unit.dimension != PLACE
    end = share.tokens[1]
    placed = reader.text(end) in reader.lexis.names.prepositions - reader.lexis.times.of_words
    placed = placed and not reader.phrase(reader.lexis.range_between, end)  # rose 0.4 percent | to 91
    apart = any(_tells_apart(reader, at) for at in range(count.tokens[1], share.tokens[0]))
    behind = reader.text(share.tokens[0] - 1) in COMMAS and share.unit is None and share.part_of is None
    return counted and placed and behind and share.is_share and not apart and not _is_dated(reader, end + 1)


def _is_dated(reader: FigureReader, at: int) -> bool:
    """Whether a date stands at a token, its article aside: 12% from | a year earlier."""
    return not reader.dated.isdisjoint((at, at + 1))


def _of_the_same(figure: Figure, before: Figure) -> Figure:
    return replace(figure, unit=before.unit, part_of=before.part_of, rules=(*figure.rules, LISTED))


def _may_go_on(before: Figure, figure: Figure) -> bool:
    """Whether a share that tells nothing of what it is of follows one that does."""
    of_something = before.unit is not None or before.part_of is not None
    alone = figure.unit is None and figure.part_of is None
    return before.is_share and of_something and figure.is_share and alone


def _is_open(reader: FigureReader, figure: Figure) -> bool:
    """Whether nothing behind a share tells what it is of, or that it is a change: an 18 percent stake."""
    end = figure.tokens[1]
    following = reader.text(end)
    ends_phrase = not following.isalpha() or following in reader.lexis.stop_words or end in reader.dated
    return (ends_phrase or reader.lexis.noun_follows_number) and not _moves(reader, end)


def _is_listed(reader: FigureReader, before: Figure, figure: Figure) -> bool:
    """Whether a share goes on with a list, nothing between that has an amount of its own."""
    start, end = before.tokens[1], figure.tokens[0]
    between = range(_past_whole(reader, before), end)
    links = COMMAS | reader.lexis.numbers.joiners
    joined = any(reader.text(at) in links or reader.is_joined(at) for at in between) or reader.is_joined(end)
    return joined and end - start <= _LONGEST_LINK and not any(_tells_apart(reader, at) for at in between)


def _past_whole(reader: FigureReader, share: Figure) -> int:
    """The token after what a share is of, right behind its "of": 50% من الميزانية | للتعليم."""
    start = share.tokens[1] + 1
    end = start + len(share.unit.surface.split()) if share.unit is not None else start
    told = share.unit is not None and end <= len(reader.texts) and reader.words(start, end) == share.unit.surface
    return end if told else start - 1


def _are_of_places(reader: FigureReader, before: Figure, figure: Figure) -> bool:
    """Whether each is told of a place of its own, so that they are no parts of one whole: 85% in Japan and 73% in Korea."""
    places = [match is not None and match.first(Category.PLACES) is not None for match in reader.reading.matches]
    end = figure.tokens[1]
    placed = reader.text(end) in reader.lexis.names.prepositions and any(places[end + 1 : end + 2])
    return placed and any(places[before.tokens[1] : figure.tokens[0]])


def _tells_apart(reader: FigureReader, at: int) -> bool:
    """Whether what stands at a token has an amount of its own: 12 % of the women, 17 % among graduates, exports rose 3 %."""
    group = reader.phrase_or_stem(reader.lexis.cues["among_group"], at)
    return bool(group) or reader.text(at) in STOPS or reader.indicator(at) is not None or _moves(reader, at)


def _is_compared(reader: FigureReader, figure: Figure) -> bool:
    """Whether a word compares a share with the one before it, what those do at most between: مقابل 12%, مقابل معارضة 12%."""
    comparison, start = reader.lexis.cues["comparison"], figure.tokens[0]
    if reader.stands_before(comparison, start):
        return True
    noun = reader.lexis.verb_first and reader.text(start - 1).isalpha() and not reader.is_definite(start - 1)
    return noun and reader.stands_before(comparison, start - 1) > 0 and not _tells_apart(reader, start - 1)


def _moves(reader: FigureReader, at: int) -> bool:
    """Whether a word of change, particles aside, stands at a token."""
    measuring = reader.lexis.measuring
    named = at < len(reader.tokens) and reader.tokens[at].capital and not reader.reading.title_case  # "Rise Up" 5.04%
    return not named and any(reader.stemmed_length(words, at) for words in (measuring.rise, measuring.fall))
