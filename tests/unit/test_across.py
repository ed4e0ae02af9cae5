"""What articles say together: agreements, conflicts, series."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest import Digest, make_digest
from generator.digest.across import Across, compare
from generator.digest.across.bounds import Bounds, near, possible
from generator.digest.across.keys import general, national
from generator.digest.summary import WORDS
from generator.language import codes
from generator.lexicon import Category
from generator.pipeline import facts_of
from generator.resources import read_yaml
from generator.sources import read_articles
from generator.values import DateRange, Qualifier
from tests.comparing import Told, as_told, calls, digest, digests_of
from tests.reading import LEXICON

ROOT = Path(__file__).parents[2]
CASES = read_yaml(Path(__file__).parents[1] / "corpus/comparisons.yml")


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_articles_say_together(case: dict[str, Any]) -> None:
    digests = [digest(name, data) for name, data in case["articles"].items()]
    expected = {name: case[name] for name in ("agreements", "conflicts", "series", "places") if name in case}
    assert as_told(compare(digests, LEXICON)) == expected
    assert as_told(compare(digests[::-1], LEXICON)) == expected


def test_the_demo_site_shows_an_indicator_over_time_and_corroborated() -> None:
    facts = [facts_of(article, LEXICON) for article in read_articles(ROOT / "content" / "articles")[0]]
    digits = dict.fromkeys(codes(), "latn")
    across = compare([make_digest(one, {}, codes(), LEXICON, digits, WORDS) for one in facts], LEXICON)
    series = [one for one in across.series if one.key.indicator == "inflation"]
    assert [len(one.points) for one in series] == [4]
    assert [len(one.sources) > 1 for one in across.agreements if one.key.indicator == "inflation"] == [True]


def test_the_general_indicators_are_the_lexicons() -> None:
    known = {entry.id for entry in LEXICON.entries(Category.INDICATORS)}
    assert frozenset().union(*general().values()) <= known


DAY = date(2021, 6, 1)
DAYS = st.integers(0, 40).map(lambda days: DAY + timedelta(days=days))
PERIODS = st.builds(
    lambda start, days: DateRange(start, start + timedelta(days=days)), DAYS, st.sampled_from([0, 6, 29])
)
TOLD = st.builds(
    Told,
    article=st.integers(0, 9),
    value=st.integers(0, 12),
    qualifier=st.sampled_from([each for each in Qualifier if each is not Qualifier.RANGE]),
    where=st.sampled_from(["aleppo", "syria"]),
    when=st.none() | PERIODS | DAYS.map(lambda day: DateRange(day, None)),
    published=DAYS,
    outlet=st.sampled_from(["Gulf Wire", "Levant Ledger", "نهر برس"]),
    speaker=st.none() | st.sampled_from(["un", "report"]),
)
SEVERAL = st.lists(TOLD, max_size=25)


@given(SEVERAL, st.randoms())
def test_the_order_of_articles_makes_no_difference(told: list[Told], random: Any) -> None:
    digests = digests_of(told)
    shuffled = random.sample(digests, len(digests))
    assert as_told(compare(shuffled, LEXICON)) == as_told(compare(digests, LEXICON))


@given(SEVERAL)
def test_a_figure_agrees_and_conflicts_once_at_most(told: list[Told]) -> None:
    across = compare(digests_of(told), LEXICON)
    for groups in (across.agreements, across.conflicts):
        assert not [
            found for found, times in Counter(r.id for group in groups for r in group.reports).items() if times > 1
        ]


@given(SEVERAL)
def test_sides_of_a_conflict_contradict_and_none_is_idle(told: list[Told]) -> None:
    for conflict in compare(digests_of(told), LEXICON).conflicts:
        bounds = [[possible(report.fact) for report in side] for side in conflict.sides]
        assert len(bounds) > 1
        assert all(_share(side) for side in bounds)
        everything = [one for side in bounds for one in side]
        assert all(any(not _share([one, other]) for other in everything) for one in everything)
        assert len({report.digest.id for report in conflict.reports}) > 1


@given(SEVERAL)
def test_figures_that_agree_share_a_number_and_a_day(told: list[Told]) -> None:
    for agreement in compare(digests_of(told), LEXICON).agreements:
        reports = agreement.reports
        assert _share([near(report.fact) for report in reports])
        periods = [report.fact.when for report in reports if report.fact.when and report.fact.when.end]
        assert all(one.overlaps(other) for one in periods for other in periods)
        outlets = Counter(
            name for source in agreement.sources for name in {report.digest.document.outlet for report in source}
        )
        assert max(outlets.values()) == 1


@given(SEVERAL)
def test_a_series_goes_forward_in_time(told: list[Told]) -> None:
    for series in compare(digests_of(told), LEXICON).series:
        starts = [(point.occasion.days.start, point.occasion.days.end) for point in series.points]
        assert starts == sorted(starts)
        assert len(set(starts)) == len(starts) > 1


def _share(bounds: list[Bounds]) -> bool:
    """Whether all have a number in common: intervals do where each two have."""
    return not any(one.starts_after(other) for one in bounds for other in bounds)


def test_twice_the_facts_are_twice_the_work() -> None:
    """Counted in calls, for facts of one key (its days differ, or not) and of many keys."""
    spread = [DateRange(DAY + timedelta(days=n), DAY + timedelta(days=n)) for n in range(1600)]
    for make in (
        lambda n: Told(n, n % 7, where="aleppo", when=DateRange(DAY, DAY), published=DAY + timedelta(days=n % 90)),
        lambda n: Told(n, n % 7, when=spread[n]),
        lambda n: Told(n, 3, when=DateRange(DAY, DAY + timedelta(days=n))),
        lambda n: Told(n, n % 7, published=DAY + timedelta(days=n)),
        lambda n: Told(n // 8, n, unit=["air_strike", "school", "killed"][n % 3], where=["aleppo", "syria"][n % 2]),
    ):
        small, large = (_work(digests_of([make(n) for n in range(size)])) for size in (800, 1600))
        assert large <= 2.2 * small


def _work(digests: Sequence[Digest]) -> int:
    return calls(lambda: compare(digests, LEXICON))


def test_nothing_to_compare() -> None:
    assert compare([], LEXICON) == Across()


def test_bodies_of_every_country_are_the_lexicons() -> None:
    assert all(LEXICON.entry(body) for body in national())
