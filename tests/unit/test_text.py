"""Articles → documents: headline, dateline, source line, furniture, sentences; cases as data."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import KhulasaError
from generator.lexicon import load
from generator.resources import read_yaml
from generator.sources import read_article
from generator.text import Document, Part, read_document

CASES: list[dict[str, Any]] = read_yaml(Path(__file__).parents[1] / "corpus/text.yml")
LEXICON = load(None)


def read(text: str, name: str = "case.txt") -> Document:
    return read_document(read_article(Path(name), text.encode("utf-8")), LEXICON)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_parts_of_an_article(case: dict[str, Any]) -> None:
    document = read(case["text"], case.get("file", "case.txt"))
    found = {
        "title": document.title,
        "outlet": document.outlet,
        "source_line": document.source_line,
        "furniture": [document.words(span) for span in document.furniture],
        "sentences": [document.plain(s.span) for s in document.sentences if s.part is Part.BODY],
    }
    assert {key: found[key] for key in case["means"]} == case["means"]


@given(text=st.text(max_size=300), name=st.sampled_from(["any.txt", "any.md"]))
@settings(max_examples=300)
def test_sentences_are_in_order_and_inside_the_body(text: str, name: str) -> None:
    try:
        document = read(text, name)
    except KhulasaError:
        return
    body = document.article.body
    end = body.start
    for sentence in document.sentences:
        assert end <= sentence.span.start < sentence.span.end <= body.end
        assert document.words(sentence.span).strip() == document.words(sentence.span)
        end = sentence.span.end


def wrapped(text: str, width: int) -> str:
    """A text whose paragraphs stand one a line, broken at a width, with blank lines between paragraphs."""
    lines = (textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    return "\n\n".join("\n".join(line) for line in lines if line)


@pytest.mark.parametrize("width", [64, 72, 90])
@pytest.mark.parametrize("path", sorted((Path(__file__).parents[1] / "corpus/articles").glob("[0-3]*.yml")), ids=str)
def test_a_text_broken_at_a_width_has_the_same_sentences(path: Path, width: int) -> None:
    text = read_yaml(path)["text"]
    whole, broken = read(text), read(wrapped(text, width))
    assert [broken.plain(each.span) for each in broken.sentences] == [
        whole.plain(each.span) for each in whole.sentences
    ]
