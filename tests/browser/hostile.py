"""A site every word of which means harm: markup, script, template syntax and signs of direction in all that people can write."""

from __future__ import annotations

import json
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from tests.sites import khulasa

HARM = (
    "<script>alert()</script><img src=x onerror=alert()><iframe src=//evil.example></iframe></title></style>"
    "\" autofocus onfocus=\"alert()\" ' {{ lang }} {% include 'base.html' %} ${alert()} ]]> &lt;b&gt; <!-- \u202e\u2066 =1+1"
)
"""Holds no figure but in its formula, so that it can stand in any text without changing what that says."""
SEEN = "<script>alert()</script><img src=x onerror=alert()>"
"""The beginning of it, as a reader should see it."""
ENGLISH = (
    f"The {HARM} Committee said that 12 wells were dug in Aden in February 2022.",
    f"UNICEF said that it treated 30 {HARM} in Aden in February 2022.",
    f"«{HARM}», said the Minister of Health, adding that 45 people were killed in Taiz in February 2022.",
)
ARABIC = (
    f"قالت لجنة {HARM} إن 12 بئراً حُفرت في عدن في شباط 2022.",
    f"وقالت اليونيسف إنها عالجت 30 {HARM} في عدن في شباط 2022.",
    f"وأضاف وزير الصحة أن 45 شخصاً قتلوا في تعز في شباط 2022 «{HARM}».",
)
QUOTED = json.dumps(HARM)
"""As a string of YAML."""
METADATA = f"""title: {QUOTED}
outlet: {QUOTED}
author: {QUOTED}
cites: {QUOTED}
url: {json.dumps("https://example.org/?q=" + HARM)}
topics: [health, {QUOTED}]
"""
REVIEW = f"""facts:
  - words: "45 people"
    verdict: changed
    value: 46
    by: {QUOTED}
    reason: {QUOTED}
corrections:
  - words: "12 wells"
    on: 2022-03-01
    old: 21
    new: 12
    reason: {{ar: {QUOTED}, en: {QUOTED}}}
"""
CONFIG = f"""site_name: {QUOTED}
site_url: URL
docs_dir: content/pages
site_dir: site
theme: {{name: khulasa}}
plugins:
  - khulasa:
      titles: {{ar: {QUOTED}, en: {QUOTED}}}
      descriptions: {{ar: {QUOTED}, en: {QUOTED}}}
      topics: {{health: {{ar: {QUOTED}, en: {QUOTED}}}}}
      print: false
"""


def hostile_site(folder: Path, url: str) -> Path:
    """Build the site inside `folder`, for the address `url`; gives the published files' folder."""
    content = folder / "content"
    files = {
        "articles/first.md": f"---\n{METADATA}published: 2022-02-20\n---\n" + "\n\n".join(ENGLISH),
        "articles/second.txt": "\n".join(ARABIC),
        "articles/second.yml": f"{METADATA}published: 2022-02-21\n",
        "articles/third.md": f"---\n{METADATA}published: 2022-03-21\n---\nIn Aden 14 wells were dug, the {HARM} said.",
        "reviews/first.yml": REVIEW,
        "pages/ar/about.md": "# عن الموقع\n",
        "pages/en/about.md": "# About\n",
    }
    for path, text in files.items():
        (content / path).parent.mkdir(parents=True, exist_ok=True)
        (content / path).write_text(text, encoding="utf-8")
    _translate(content / "translations", "first.ar", ENGLISH, ARABIC)
    _translate(content / "translations", "second.en", ARABIC, ENGLISH)
    (folder / "site_config.yml").write_text(CONFIG.replace("URL", url), encoding="utf-8")
    done = khulasa("build", "--config", folder / "site_config.yml")
    assert done.exit_code == 0, done.stderr
    return folder / "site"


def _translate(folder: Path, name: str, source: tuple[str, ...], target: tuple[str, ...]) -> None:
    catalog = Catalog(locale=name[-2:])
    catalog.add(HARM, HARM, context="title")
    for original, translation in zip(source, target, strict=True):
        catalog.add(original, translation, context="sentence")
    folder.mkdir(exist_ok=True)
    with (folder / f"{name}.po").open("wb") as file:
        write_po(file, catalog)
