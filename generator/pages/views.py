"""What the templates show, worded and formatted: templates hold no arithmetic and no decisions about words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from babel import Locale

from generator.digest.digest import BriefSentence, Digest, Origin, Wording
from generator.digest.statements import FEWEST_TRANSLATED, Quotation, Statement, quotations
from generator.facts.fact import Fact
from generator.language import detect, language
from generator.pages.page import SiteInfo
from generator.values import Confidence, Labels, LanguageCode, Span, Term
from generator.wording.catalogs import translations
from generator.wording.dates import format_day, format_range
from generator.wording.quantities import Quantity, quantity

_TRANSLATED = frozenset({Origin.TRANSLATION, Origin.MACHINE})


@dataclass(frozen=True, slots=True)
class Words:
    """Words with the language that they are in: `lang` and `dir` where it is not the page's.

    `note`: what a reader must know of them, empty if nothing: that a machine translated them. `path`: the page of what they name,
    from the site's root, empty if it has none.
    """

    text: str
    language: LanguageCode
    direction: str
    note: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence with a figure marked in it, and its translation where the page has one."""

    id: str
    before: str
    marked: str
    after: str
    language: LanguageCode
    direction: str
    translation: Words | None


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact of a table; `unit` is what is counted where the page's language has no word for it.

    `reason`: why a person changed or added it, or vouches for it.
    """

    id: str
    kind: str
    quantity: str
    unit: Words | None
    who: tuple[Words, ...]
    target: tuple[Words, ...]
    where: tuple[Words, ...]
    when: str
    according_to: Words | None
    sentence: CitedSentence
    part_of: str | None
    to_check: bool
    state: str
    reason: Words | None


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of the summary; `translated` tells whether people translated it, `foreign` that nobody did."""

    words: Words
    translated: bool
    foreign: bool


@dataclass(frozen=True, slots=True)
class BriefSentenceView:
    """A sentence worded from facts, cut into its figures, each with the id of its row, and the words between them (`None`)."""

    words: Words
    pieces: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Part of a sentence that somebody said; `quoted`: between quotation marks, which it holds."""

    text: str
    quoted: bool


@dataclass(frozen=True, slots=True)
class SaidSentence:
    """A sentence that somebody said, cut at its quotations; `language`, `direction` and `foreign` as in the summary's."""

    passages: tuple[Passage, ...]
    language: LanguageCode
    direction: str
    foreign: bool


@dataclass(frozen=True, slots=True)
class StatementView:
    """What one speaker said."""

    speaker: Words
    sentences: tuple[SaidSentence, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article's digest in one language; `in_brief` where the summary is not all in it."""

    id: str
    path: str
    title: Words
    published: str
    published_iso: str
    outlet: Words | None
    source_line: Words | None
    url: str | None
    language: LanguageCode
    language_name: str
    topics: tuple[str, ...]
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
            format_day(metadata.published, self._code, self._digits) if metadata.published else "",
            metadata.published.isoformat() if metadata.published else "",
            _name(digest.document.outlet),
            _name(digest.document.source_line),
            metadata.url,
            source,
            Locale(source).get_display_name(self._code) or source,
            tuple(self._info.topics.get(topic, {}).get(self._code, topic) for topic in metadata.topics),
            format_range(digest.period, self._code, self._digits) if digest.period else "",
            tuple(rows[fact.id] for fact in digest.key_figures),
            self._in_brief(digest) if any(sentence.foreign for sentence in summary) else (),
            summary,
            tuple(self._statement(digest, statement) for statement in digest.statements),
            tuple(rows.values()),
            metadata.published.strftime("%Y-%m") if metadata.published else "",
        )

    def quantity(self, digest: Digest, fact: Fact) -> Quantity:
        """A fact's figure with its qualifier and what it is of."""
        return quantity(fact, self._code, self._digits, digest.terms[self._code])

    def _in_brief(self, digest: Digest) -> tuple[BriefSentenceView, ...]:
        return tuple(BriefSentenceView(words(said.wording), _pieces(said)) for said in digest.in_brief[self._code])

    def measure(self, digest: Digest, unit: Term) -> Words:
        """What is counted, as a heading names it."""
        forms = unit.forms.get(self._code)
        if not forms:
            return self._term(digest, unit)
        things = language(self._code).numbered_plural(forms)
        number = translations(self._code).gettext("Number of %(things)s") % {"things": things}
        return replace(_words(number, self._code), path=self._paths(digest, unit))

    def _summary_sentence(self, digest: Digest, sentence_id: str) -> SummarySentence:
        wording = digest.wordings[self._code][sentence_id]
        return SummarySentence(words(wording), wording.origin is Origin.TRANSLATION, wording.language != self._code)

    def _statement(self, digest: Digest, statement: Statement) -> StatementView:
        said = (self._said(digest, sentence_id, statement.quotations) for sentence_id in statement.sentences)
        return StatementView(self._term(digest, statement.speaker), tuple(said))

    def _said(self, digest: Digest, sentence_id: str, quoted: Iterable[Quotation]) -> SaidSentence:
        wording = digest.wordings[self._code][sentence_id]
        spans = [quotation.span for quotation in quoted if quotation.sentence == sentence_id]
        if wording.origin is Origin.SOURCE:
            passages = _passages(digest.document.plain, digest.document.sentence(sentence_id).span, spans)
        else:
            whole = Span(0, len(wording.text))
            marked = quotations(wording.text, whole, FEWEST_TRANSLATED) if spans else ()
            passages = _passages(lambda span: span.cut(wording.text), whole, marked)
        shown = words(wording)
        return SaidSentence(tuple(passages), shown.language, shown.direction, wording.language != self._code)

    def _row(self, digest: Digest, fact: Fact) -> FactRow:
        judgement, figure = fact.judgement, self.quantity(digest, fact)
        return FactRow(
            fact.id,
            fact.kind.value,
            figure.text,
            self._term(digest, figure.unit) if figure.unit else None,
            self._terms(digest, fact.who),
            self._terms(digest, fact.target),
            self._terms(digest, fact.where),
            format_range(fact.when, self._code, self._digits) if fact.when else "",
            self._term(digest, fact.according_to) if fact.according_to else None,
            self._sentence(digest, fact),
            fact.part_of,
            fact.confidence is Confidence.CHECK,
            fact.state.value,
            label(judgement.reason, self._code) if judgement is not None and judgement.reason else None,
        )

    def _terms(self, digest: Digest, terms: Iterable[Term]) -> tuple[Words, ...]:
        return tuple(self._term(digest, term) for term in terms)

    def _term(self, digest: Digest, term: Term) -> Words:
        label = term.labels.get(self._code) or digest.terms[self._code].get(term.surface)
        own = _words(term.surface, digest.document.language) if label is None else _words(label, self._code)
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
        )


def _pieces(said: BriefSentence) -> tuple[tuple[str, str | None], ...]:
    text, pieces, at = said.wording.text, list[tuple[str, str | None]](), 0
    for span, fact in said.figures:
        pieces += [(text[at : span.start], None), (span.cut(text), fact)]
        at = span.end
    return (*pieces, (text[at:], None))


def words(wording: Wording) -> Words:
    """A wording with its direction; a machine's is marked."""
    direction = language(wording.language).words.direction
    machine = wording.origin is Origin.MACHINE
    note = translations(wording.language).gettext("translated by machine, not reviewed") if machine else ""
    return Words(wording.text, wording.language, direction, note)


def label(labels: Labels, code: LanguageCode) -> Words:
    """What has words in one or more languages, in the page's own if it can be."""
    shown = code if code in labels else next(iter(labels))
    return _words(labels[shown], shown)


def _passages(cut: Callable[[Span], str], whole: Span, quoted: Iterable[Span]) -> Iterator[Passage]:
    """The parts of a text in and outside of quotations, in order."""
    position = whole.start
    for span in quoted:
        if position < span.start:
            yield Passage(cut(Span(position, span.start)), quoted=False)
        yield Passage(cut(span), quoted=True)
        position = span.end
    if position < whole.end:
        yield Passage(cut(Span(position, whole.end)), quoted=False)


def _name(text: str | None) -> Words | None:
    """A name as it is written, in the language of its letters."""
    return _words(text, detect(text)) if text else None


def _words(text: str, code: LanguageCode) -> Words:
    return Words(text, code, language(code).words.direction)


def article_path(code: LanguageCode, article_id: str) -> str:
    """Where an article's page lies, from the site's root."""
    return f"{code}/articles/{article_id}/index.html"
