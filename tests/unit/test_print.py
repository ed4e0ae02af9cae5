"""Periodic digests as PDF: real ones, made by Typst."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

import pytest

from generator.config import Settings
from generator.errors import OutputError
from generator.outputs.print import PrintedDigest, isolate_figures
from generator.pipeline import print_period, read_site
from generator.review.policy import Policy

ARABIC = """---
title: فرق الصيانة تصلح آبار المدينة
published: 2021-07-20
outlet: نشرة الوادي
url: https://example.org/wells
---
أصلحت فرق البلدية 12 بئراً في دمشق خلال حزيران/يونيو 2021، وفق البلدية.

وتراوحت الحرارة بين -5 و42 درجة.
"""
ENGLISH = """---
title: Clinics vaccinate children
published: 2021-08-02
outlet: Valley Bulletin
---
Health workers vaccinated 1,200 children in Aleppo in July 2021, the ministry said.

{sentence}
"""


def site(folder: Path, sentence: str = "About 61% of them were under five.") -> Settings:
    articles = folder / "content" / "articles"
    articles.mkdir(parents=True, exist_ok=True)
    (articles / "wells.md").write_text(ARABIC, encoding="utf-8")
    (articles / "vaccines.md").write_text(ENGLISH.format(sentence=sentence), encoding="utf-8")
    return Settings(
        content=folder / "content",
        templates=folder / "templates",
        languages=("ar", "en"),
        titles={"ar": "الوادي", "en": "The Valley"},
        descriptions={"ar": "أخبار الوادي", "en": "News of the valley"},
        digits={"ar": "arab", "en": "latn"},
        topics={},
        url=None,
        printed=True,
        publish=Policy.ALL,
        summary_words=80,
    )


def printed(settings: Settings) -> PrintedDigest:
    return print_period(settings, "2021-Q3", ["ar", "en"])


def inflated(pdf: bytes) -> bytes:
    """The file with its compressed streams opened, so that names in object streams can be seen."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    opened = [zlib.decompressobj().decompress(stream) for stream in streams if stream[:1] == b"\x78"]
    return b"\n".join([pdf, *opened])


def test_a_quarter_is_a_tagged_pdf_in_both_languages(tmp_path: Path) -> None:
    digest = printed(site(tmp_path))
    assert digest.notices == ()
    assert digest.content.startswith(b"%PDF-")
    inside = inflated(digest.content)
    assert re.search(rb"/Marked\s+true", inside)
    assert b"pdfuaid" in inside
    assert b"pdfaid" in inside
    assert re.search(rb"/Lang\s*\(ar\)", inside)
    assert re.search(rb"/Lang\s*\(en\)", inside)
    assert b"https://example.org/wells" in inside


def test_what_was_said_is_printed_as_quotations_of_who_said_it(tmp_path: Path) -> None:
    silent = inflated(printed(site(tmp_path / "silent")).content).count(b"/BlockQuote")
    said = '"We reached 900 children in one week," the minister said.'
    digest = printed(site(tmp_path / "said", said))
    assert digest.notices == ()
    assert inflated(digest.content).count(b"/BlockQuote") == silent + 2  # one in each language's part


def test_of_a_busy_period_the_newest_articles_are_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = site(tmp_path)
    whole = inflated(printed(settings).content)
    monkeypatch.setattr("generator.outputs.print.MOST_ARTICLES", 1)
    digest = printed(settings)
    assert digest.notices == ()
    newest = inflated(digest.content)
    assert b"https://example.org/wells" not in newest
    assert newest.count(b"/H2") < whole.count(b"/H2")


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    settings = site(tmp_path)
    assert printed(settings).content == printed(settings).content


@pytest.mark.parametrize(
    "sentence",
    [
        '#eval("1") #panic() $x^2$ @label <tag> [a] {b} _c_ *d* `e` \\ // 5 people came.',
        '#import "/etc/passwd": * and 5 people came.',
        "The \u202eword\u202c and\ufeff 5 people\u200b came.",
    ],
)
def test_markup_and_direction_marks_of_a_source_are_only_words(tmp_path: Path, sentence: str) -> None:
    assert printed(site(tmp_path, sentence)).notices == ()


def test_a_sign_without_a_glyph_costs_the_standard_not_the_pdf(tmp_path: Path) -> None:
    digest = printed(site(tmp_path, "The crowd of 5 people cheered 🎉."))
    assert [notice.code for notice in digest.notices] == ["print_without_standards"]
    assert digest.content.startswith(b"%PDF-")
    assert b"pdfuaid" not in inflated(digest.content)


def test_a_sentence_longer_than_a_page_is_no_fault(tmp_path: Path) -> None:
    assert (
        printed(site(tmp_path, "There were 5 people " + "and then some more of them " * 600 + "there.")).notices == ()
    )


def test_the_sites_own_template_is_used_and_its_faults_are_located(tmp_path: Path) -> None:
    settings = site(tmp_path)
    own = tmp_path / "templates" / "print" / "digest.typ"
    own.parent.mkdir(parents=True)
    own.write_text('#set document(title: "Own")\n#json(bytes(sys.inputs.data)).sections.len()', encoding="utf-8")
    assert b"Own" in inflated(printed(settings).content)
    own.write_text("#no-such-name", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        printed(settings)
    assert caught.value.code == "print_fault"
    assert caught.value.where is not None
    assert caught.value.where.path == own


@pytest.mark.parametrize("period", ["2021-08", "2021-W31"])
def test_a_month_or_week_can_be_printed_whatever_the_sites_periods(tmp_path: Path, period: str) -> None:
    inside = inflated(print_period(site(tmp_path), period, ["en"]).content)
    assert b"https://example.org/wells" not in inside  # published in July


@pytest.mark.parametrize(
    ("wanted", "known"),
    [
        ("2020-Q1", "2021-Q3"),
        ("2021-06", "2021-08, 2021-07"),
        ("2021-W01", "2021-W31, 2021-W29"),
        ("summer", "2021-Q3"),
    ],
)
def test_a_period_without_articles_is_refused_with_those_there_are(tmp_path: Path, wanted: str, known: str) -> None:
    with pytest.raises(OutputError) as caught:
        print_period(site(tmp_path), wanted, ["ar"])
    assert (caught.value.code, caught.value.values["known"]) == ("no_such_period", known)


AGREEING = """---
title: More clinics
published: 2021-08-{day}
outlet: {outlet}
---
UNHCR received {count} refugees in Erbil in {month} 2021.
"""


def test_what_articles_say_together_is_printed_in_the_standards(tmp_path: Path) -> None:
    settings = site(tmp_path)
    for day, count, month in ((20, 900, "June"), (21, 800, "June"), (22, 700, "July")):
        words = AGREEING.format(day=day, outlet=f"Outlet {day}", count=count, month=month)
        (settings.content / "articles" / f"clinics-{day}.md").write_text(words, encoding="utf-8")
    together = read_site(settings).collection.across
    assert (len(together.conflicts), len(together.series)) == (1, 1)
    digest = printed(settings)
    assert digest.notices == ()
    assert b"pdfuaid" in inflated(digest.content)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("بين 42–45 و50", "بين <42–45> و50"),
        ("بلغت -5 درجات", "بلغت <-5> درجات"),
        ("نمو و1.8%- هذا", "نمو و<1.8%-> هذا"),
        ("في 2021-11-05.", "في <2021-11-05>."),
        ("Block-17 و(17) و1,234.5، 61%", "Block-17 و(17) و1,234.5، 61%"),
        ("٤٢–٤٥٪ منهم", "<٤٢–٤٥٪> منهم"),
        ("نص\u202e معكوس", "نص معكوس"),
    ],
)
def test_figures_that_would_turn_round_are_isolated(words: str, expected: str) -> None:
    assert isolate_figures(words) == expected.replace("<", "\u2068").replace(">", "\u2069")
