"""Small sites made in memory: what tests of the published files share."""

from __future__ import annotations

from pathlib import Path

from generator.config import Settings
from generator.digest import Collection
from generator.mkdocs_plugin import settings_of
from generator.pages.page import SiteInfo
from generator.pipeline import make_site, read_site, site_info
from tests.sites import small_site

URL = "https://example.org/repo/"
HOSTILE = """---
title: '=HYPERLINK("http://evil.example","12 people")</script><script>alert(1)</script> {{ 7 * 7 }} ]] & \u202e'
outlet: "@SUM(1+1)*cmd|' /C calc'!A0"
author: "\u00a0 +1; =2"
cites: "-2+3"
published: 2022-02-21
topics: ["../../etc/passwd", "=1|2"]
---
-10 wells were dug by the =SUM(A1) Committee in Aden, officials said. The | Committee said it dug 3 wells in Aden.
"""


def settings(folder: Path, *, url: str | None = URL, hostile: bool = False) -> Settings:
    """The settings of a small site of two articles, one of them without a date; a third one is hostile."""
    config = small_site(folder)
    if url is not None:
        config.write_text(config.read_text(encoding="utf-8") + f"site_url: {url}\n", encoding="utf-8")
    if hostile:
        (folder / "content/articles/hostile.md").write_text(HOSTILE, encoding="utf-8")
    return settings_of(config)


def published(of: Settings) -> dict[str, bytes]:
    """Every file of a site by its path, but for what MkDocs adds."""
    return {file.path: file.content for file in make_site(of).site.files}


def collected(of: Settings) -> tuple[Collection, SiteInfo]:
    """What the outputs are made from."""
    return read_site(of).collection, site_info(of)
