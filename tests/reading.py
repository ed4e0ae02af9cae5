"""Text → facts without a file or a site: what tests of the facts stage share."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.facts.engine import find_facts
from generator.facts.fact import Fact, Facts
from generator.lexicon import load
from generator.sources import read_article
from generator.text import read_document

PUBLISHED = date(2021, 11, 5)
"""A Friday: when the texts of the tests were published."""
LEXICON = load(None)


def read_facts(text: str, published: date | None = PUBLISHED) -> Facts:
    """Everything that the facts stage says of a text."""
    article = read_article(Path("article.txt"), data=text.encode(), published=published)
    return find_facts(read_document(article, LEXICON), LEXICON)


def facts_of(text: str, published: date | None = PUBLISHED) -> tuple[Fact, ...]:
    """The facts of a text."""
    return read_facts(text, published).facts
