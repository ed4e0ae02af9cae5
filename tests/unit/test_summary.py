"""Summaries: what they may hold, how long they are, and that any text has one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.digest.summary import FEWEST, MOST, candidates, choose, summarise
from generator.digest.vectors import alike, centralities, vectors, words_of
from generator.language import language
from generator.resources import read_yaml
from tests.reading import read_facts
from tests.score.annotations import annotated_articles
from tests.sites import CONFIG, khulasa, small_site

LEANING: list[dict[str, Any]] = read_yaml(Path(__file__).parents[1] / "corpus" / "leaning.yml")
CASES = [
    (data["before"], sentence, kind == "standing")
    for data in LEANING
    for kind in ("leaning", "standing")
    for sentence in data[kind]
]


ENGLISH_LEAD = "Floods destroyed 430 houses in Gedaref on Sunday, officials said."
ARABIC_LEAD = "دمرت السيول 430 منزلاً في القضارف يوم الأحد، بحسب مسؤولين."


def sentences(text: str, words: int = 80) -> list[str]:
    facts = read_facts(text)
    return [facts.document.plain(facts.document.sentence(at).span) for at in summarise(facts, words)]


@pytest.mark.parametrize(("before", "sentence", "stands"), CASES)
def test_nothing_stands_on_what_is_left_out(before: str, sentence: str, stands: bool) -> None:
    facts = read_facts(before + sentence + "\n")
    lead, _, last = candidates(facts)
    assert facts.document.plain(facts.document.sentence(last.id).span) == sentence
    assert (last in choose([lead, last], 200, MOST)) is stands
    assert last in choose(candidates(facts), 200, MOST), "with what stands before it, each may be held"


def test_a_speaker_left_out_may_follow_another_sentence_of_the_same() -> None:
    facts = read_facts(
        "حملة التلقيح في عدن\n\n"
        "قالت وزارة الصحة إن الحملة شملت 1,200 طفل في عدن منذ مطلع الشهر.\n"
        "وأكدت الوزارة أن 40 فريقاً متنقلاً يزور القرى البعيدة كل يوم.\n"
        "وأضافت أن الكلفة بلغت 45 ألف دولار حتى نهاية الأسبوع الماضي.\n"
    )
    first, _, last = candidates(facts)
    assert choose([first, last], 200, MOST) == [first, last]


def test_no_near_repetition_english() -> None:
    first, second = sentences(
        "Floods in Gedaref\n\nFloods destroyed 430 houses in Gedaref on Sunday, officials said.\n"
        "Floods destroyed 430 houses in the state of Gedaref on Sunday, the officials said.\n"
        "The Red Crescent handed out 900 tents and 3,000 blankets in eight villages.\n"
    )
    assert "430 houses" in first
    assert "900 tents" in second


def test_no_near_repetition_arabic() -> None:
    first, second = sentences(
        "سيول القضارف\n\nدمرت السيول 430 منزلاً في القضارف يوم الأحد، بحسب مسؤولين.\n"
        "دمرت السيول 430 منزلاً في ولاية القضارف يوم الأحد، بحسب المسؤولين.\n"
        "ووزع الهلال الأحمر 900 خيمة و3 آلاف بطانية في ثماني قرى.\n"
    )
    assert "430 منزلاً" in first
    assert "900 خيمة" in second


@pytest.mark.parametrize(
    ("lead", "line"),
    [
        (ENGLISH_LEAD, "For more information, please contact the press office on +44 20 5550 0172 at any time."),
        (ENGLISH_LEAD, "SITUATION OVERVIEW AND RESPONSE OF THE WEEK"),
        (ARABIC_LEAD, "للتواصل الإعلامي يرجى الاتصال على الرقم الأخضر 1070 في أي وقت من أوقات الدوام الرسمي."),
        (ARABIC_LEAD, "أبرز المستجدات الميدانية خلال الأسبوع الماضي"),
    ],
)
def test_no_furniture(lead: str, line: str) -> None:
    assert sentences(f"{lead}\n\n{lead}\n{line}\n") == [lead]


def test_lengths_of_all_annotated_articles() -> None:
    for article in annotated_articles():
        facts = read_facts(article.text, article.published)
        for words in (20, 60, 150):
            chosen = summarise(facts, words)
            length = sum(one.length for one in candidates(facts) if one.id in chosen)
            few = 1 if len(candidates(facts)) <= 2 * FEWEST else FEWEST  # lists leave little that stands by itself
            assert few <= len(chosen) <= MOST, article.name
            assert length <= words or len(chosen) <= FEWEST, article.name
            assert list(chosen) == sorted(chosen, key=lambda at: int(at[1:]))


@settings(max_examples=60)
@given(st.text(alphabet='وأضاف أن 12 ألف. it said "5%".\n', max_size=300))
def test_any_text_has_a_summary_of_its_own_sentences(text: str) -> None:
    facts = read_facts(text + "x")
    chosen = summarise(facts, 30)
    body = [sentence.id for sentence in facts.document.sentences if sentence.part == "body"]
    assert set(chosen) <= set(body)
    assert bool(chosen) == bool(body)


def test_the_length_is_the_sites_to_set(tmp_path: Path) -> None:
    config = small_site(tmp_path)
    report = (
        "Floods destroyed 430 houses in Gedaref on Sunday night.\nThe Red Crescent handed out 900 tents to families.\n"
        "Two bridges on the eastern road were washed away.\nSchools stay closed until the end of the week.\n"
        "Rescue teams took 60 people from their roofs.\nFarmers lost most of their sorghum and sesame.\n"
    )
    (tmp_path / "content/articles/report.txt").write_text(f"A report\n\n{report}", encoding="utf-8")
    counts = []
    for words in (20, 150):
        config.write_text(f"{CONFIG}      summary_words: {words}\n", encoding="utf-8")
        assert khulasa("build", "--config", config).exit_code == 0
        counts.append((tmp_path / "site/en/articles/report/index.html").read_text().count('class="summary"'))
    assert counts == [2, 5]
    config.write_text(f"{CONFIG}      summary_words: 5\n", encoding="utf-8")
    done = khulasa("build", "--config", config)
    assert (done.exit_code, "site_config.yml:9" in done.stderr, "20 … 300" in done.stderr) == (2, True, True)


@pytest.mark.parametrize(
    ("code", "texts"),
    [
        ("ar", ["أصدر المكتب التقرير", "وأكد تقرير للمكتب", "هطل المطر"]),
        ("en", ["The office issued a report", "A report of the office", "Rain fell"]),
    ],
)
def test_words_count_by_their_stems(code: str, texts: list[str]) -> None:
    tongue = language(code)
    one, other, rain = vectors([words_of(text, tongue) for text in texts], tongue)
    assert alike(one, other) > 0.4
    assert alike(one, rain) == 0
    assert alike(one, one) == pytest.approx(1)
    central = centralities([one, other, rain])
    assert max(central) == pytest.approx(1)
    assert central[2] == pytest.approx(0)
