"""The value of the text stage: an article cut into title, dateline, sentences and furniture."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from generator.errors import Notice
from generator.sources.article import Article
from generator.values import LanguageCode, Span

_WHITE_SPACE = re.compile(r"\s+")


class Part(StrEnum):
    """Where in the article a sentence stands."""

    TITLE = "title"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `id` is `s1`, `s2` … in reading order; `paragraph` counts from 0, the title is 0."""

    id: str
    span: Span
    part: Part
    paragraph: int


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its parts told apart.

    - `title`: the headline's words (from the metadata, else the headline found in the text).
    - `title_span`: where the headline stands in the text, `None` if only the metadata has it.
    - `outlet`: the outlet's name from the metadata, else from the dateline, else `None`.
    - `source_line`: the words of a closing "المصدر: …" / "Source: …" line (after the label), else `None`.
    - `sentences`: the title (if it stands in the text) and the body's sentences, in order. Datelines are cut
      off the first sentence's span; furniture belongs to no sentence.
    - `furniture`: the spans of lines that are page furniture: no fact may come from them.
    - `markup`: the spans of Markdown's marks (`**`, link targets …), in order: a reader never sees them.
    """

    article: Article
    title: str
    title_span: Span | None
    outlet: str | None
    source_line: str | None
    sentences: tuple[Sentence, ...]
    furniture: tuple[Span, ...]
    notices: tuple[Notice, ...] = ()
    markup: tuple[Span, ...] = ()

    @property
    def language(self) -> LanguageCode:
        """The article's language."""
        return self.article.language

    def words(self, span: Span) -> str:
        """The article's exact words at `span`."""
        return span.cut(self.article.text)

    def plain(self, span: Span) -> str:
        """The words at `span` as a reader sees them: without markup, each run of white space one space."""
        kept: list[str] = []
        position = span.start
        for mark in self.markup[bisect_left(self.markup, Span(span.start, span.start)) :]:
            if mark.start >= span.end:
                break
            kept.append(self.article.text[position : mark.start])
            position = mark.end
        kept.append(self.article.text[position : span.end])
        return _WHITE_SPACE.sub(" ", "".join(kept))

    def whole(self, span: Span) -> Span:
        """The span with the vowel marks of its last letter (26 مريضاً), which folded words leave out."""
        text, end = self.article.text, span.end
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        return Span(span.start, end)

    def sentence(self, sentence_id: str) -> Sentence:
        """The sentence with this id. Raises `KeyError` if there is none."""
        number = sentence_id.removeprefix("s")
        if not number.isdecimal() or not 1 <= int(number) <= len(self.sentences):
            raise KeyError(sentence_id)
        return self.sentences[int(number) - 1]
