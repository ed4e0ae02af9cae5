"""Citing: the place of a sentence in the original, and BibTeX in which nothing is a command."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.citing import _text
from generator.pages.originals import sentence_address

WORDS = st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Z", "C"]), min_size=1), min_size=1)


@given(WORDS)
def test_a_text_fragment_holds_the_words_and_no_sign_of_its_own(words: list[str]) -> None:
    address = sentence_address("https://example.org/a?b=c", " ".join(words))
    assert address is not None
    before, text = address.split("#:~:text=")
    assert before == "https://example.org/a?b=c"
    assert re.fullmatch(r"[A-Za-z0-9_.~%]+(,[A-Za-z0-9_.~%]+)?", text), (
        "RFC 3986 and the directive's own signs are encoded"
    )
    ends = [unquote(end).split(" ") for end in text.split(",")]
    assert words[: len(ends[0])] == ends[0]
    assert words[-len(ends[-1]) :] == ends[-1]
    assert len(ends) == 2 or ends[0] == words


@pytest.mark.parametrize("url", [None, "mailto:desk@example.org", "file:///etc/passwd", "javascript:alert(1)"])
def test_only_an_original_on_the_web_has_places(url: str | None) -> None:
    assert sentence_address(url, "Six words of one short sentence.") is None


@given(st.text())
def test_a_text_in_bibtex_opens_and_closes_nothing(text: str) -> None:
    written = _text(text)
    bare = re.sub(r"\\[{}%$#&_]", "", re.sub(r"\\text\w+\{\}", "", written))
    assert not set("\\{}%$#&_~^\n") & set(bare)
