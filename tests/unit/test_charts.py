"""Charts: every figure where its value, its time and the page's direction put it, and never more exact than its source."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.wholes import wholes
from generator.pages.charts.bars import bars, forms, parts
from generator.pages.charts.figure import Figure
from generator.pages.charts.timeline import HEIGHT, Moment, Timeline, timeline
from generator.values import Qualifier
from tests.comparing import digest

DAY = date(2021, 1, 1)


def figure(value: int, qualifier: Qualifier = Qualifier.EXACT, high: int | None = None) -> Figure:
    return Figure(Decimal(value), Decimal(value if high is None else high), qualifier, str(value))


def moment(month: int, *figures: Figure, conflicting: bool = False) -> Moment:
    start = DAY + timedelta(days=30 * month)
    return Moment(start, start + timedelta(days=29), (str(month),), figures, conflicting)


def drawn(*moments: Moment, mirrored: bool = False) -> Timeline:
    chart = timeline(moments, str, mirrored=mirrored)
    assert chart is not None
    return chart


def number(length: str) -> float:
    return float(length.removesuffix("%"))


THREE = (moment(0, figure(38)), moment(1, figure(26)), moment(2, figure(19)))


def test_two_figures_make_no_chart() -> None:
    assert timeline(THREE[:2], str, mirrored=False) is None


def test_time_runs_the_way_of_reading() -> None:
    ahead, back = drawn(*THREE), drawn(*THREE, mirrored=True)
    places = [number(mark.x) for mark in ahead.marks]
    assert places == sorted(places)
    assert [round(100 - number(mark.x), 2) for mark in back.marks] == places
    assert (ahead.side, back.side) == ("0%", "100%")
    assert [mark.y for mark in ahead.marks] == [mark.y for mark in back.marks]


def test_scales_start_at_zero_in_round_steps() -> None:
    assert [tick.words for tick in drawn(*THREE).ticks] == ["0", "10", "20", "30", "40"]
    small = drawn(moment(0, figure(0)), moment(1, figure(0)), moment(2, figure(1)))
    assert [tick.words for tick in small.ticks] == ["0", "1"]
    below = drawn(moment(0, figure(-4)), moment(1, figure(3)), moment(2, figure(9)))
    assert [tick.words for tick in below.ticks] == ["-5", "0", "5", "10"]


def test_qualifiers_are_seen() -> None:
    chart = drawn(
        moment(0, figure(38, Qualifier.ABOUT)),
        moment(1, figure(26, Qualifier.MORE_THAN)),
        moment(2, figure(19, Qualifier.AT_MOST)),
        moment(3, figure(10, Qualifier.RANGE, high=20)),
    )
    assert [mark.form for mark in chart.marks] == ["about", "at_least", "at_most", "range"]
    assert chart.forms == ("about", "range", "at_least", "at_most")
    assert "V-" in chart.marks[1].path
    assert "V20" in chart.marks[2].path
    low, high = (next(number(tick.y) for tick in chart.ticks if tick.words == words) for words in ("10", "20"))
    assert number(chart.marks[3].y) == high
    assert f"V{low - high:g}M" in chart.marks[3].path


def test_what_is_contradicted_or_open_is_joined_to_nothing() -> None:
    conflict = moment(1, figure(26), figure(31), conflicting=True)
    chart = drawn(THREE[0], conflict, THREE[2], moment(3, figure(15)), moment(4, figure(9, Qualifier.AT_LEAST)))
    assert [(line.x1, line.x2) for line in chart.joins] == [(chart.marks[3].x, chart.marks[4].x)]
    assert [mark.conflicting for mark in chart.marks] == [False, True, True, False, False, False]
    assert chart.conflicting


def test_figures_of_one_time_stand_beside_each_other_with_their_words_outwards() -> None:
    moments = (THREE[0], moment(1, figure(26), figure(27), figure(31)), THREE[2])
    for mirrored, shifts in ((False, ["-20", "0", "20"]), (True, ["20", "0", "-20"])):
        three = drawn(*moments, mirrored=mirrored).marks[1:4]
        assert [mark.shift for mark in three] == shifts
        assert len({mark.x for mark in three}) == 1
        labels = [mark.label for mark in three if mark.label]
        assert [label.anchor for label in labels] == ["end", "middle", "start"]
        assert [number(label.x) < 0 for label in labels] == [not mirrored, False, mirrored]


def test_first_and_last_time_are_named_and_others_as_there_is_room() -> None:
    several = [moment(month, figure(month)) for month in range(24)]
    times = drawn(*several).times
    assert (times[0].lines, times[-1].lines) == (("0",), ("23",))
    assert 3 <= len(times) <= 6
    assert [time.minor for time in times] == [False, *[True] * (len(times) - 2), False]
    places = [number(time.x) for time in times]
    assert all(second - first > 15 for first, second in pairwise(places))


values = st.integers(-(10**12), 10**12)
figures = st.builds(
    lambda one, other, qualifier: figure(min(one, other), qualifier, max(one, other)),
    values,
    values,
    st.sampled_from(Qualifier),
)


@given(st.lists(st.lists(figures, min_size=1, max_size=3), min_size=3, max_size=30), st.booleans())
def test_everything_stays_inside_and_in_order(told: list[list[Figure]], mirrored: bool) -> None:
    chart = drawn(*(moment(number, *several) for number, several in enumerate(told)), mirrored=mirrored)
    assert all(0 <= number(mark.x) <= 100 and 0 <= number(mark.y) <= HEIGHT for mark in chart.marks)
    highs = [(one.high, number(mark.y)) for one, mark in zip([f for s in told for f in s], chart.marks, strict=True)]
    assert all(first[1] >= second[1] for first in highs for second in highs if first[0] < second[0])
    heights = [number(tick.y) for tick in chart.ticks]
    assert heights == sorted(heights, reverse=True)
    assert 2 <= len(heights) <= 8


@pytest.mark.parametrize("mirrored", [False, True])
def test_bars_grow_from_where_reading_begins(mirrored: bool) -> None:
    longest, half, none = bars([figure(200), figure(100), figure(0)], mirrored=mirrored)
    assert [bar.width for bar in (longest, half, none)] == ["100%", "50%", "0%"]
    assert (longest.x, half.x) == ("0%", "50%" if mirrored else "0%")


def test_a_bar_shows_what_is_open_and_what_a_range_may_add() -> None:
    at_least, ranged = bars([figure(100, Qualifier.AT_LEAST), figure(20, Qualifier.RANGE, high=40)], mirrored=False)
    assert (at_least.width, bool(at_least.arrow)) == ("94%", True)
    assert (ranged.width, ranged.rest, ranged.rest_width, ranged.arrow) == ("18.8%", "18.8%", "18.8%", "")
    assert forms((at_least, ranged)) == ("range", "at_least")


def test_parts_follow_each_other_within_their_whole() -> None:
    told = [figure(50), figure(30, Qualifier.ABOUT)]
    assert [(bar.x, bar.width) for bar in parts(told, Decimal(200), mirrored=False)] == [("0%", "25%"), ("25%", "15%")]
    assert [(bar.x, bar.width) for bar in parts(told, Decimal(200), mirrored=True)] == [("75%", "25%"), ("60%", "15%")]


WHOLES = [
    ("استقبلت المستشفيات 96 مريضاً، منهم 41 طفلاً ومنهم 30 امرأة ومنهم 25 رجلاً.", [41, 30, 25]),
    ("استقبلت المستشفيات 96 مريضاً، منهم 41 طفلاً ومنهم 30 امرأة.", None),
    ("استقبلت المستشفيات 96 مريضاً، منهم 61 طفلاً ومنهم 30 امرأة ومنهم 25 رجلاً.", None),
]


@pytest.mark.parametrize(("text", "told"), WHOLES)
def test_parts_of_a_whole_are_three_and_no_more_than_it(text: str, told: list[int] | None) -> None:
    found = list(wholes(digest("a", {"published": "2022-11-05", "text": text})))
    assert [[part.value for part in whole.parts] for whole in found] == ([told] if told else [])
