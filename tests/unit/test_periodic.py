"""Periodic digests: what they hold, and that they are published."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from generator.digest import collect
from generator.digest.across import compare
from generator.digest.collection import PeriodicDigest
from generator.digest.periodic import MOST_FACTS
from generator.digest.periods import Every
from generator.pages.across import AcrossViewer
from generator.pages.page import SiteInfo
from generator.values import DateRange
from tests.comparing import Told, digest, digests_of, figure, told
from tests.reading import LEXICON
from tests.sites import CONFIG, khulasa, small_site

ARTICLES = {
    "a": {
        "published": "2021-08-30",
        "outlet": "Gulf Wire",
        "topics": "[humanitarian]",
        "text": """UNHCR received 4,200 refugees in Erbil in June 2021.

UNHCR runs six camps in Erbil.

A school in Basra has 26 teachers.""",
    },
    "b": {
        "published": "2021-09-01",
        "outlet": "عين النهر",
        "topics": "[humanitarian]",
        "text": "استقبلت مفوضية اللاجئين 4,350 لاجئاً في أربيل في حزيران/يونيو 2021.\n\nوتدير مفوضية اللاجئين ستة مخيمات في أربيل.",
    },
    "c": {
        "published": "2021-10-11",
        "outlet": "Levant Ledger",
        "topics": "[economy]",
        "text": "UNHCR received 3,900 refugees in Erbil in July 2021.",
    },
}

DAY = DateRange(date(2021, 6, 1), date(2021, 6, 1))


def periods(every: Every) -> tuple[PeriodicDigest, ...]:
    return collect([digest(name, data) for name, data in ARTICLES.items()], LEXICON, every).periods


@pytest.mark.parametrize(
    ("every", "ids"),
    [
        (Every.WEEK, {"2021-W41": ["c"], "2021-W35": ["b", "a"]}),
        (Every.MONTH, {"2021-10": ["c"], "2021-09": ["b"], "2021-08": ["a"]}),
        (Every.QUARTER, {"2021-Q4": ["c"], "2021-Q3": ["b", "a"]}),
    ],
)
def test_articles_stand_in_the_period_of_their_publication_newest_first(
    every: Every, ids: dict[str, list[str]]
) -> None:
    assert {period.id: [digest.id for digest in period.digests] for period in periods(every)} == ids


def test_key_figures_lead_with_what_is_corroborated_and_tell_nothing_twice() -> None:
    leading = [(figure(found.report), found.sources, found.conflicting) for found in periods(Every.QUARTER)[1].figures]
    assert leading[0] == ("b 6", 2, False)
    assert sorted(leading[1:]) == [("a 26", 1, False), ("a 4200", 1, True), ("b 4350", 1, True)]


def test_conflicts_and_series_stand_in_every_period_that_has_a_part_in_them() -> None:
    fourth, third = periods(Every.QUARTER)
    assert [told(conflict.sides) for conflict in third.conflicts] == [[["a 4200"], ["b 4350"]]]
    assert fourth.conflicts == ()
    assert [told(point.reports for point in series.points) for series in fourth.series] == [
        [["a 4200", "b 4350"], ["c 3900"]]
    ]
    assert fourth.series == third.series


def test_facts_are_grouped_by_topic_and_place() -> None:
    groups = [
        (group.topic, group.place.id if group.place else None, [figure(report) for report in group.reports])
        for group in periods(Every.QUARTER)[1].groups
    ]
    assert groups == [
        ("humanitarian", "erbil", ["b 4350", "b 6", "a 4200", "a 6"]),
        ("humanitarian", "basra", ["a 26"]),
    ]


def test_a_period_of_many_articles_lists_what_leads_in_each_and_counts_the_rest() -> None:
    facts = [Told(article, 10 * article + fact, when=DAY) for article in range(1, 151) for fact in (0, 1)]
    (period,) = collect(digests_of(facts), LEXICON, Every.QUARTER).periods
    listed = [report for group in period.groups for report in group.reports]
    assert len(listed) == MOST_FACTS == 200
    assert period.left == 100
    assert {report.digest.id for report in listed} == {digest.id for digest in period.digests}


@pytest.mark.parametrize(("every", "path"), [("month", "2022-02"), ("week", "2022-W07"), ("quarter", "2022-Q1")])
def test_a_site_has_a_page_of_every_period_in_every_language(tmp_path: Path, every: str, path: str) -> None:
    config = small_site(tmp_path / "site")
    config.write_text(f"{CONFIG}      periods: {every}\n", encoding="utf-8")
    assert khulasa("build", "--config", config).exit_code == 0
    for language in ("ar", "en"):
        page = config.parent / "site" / language / "digests" / path / "index.html"
        assert 'href="../../articles/vaccines/index.html' in page.read_text(encoding="utf-8")
        for linking in ("index.html", "archive/index.html"):
            assert f"digests/{path}/index.html" in (config.parent / "site" / language / linking).read_text(
                encoding="utf-8"
            )


def test_what_is_no_period_is_refused_with_its_line(tmp_path: Path) -> None:
    config = small_site(tmp_path / "site")
    config.write_text(f"{CONFIG}      periods: year\n", encoding="utf-8")
    done = khulasa("check", "--config", config)
    assert done.exit_code == 2
    assert "site_config.yml:9" in done.stderr
    assert "week / month / quarter" in done.stderr


def test_a_series_goes_up_to_its_period_and_no_further_back_than_a_reader_follows() -> None:
    months = [date(2020 + number // 12, number % 12 + 1, 1) for number in range(15)]
    spans = [DateRange(month, month + timedelta(days=27)) for month in months]
    articles = digests_of(
        Told(number, number, when=span, published=span.start + timedelta(days=40)) for number, span in enumerate(spans)
    )
    shown = {
        period.id: [figure(report) for point in period.series[0].points for report in point.reports]
        for period in collect(articles, LEXICON, Every.MONTH).periods
    }
    assert shown["2020-02"] == ["a0 0", "a1 1"]
    assert shown["2020-04"] == ["a0 0", "a1 1", "a2 2"]
    assert shown["2021-04"] == [f"a{number} {number}" for number in range(3, 15)]


def test_beside_a_figure_stand_a_few_others_and_that_there_are_more() -> None:
    told = [Told(number, 5, when=DAY, outlet=f"Outlet {number}") for number in range(20)]
    articles = digests_of([*told, Told(20, 9, when=DAY, outlet="Outlet 3")])
    info = SiteInfo({"en": ""}, {"en": ""}, ("en",), {"en": "latn"}, {}, None)
    viewer = AcrossViewer(compare(articles, LEXICON), info, "en")
    also = viewer.also(articles[0])["f0"]
    assert (len(also.same), len(also.other), also.more) == (8, 1, True)
    assert also.sources == "reported by 20 independent sources"
    assert "a0" not in {report.article.id for report in also.same}
    assert len(viewer.also(articles[20])["f0"].other) == 8
