"""The frame of every page: what it says of its versions in other languages."""

from __future__ import annotations

import re
from pathlib import Path

from tests.sites import khulasa, small_site


def test_a_page_in_one_language_names_no_version_that_is_not_there(tmp_path: Path) -> None:
    config = small_site(tmp_path)
    (config.parent / "content/pages/ar/terms.md").write_text("# شروط الاستخدام\n", encoding="utf-8")
    (config.parent / "content/pages/en/staff.md").write_text("# Staff\n", encoding="utf-8")
    done = khulasa("build", "--config", config)
    assert done.exit_code == 0, done.stderr
    for path, languages, switch in (
        (
            "ar/terms",
            ["ar", "x-default"],
            '<a class="switch" lang="en" dir="ltr" hreflang="en" href="../../en/index.html">',
        ),
        ("en/staff", ["en"], '<a class="switch" lang="ar" dir="rtl" hreflang="ar" href="../../ar/index.html">'),
        ("en/about", ["ar", "en", "x-default"], 'href="../../ar/about/index.html">العربية</a>'),
    ):
        page = (config.parent / "site" / path / "index.html").read_text(encoding="utf-8")
        assert re.findall(r'<link rel="alternate" hreflang="([^"]+)"', page) == languages
        assert switch in page
    terms = (config.parent / "site/ar/terms/index.html").read_text(encoding="utf-8")
    assert "English <small>(Home)</small>" in terms


def test_a_markdown_page_takes_the_place_of_ours(tmp_path: Path) -> None:
    config = small_site(tmp_path)
    (tmp_path / "content/pages/en/method.md").write_text("# How we work\n", encoding="utf-8")
    assert khulasa("build", "--config", config).exit_code == 0
    english, arabic = (
        (tmp_path / "site" / code / "method/index.html").read_text(encoding="utf-8") for code in ("en", "ar")
    )
    assert "How we work" in english
    assert 'id="gate"' in arabic
    for page in (english, arabic):
        assert 'hreflang="ar"' in page
        assert 'hreflang="en"' in page


def test_only_a_page_about_the_site_is_linked(tmp_path: Path) -> None:
    config = small_site(tmp_path)
    (config.parent / "content/pages/ar/about.md").unlink()
    assert khulasa("build", "--config", config).exit_code == 0
    english, arabic = ((tmp_path / "site" / code / "index.html").read_text(encoding="utf-8") for code in ("en", "ar"))
    assert 'href="about/index.html"' in english
    assert 'href="about/index.html"' not in arabic
