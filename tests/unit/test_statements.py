"""What was said, by whom: speakers, their sentences and their quotations, from a text to the page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.digest.statements import find_statements, quotations
from generator.resources import read_yaml
from generator.values import Span
from tests.reading import read_facts
from tests.sites import khulasa, small_site

CASES: list[dict[str, Any]] = read_yaml(Path(__file__).parents[1] / "corpus" / "statements.yml")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_statements(case: dict[str, Any]) -> None:
    facts = read_facts(case["text"])
    document = facts.document
    body = [sentence.id for sentence in document.sentences if sentence.part == "body"]
    found = [
        (
            statement.speaker.surface,
            [body.index(at) + 1 for at in statement.sentences],
            [document.words(quotation.span) for quotation in statement.quotations],
        )
        for statement in find_statements(facts)
    ]
    assert found == [(said["speaker"], said["sentences"], said.get("quotations", [])) for said in case["said"]]


@given(st.text(alphabet='«»“”"„ab. \n', max_size=80))
def test_quotations_lie_in_the_text_apart_from_each_other(text: str) -> None:
    position = 0
    for span in quotations(text, Span(0, len(text))):
        assert position <= span.start < span.end <= len(text)
        assert text[span.start] in '«“„"'
        position = span.end


def test_who_speaks_is_known_for_sentences_without_figures() -> None:
    facts = read_facts("Title\n\nThe Ministry of Health said that the campaign goes on.\nRain fell in the hills.\n")
    assert [(at, [term and term.id for term in terms]) for at, terms in facts.speakers.items()] == [
        ("s2", ["ministry_of_health"])
    ]


def test_the_page_and_the_catalog_have_what_was_said(tmp_path: Path) -> None:
    config = small_site(tmp_path)
    (tmp_path / "content/articles/visit.txt").write_text(
        "زيارة إلى المخيم\n\nقالت المديرة هناء باوزير: «لن نترك أحداً من دون <مأوى> هذا الشتاء».\n", encoding="utf-8"
    )
    assert khulasa("translate", "visit", "--config", config).exit_code == 0
    catalog = tmp_path / "content/translations/visit.en.po"
    text = catalog.read_text(encoding="utf-8")
    assert "لن نترك أحداً" in text
    assert 'msgctxt "term"\nmsgid "المديرة هناء باوزير"' in text
    assert khulasa("build", "--config", config).exit_code == 0
    page = (tmp_path / "site/en/articles/visit/index.html").read_text(encoding="utf-8")
    assert "What was said, by whom" in page
    assert "<q>«لن نترك أحداً من دون &lt;مأوى&gt; هذا الشتاء»</q>" in page
    assert '<dt><span lang="ar" dir="rtl">المديرة هناء باوزير</span></dt>' in page
    assert "Not yet translated" in page

    said = 'Director Hana Bawazir said: "We will leave nobody without <shelter> this winter."'
    filled = _filled(text, "قالت المديرة", said.replace('"', '\\"'))
    catalog.write_text(_filled(filled, "المديرة هناء باوزير", "Director Hana Bawazir"), encoding="utf-8")
    assert khulasa("build", "--config", config).exit_code == 0
    page = (tmp_path / "site/en/articles/visit/index.html").read_text(encoding="utf-8")
    assert "<dt>Director Hana Bawazir</dt>" in page
    quoted = "<q>&#34;We will leave nobody without &lt;shelter&gt; this winter.&#34;</q>"
    assert f'<blockquote lang="en" dir="ltr">Director Hana Bawazir said: {quoted}</blockquote>' in page


def _filled(catalog: str, opening: str, translation: str) -> str:
    """The catalog with the translation of the entry whose text starts so."""
    entry = re.compile(rf'(msgid "{opening}[^\n]*\nmsgstr ")"')
    return entry.sub(lambda found: f'{found[1]}{translation}"', catalog, count=1)
