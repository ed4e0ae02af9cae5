"""The texts that are read for time: the annotated articles, the demo site's, and hostile ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.resources import read_yaml
from generator.sources import Article, read_article, read_articles
from tests.reading import PUBLISHED
from tests.score.annotations import annotated_articles

ROOT = Path(__file__).parents[2]


def article(text: str) -> Article:
    """A text as an article."""
    return read_article(Path("article.txt"), data=text.encode(), published=PUBLISHED)


def annotated() -> dict[str, list[Article]]:
    """Language → the annotated articles of the tests: full of figures, some 7 % of their words."""
    found: dict[str, list[Article]] = {}
    for annotation in annotated_articles():
        found.setdefault(annotation.language, []).append(article(annotation.text))
    return found


def demo() -> dict[str, list[Article]]:
    """Language → the articles of the demo site."""
    found: dict[str, list[Article]] = {}
    for one in read_articles(ROOT / "content/articles")[0]:
        found.setdefault(one.language, []).append(one)
    return found


def hostile(code_points: int) -> Iterator[tuple[str, str]]:
    """Names and texts of so many code points, each one thing repeated."""
    data = read_yaml(Path(__file__).with_name("hostile.yml"))
    for code, units in data["units"].items():
        opening = data["openings"][code]
        for name, unit in units.items():
            yield f"{code} {name}", (opening + unit * (code_points // len(unit)))[:code_points]
