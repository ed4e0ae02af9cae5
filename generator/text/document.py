"""The value of the text stage: an article cut into title, dateline, sentences and furniture."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from generator.errors import Notice
from generator.sources.article import Article
from generator.values import LanguageCode, Span


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
    """

    article: Article
    title: str
    title_span: Span | None
    outlet: str | None
    source_line: str | None
    sentences: tuple[Sentence, ...]
    furniture: tuple[Span, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def language(self) -> LanguageCode:
        """The article's language."""
        return self.article.language

    def words(self, span: Span) -> str:
        """The article's exact words at `span`."""
        return span.cut(self.article.text)

    def sentence(self, sentence_id: str) -> Sentence:
        """The sentence with this id. Raises `KeyError` if there is none."""
        for sentence in self.sentences:
            if sentence.id == sentence_id:
                return sentence
        raise KeyError(sentence_id)
