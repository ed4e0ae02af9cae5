"""What outlives an article: a site that is built again and again as it is written must not keep what it read before."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

from generator.lexicon import Lexicon, load
from generator.pipeline import facts_of
from generator.sources import read_article
from tests.reading import PUBLISHED

_TEXTS = (
    "قالت وزارة الصحة إن 12 مدنياً قتلوا في قصف على حلب يوم الأحد، وأنفقت 30 مليون ليرة.",
    "The Health Ministry said 12 civilians were killed in Aleppo on Sunday; it spent 30 million pounds.",
)
_AT_HAND = 2
"""Lexicons of the last two builds."""


def test_lexicons_of_earlier_builds_are_let_go() -> None:
    kept: weakref.WeakSet[Lexicon] = weakref.WeakSet()
    for _ in range(2 * _AT_HAND):
        lexicon = load()
        kept.add(lexicon)
        for text in _TEXTS:
            article = read_article(Path("article.txt"), data=text.encode(), published=PUBLISHED)
            assert facts_of(article, lexicon).facts
        del lexicon
    gc.collect()
    assert len(kept) <= _AT_HAND


def test_what_is_read_of_an_article_is_let_go_without_a_search_for_garbage() -> None:
    lexicon = load()
    articles = [read_article(Path("article.txt"), data=text.encode(), published=PUBLISHED) for text in _TEXTS]
    for article in articles:
        facts_of(article, lexicon)  # what is kept for all texts is worked out
    gc.collect()
    for article in articles:
        facts_of(article, lexicon)
    assert gc.collect() == 0
