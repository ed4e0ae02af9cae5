"""The values of the digest stage: what a reader is told of an article, in every language of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.digest.statements import Statement
from generator.errors import Notice
from generator.facts.fact import Fact, Facts
from generator.sources.article import Metadata
from generator.text.document import Document
from generator.values import DateRange, LanguageCode, Span


class Origin(StrEnum):
    """Where the words of a text come from."""

    SOURCE = "source"
    TRANSLATION = "translation"
    MACHINE = "machine"
    FACTS = "facts"


@dataclass(frozen=True, slots=True)
class Wording:
    """Words in one language. Where `language` is not the page's own, the page marks them with it.

    `by`: who translated them, where that is known.
    """

    text: str
    language: LanguageCode
    origin: Origin
    by: str | None = None


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """A sentence worded from facts; `figures`: where in it the figure of which fact (by id) stands."""

    wording: Wording
    figures: tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """One article's digest.

    `titles` has a wording for every language of the site; `wordings` likewise for each sentence id that the
    summary, a statement or a fact cites. What nobody translated is the source's own words, in its language.
    `terms` words, for each language, the units and names that the lexicon does not know, by surface.
    `in_brief` words the key figures in each language that the article is not in.
    """

    facts: Facts
    key_figures: tuple[Fact, ...]
    summary: tuple[str, ...]
    titles: Mapping[LanguageCode, Wording]
    wordings: Mapping[LanguageCode, Mapping[str, Wording]]
    terms: Mapping[LanguageCode, Mapping[str, str]]
    in_brief: Mapping[LanguageCode, tuple[BriefSentence, ...]]
    period: DateRange | None
    notices: tuple[Notice, ...] = ()
    statements: tuple[Statement, ...] = ()

    @property
    def document(self) -> Document:
        """The document that the digest is of."""
        return self.facts.document

    @property
    def id(self) -> str:
        """The article's slug."""
        return self.document.article.id

    @property
    def metadata(self) -> Metadata:
        """The article's metadata."""
        return self.document.article.metadata

    @property
    def modified(self) -> date | None:
        """The latest day of its publication, update, reviews and corrections; `None` where no day is known."""
        judged = (fact.judgement.on for fact in self.facts.facts if fact.judgement is not None)
        corrected = (correction.on for correction in self.facts.corrections)
        days = (self.metadata.published, self.metadata.updated, *judged, *corrected)
        return max((day for day in days if day is not None), default=None)
