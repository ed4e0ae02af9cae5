"""What the templates show, worded and formatted: templates hold no arithmetic and no decisions about words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from babel import Locale

from generator.digest.digest import BriefSentence, Digest, Origin
from generator.facts.befalling import only_happens
from generator.facts.fact import Fact
from generator.language import language
from generator.pages.cleaning import clean
from generator.pages.fact_row import CitedSentence, FactRow
from generator.pages.originals import sentence_address
from generator.pages.page import SiteInfo
from generator.pages.said import StatementView, statement_view
from generator.pages.words import OriginView, Words, label, name, origin, topic_words, words, words_in
from generator.values import Confidence, DateRange, LanguageCode, Modality, Span, Term, Value
from generator.wording.catalogs import translations
from generator.wording.dates import format_day, format_range
from generator.wording.indicators import indicator_name
from generator.wording.quantities import Quantity, equivalents, quantity

_TRANSLATED = frozenset({Origin.TRANSLATION, Origin.MACHINE})


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of the summary; `translated` tells whether people translated it, `foreign` that nobody did.

    `source`: the source's words where others are shown; `original`: the address of their place in the original, if it has one.
    """

    words: Words
    translated: bool
    foreign: bool
    origin: OriginView
    source: Words | None
    original: str | None


@dataclass(frozen=True, slots=True)
class BriefSentenceView:
    """A sentence worded from facts, cut into its figures, each with the id of its row, and the words between them (`None`)."""

    words: Words
    pieces: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article's digest in one language; `in_brief` where the summary is not all in it.

    `title` as the page words it, `source_title` as the source does. `published`, `updated` are the source's days; `updated` is
    empty where it was not.
    """

    id: str
    path: str
    title: Words
    source_title: Words
    published: str
    published_iso: str
    updated: str
    updated_iso: str
    author: Words | None
    outlet: Words | None
    source_line: Words | None
    url: str | None
    language: LanguageCode
    language_name: str
    topics: tuple[Words, ...]
    period: str
    key_figures: tuple[FactRow, ...]
    in_brief: tuple[BriefSentenceView, ...]
    summary: tuple[SummarySentence, ...]
    statements: tuple[StatementView, ...]
    rows: tuple[FactRow, ...]
    months: str


Paths = Callable[[Digest, Term], str]
"""The page of what an article names, from the site's root; empty if it has none."""


def nowhere(_digest: Digest, _term: Term) -> str:
    """Nothing has a page: feeds and downloads name things without leading to them."""
    return ""


class Viewer:
    """Words digests in one language of the site; names lead where `paths` says."""

    def __init__(self, info: SiteInfo, code: LanguageCode, paths: Paths = nowhere) -> None:
        self._info = info
        self._code = code
        self._paths = paths
        self._digits = info.digits[code]

    def article(self, digest: Digest) -> ArticleView:
        """The view of one article."""
        metadata = digest.metadata
        rows = {fact.id: self._row(digest, fact) for fact in digest.facts.facts}
        source = digest.document.language
        summary = tuple(self._summary_sentence(digest, sentence_id) for sentence_id in digest.summary)
        return ArticleView(
            digest.id,
            article_path(self._code, digest.id),
            words(digest.titles[self._code]),
            words_in(clean(digest.document.title), source),
            *self._day(metadata.published),
            *self._day(metadata.updated),
            name(metadata.author),
            name(digest.document.outlet),
            name(digest.document.source_line),
            metadata.url,
            source,
            Locale(source).get_display_name(self._code) or source,
            tuple(topic_words(topic, self._info, self._code) for topic in metadata.topics),
            format_range(digest.period, self._code, self._digits) if digest.period else "",
            tuple(rows[fact.id] for fact in digest.key_figures),
            self._in_brief(digest) if any(sentence.foreign for sentence in summary) else (),
            summary,
            tuple(
                statement_view(digest, statement, self._term(digest, statement.speaker), self._code)
                for statement in digest.statements
            ),
            tuple(rows.values()),
            metadata.published.strftime("%Y-%m") if metadata.published else "",
        )

    def _day(self, day: date | None) -> tuple[str, str]:
        """A day in words and as ISO day, both empty for none."""
        return (format_day(day, self._code, self._digits), day.isoformat()) if day else ("", "")

    def quantity(self, digest: Digest, fact: Fact) -> Quantity:
        """A fact's figure with its qualifier and what it is of."""
        whole = digest.facts.whole_of(fact)
        return quantity(fact, self._code, self._digits, digest.terms[self._code], whole=whole)

    def _in_brief(self, digest: Digest) -> tuple[BriefSentenceView, ...]:
        return tuple(BriefSentenceView(words(said.wording), _pieces(said)) for said in digest.in_brief[self._code])

    def _indicator(self, digest: Digest, fact: Fact) -> Words | None:
        """What an amount is of."""
        found = indicator_name(fact, self._code, digest.document.language, digest.terms[self._code])
        if found is None or fact.indicator is None:
            return None
        return replace(words_in(found.text, found.language), path=self._paths(digest, fact.indicator))

    def _counted(self, digest: Digest, unit: Term) -> Words:
        """What is counted, as a heading names it."""
        forms = unit.forms.get(self._code)
        if not forms:
            return self._term(digest, unit)
        things = language(self._code).numbered_plural(forms)
        number = translations(self._code).gettext("Number of %(things)s") % {"things": things}
        return replace(words_in(number, self._code), path=self._paths(digest, unit))

    def _summary_sentence(self, digest: Digest, sentence_id: str) -> SummarySentence:
        wording = digest.wordings[self._code][sentence_id]
        document = digest.document
        source = document.plain(document.sentence(sentence_id).span)
        return SummarySentence(
            words(wording),
            wording.origin is Origin.TRANSLATION,
            wording.language != self._code,
            origin(wording, self._code),
            words_in(source, document.language) if wording.origin is not Origin.SOURCE else None,
            sentence_address(digest.metadata.url, source),
        )

    def _row(self, digest: Digest, fact: Fact) -> FactRow:
        judgement, figure, indicator = fact.judgement, self.quantity(digest, fact), self._indicator(digest, fact)
        return FactRow(
            fact.id,
            figure.text,
            self._term(digest, figure.unit) if figure.unit else None,
            equivalents(fact, self._code, self._digits),
            indicator,
            self._modality(fact),
            indicator or (self._counted(digest, fact.unit) if fact.unit else None),
            self._term(digest, fact.befell) if fact.befell is not None and not only_happens(fact.befell) else None,
            self._terms(digest, fact.who),
            self._terms(digest, fact.target),
            self._terms(digest, fact.where),
            format_range(fact.when, self._code, self._digits) if fact.when else "",
            self._term(digest, fact.according_to) if fact.according_to else self._itself(digest),
            self._sentence(digest, fact),
            fact.part_of,
            fact.confidence is Confidence.CHECK,
            fact.state.value,
            label(judgement.reason, self._code) if judgement is not None and judgement.reason else None,
            _order(fact.value),
            _order(fact.when) if fact.when else "",
        )

    def _modality(self, fact: Fact) -> str:
        gettext = translations(self._code).gettext
        match fact.modality:
            case Modality.EXPECTED:
                return gettext("expected")
            case Modality.POSSIBLE:
                return gettext("possible")
            case Modality.ACTUAL:
                return ""

    def _itself(self, digest: Digest) -> Words:
        """Who says what the article ascribes to nobody."""
        return name(digest.document.outlet) or words_in(translations(self._code).gettext("the article"), self._code)

    def _terms(self, digest: Digest, terms: Iterable[Term]) -> tuple[Words, ...]:
        return tuple(self._term(digest, term) for term in terms)

    def _term(self, digest: Digest, term: Term) -> Words:
        label = term.called(self._code, digest.terms[self._code])
        own = words_in(term.surface, digest.document.language) if label is None else words_in(label, self._code)
        return replace(own, path=self._paths(digest, term))

    def _sentence(self, digest: Digest, fact: Fact) -> CitedSentence:
        document = digest.document
        span, number = document.sentence(fact.sentence).span, fact.number_span
        wording = digest.wordings[self._code][fact.sentence]
        return CitedSentence(
            fact.sentence,
            document.plain(Span(span.start, number.start)),
            document.plain(number),
            document.plain(Span(number.end, span.end)),
            document.language,
            language(document.language).words.direction,
            words(wording) if wording.origin in _TRANSLATED else None,
            sentence_address(digest.metadata.url, document.plain(span)),
        )


def _pieces(said: BriefSentence) -> tuple[tuple[str, str | None], ...]:
    text, pieces, at = said.wording.text, list[tuple[str, str | None]](), 0
    for span, fact in said.figures:
        pieces += [(text[at : span.start], None), (span.cut(text), fact)]
        at = span.end
    return (*pieces, (text[at:], None))


def _order(value: Value) -> str:
    """What values of a kind can be sorted by: a number (of a range the lower), or an ISO day."""
    match value:
        case DateRange():
            day = value.start or value.end
            return day.isoformat() if day is not None else ""
        case (low, _):
            return str(low)
        case _:
            return str(value)


def article_path(code: LanguageCode, article_id: str) -> str:
    """Where an article's page lies, from the site's root."""
    return f"{code}/articles/{article_id}/index.html"
