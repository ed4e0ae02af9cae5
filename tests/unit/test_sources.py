"""Files → articles: encodings, metadata, HTML, and what is refused, with its line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import Faults, KhulasaError, SourceError
from generator.sources import read_article, read_articles

ARABIC = "قالت الوزارة إن العدد بلغ 12 ألفاً في المدينة.\nوأضافت أن العمل مستمر حتى نهاية الشهر.\n" * 3


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def faults(path: Path) -> list[tuple[str, int | None]]:
    with pytest.raises((Faults, SourceError)) as caught:
        read_article(path)
    found = caught.value.faults if isinstance(caught.value, Faults) else [caught.value]
    return [(fault.code, fault.where.line if fault.where else None) for fault in found]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_encodings_of_arabic(tmp_path: Path, encoding: str) -> None:
    article = read_article(written(tmp_path, "a.txt", ARABIC.encode(encoding)))
    assert "الوزارة" in article.body.cut(article.text)
    assert article.language == "ar"


def test_drawn_letters_are_read_as_typed(tmp_path: Path) -> None:
    drawn = "\ufed7\ufe98\ufede 12 \ufe83\ufec3\ufed4\ufe8e\ufefb \ufdfa"
    assert read_article(written(tmp_path, "a.txt", drawn)).text == "قتل 12 أطفالا \ufdfa"


def test_text_is_kept_to_the_letter(tmp_path: Path) -> None:
    text = "Line one.\r\nLine\u00a0two.\n"
    assert read_article(written(tmp_path, "a.txt", text)).text == text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file_empty"),
        (b" \n\t\r\n", "file_empty"),
        (b"\x00\x01\x02text", "file_binary"),
        (bytes(range(128, 256)) * 20, "encoding_unknown"),
    ],
)
def test_unreadable_files(tmp_path: Path, content: bytes, code: str) -> None:
    assert faults(written(tmp_path, "a.txt", content)) == [(code, None)]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert faults(tmp_path / "none.txt") == [("file_unreadable", None)]


def test_front_matter(tmp_path: Path) -> None:
    text = "---\ntitle: A title\npublished: 2021-11-05\ntopics: [security]\n---\nBody of the article.\n"
    article = read_article(written(tmp_path, "a.md", text))
    assert article.metadata.title == "A title"
    assert article.metadata.published == date(2021, 11, 5)
    assert article.metadata.topics == ("security",)
    assert article.body.cut(article.text) == "Body of the article.\n"


def test_all_faults_of_the_front_matter_at_once(tmp_path: Path) -> None:
    text = "---\npublishd: 2021-11-05\npublished: soon\ntopics: 3\nurl: javascript:alert(1)\n---\nBody.\n"
    assert faults(written(tmp_path, "a.md", text)) == [
        ("metadata_unknown_near", 2),
        ("metadata_type", 3),
        ("metadata_type", 4),
        ("metadata_type", 5),
    ]


def test_front_matter_that_is_not_yaml(tmp_path: Path) -> None:
    assert faults(written(tmp_path, "a.md", "---\ntitle: one\nurl: [a\n---\nBody.\n"))[0][0] == "metadata_yaml"
    assert faults(written(tmp_path, "b.md", "---\n- just\n- a list\n---\nBody.\n")) == [("metadata_not_mapping", 2)]


def test_a_file_beside_the_article_comes_first(tmp_path: Path) -> None:
    written(tmp_path, "a.yml", "published: 2022-01-02\noutlet: Beside\n")
    article = read_article(written(tmp_path, "a.txt", "Body of the article.\n"))
    assert (article.metadata.published, article.metadata.outlet) == (date(2022, 1, 2), "Beside")


def test_two_articles_with_one_slug(tmp_path: Path) -> None:
    written(tmp_path, "report.md", "Body one.\n")
    written(tmp_path, "report.txt", "Body two.\n")
    articles, found = read_articles(tmp_path)
    assert [article.id for article in articles] == ["report"]
    assert [fault.code for fault in found] == ["slug_twice"]


def test_metadata_without_its_article_is_not_lost(tmp_path: Path) -> None:
    written(tmp_path, "reprot.yml", "published: 2022-01-02\n")
    written(tmp_path, "report.txt", "Body.\n")
    assert [fault.code for fault in read_articles(tmp_path)[1]] == ["metadata_stray"]


PAGE = """<!doctype html><html lang="ar"><head><title>العنوان | الموقع</title>
<meta property="og:title" content="العنوان الكامل للخبر"><meta property="og:site_name" content="الموقع">
{head}</head><body><nav>الرئيسية سياسة</nav><article><h1>العنوان الكامل للخبر</h1>
<p>قالت الوزارة يوم 5 كانون الثاني 2026 إن 12 ألف شخص استفادوا من الحملة في المدينة حتى الآن.</p>
<p>وأضافت الوزارة أن الحملة ستستمر شهرين آخرين في جميع المحافظات من دون استثناء.</p></article>
<footer>هاتف 0944 000 000</footer></body></html>"""


def test_a_saved_page(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2026-01-07T10:00:00+03:00">'
    article = read_article(written(tmp_path, "a.html", PAGE.format(head=head)))
    assert article.metadata.published == date(2026, 1, 7)
    assert article.metadata.outlet == "الموقع"
    assert article.metadata.title == "العنوان الكامل للخبر"
    assert "12 ألف شخص" in article.text
    assert "0944" not in article.text


def test_the_visible_date_of_a_page_is_not_guessed(tmp_path: Path) -> None:
    assert read_article(written(tmp_path, "a.html", PAGE.format(head=""))).metadata.published is None


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "ÄÖ.txt", "a b.txt"])
def test_slugs_are_safe(tmp_path: Path, name: str) -> None:
    path = tmp_path / Path(name).name
    path.write_text("Body of it.\n", encoding="utf-8")
    slug = read_article(path).id
    assert slug
    assert "/" not in slug
    assert " " not in slug


@given(data=st.binary(max_size=400), suffix=st.sampled_from([".txt", ".md", ".html"]))
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_are_an_article_or_a_fault(data: bytes, suffix: str) -> None:
    try:
        article = read_article(Path(f"any{suffix}"), data)
    except KhulasaError:
        return
    assert 0 <= article.body.start <= article.body.end <= len(article.text)
