"""What was said and by whom, as pages show it: each sentence cut at its quotations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.digest.digest import Digest, Origin
from generator.digest.statements import FEWEST_TRANSLATED, Quotation, Statement, quotations
from generator.pages.words import Words, words
from generator.values import LanguageCode, Span


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


def statement_view(digest: Digest, statement: Statement, speaker: Words, code: LanguageCode) -> StatementView:
    """What a speaker said, on a page of this language."""
    said = (_said(digest, sentence_id, statement.quotations, code) for sentence_id in statement.sentences)
    return StatementView(speaker, tuple(said))


def _said(digest: Digest, sentence_id: str, quoted: Iterable[Quotation], code: LanguageCode) -> SaidSentence:
    wording = digest.wordings[code][sentence_id]
    spans = [quotation.span for quotation in quoted if quotation.sentence == sentence_id]
    if wording.origin is Origin.SOURCE:
        passages = _passages(digest.document.plain, digest.document.sentence(sentence_id).span, spans)
    else:
        whole = Span(0, len(wording.text))
        marked = quotations(wording.text, whole, FEWEST_TRANSLATED) if spans else ()
        passages = _passages(lambda span: span.cut(wording.text), whole, marked)
    shown = words(wording)
    return SaidSentence(tuple(passages), shown.language, shown.direction, wording.language != code)


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
