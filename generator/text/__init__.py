"""Article → document: headline, dateline, sentences, source line, furniture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.language import language
from generator.lexicon import Lexicon
from generator.sources.article import Article
from generator.text.dateline import Dateline, find_dateline
from generator.text.document import Document, Part, Sentence
from generator.text.line import Line, cues
from generator.text.lines import find_headline, furniture, split_lines
from generator.text.markdown import Markup, find_markup
from generator.text.sentences import split_sentences
from generator.values import Span

__all__ = ["Document", "Part", "Sentence", "read_document"]

LONGEST_SOURCE_LINE = 8
"""Words of a closing source line; a longer one is a sentence that begins with the word."""


def read_document(article: Article, lexicon: Lexicon) -> Document:
    """The article with its parts told apart; the lexicon's places tell datelines."""
    markup = find_markup(article.text, article.body) if article.path.suffix.lower() == ".md" else Markup()
    lines = split_lines(article.text, article.body, markup)
    headline = find_headline(lines, article.metadata.title)
    left_out = furniture(lines, headline) | _blocks(lines, markup)
    source = _source_line(lines)
    kept = [index for index in range(len(lines)) if index not in left_out and index != source]
    body = [lines[index] for index in kept if index != headline]
    tongue = language(article.language)
    dateline = find_dateline(article.text, body[0].span, tongue, lexicon) if body else None
    title_span = None if headline is None else _title_span(lines[headline], markup)
    sentences = tuple(_sentences(article, title_span, body, dateline))
    return Document(
        article,
        _title(article, headline, lines, sentences),
        title_span,
        article.metadata.outlet or (dateline.outlet if dateline else None),
        None if source is None else _after_label(lines[source]),
        sentences,
        tuple(lines[index].span for index in sorted(left_out)),
        markup=markup.marks,
    )


def _blocks(lines: Sequence[Line], markup: Markup) -> frozenset[int]:
    return frozenset(
        index for index, line in enumerate(lines) if any(block.covers(line.span) for block in markup.blocks)
    )


def _source_line(lines: Sequence[Line]) -> int | None:
    """The last line that opens with a source label and a colon."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        labelled = ":" in line.words and line.begins(cues().source_labels)
        if labelled and len(line.folded) <= LONGEST_SOURCE_LINE:
            return index
    return None


def _after_label(line: Line) -> str:
    return line.words.split(":", 1)[1].strip().rstrip(".")


def _title_span(line: Line, markup: Markup) -> Span:
    """The headline's words without the marks around them."""
    start, end = line.span.start, line.span.end
    for mark in markup.marks:
        if mark.start <= start < mark.end:
            start = mark.end
    return Span(start, end)


def _title(article: Article, headline: int | None, lines: Sequence[Line], sentences: Sequence[Sentence]) -> str:
    if article.metadata.title is not None:
        return article.metadata.title
    if headline is not None:
        return lines[headline].words
    return sentences[0].span.cut(article.text) if sentences else article.id


def _sentences(
    article: Article, title: Span | None, body: Sequence[Line], dateline: Dateline | None
) -> Iterator[Sentence]:
    number = 0
    if title is not None:
        number += 1
        yield Sentence("s1", title, Part.TITLE, 0)
    tongue = language(article.language)
    for paragraph, line in enumerate(body, start=1):
        skipped = dateline.length if dateline is not None and paragraph == 1 else 0
        for span in split_sentences(article.text, Span(line.span.start + skipped, line.span.end), tongue):
            number += 1
            yield Sentence(f"s{number}", span, Part.BODY, paragraph)
