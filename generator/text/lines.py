"""The lines of an article's body, and which of them are page furniture rather than the article.

General cues only, never a list of sites: a line is *prose* if it ends as a sentence does or is long; what stands before
the headline is furniture; so are lines of figures and signs alone (temperatures, phone numbers, dates), counts of views
and shares, reading times, names of files, lines that begin with a furniture word, and the lines under "read also" up to the
next prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.text.line import Line, cues, fold_words
from generator.text.markdown import Markup
from generator.text.no_prose import WORD, counts_readers, is_furniture
from generator.text.wrapping import unwrapped
from generator.values import Span

_SHORTEST_HEADLINE, _LONGEST_HEADLINE, _MOSTLY = 4, 18, 0.75
"""Words of the headlines of other articles, and the share of an article's lines of prose that end with a stop."""
_BULLETS = frozenset("-–—*•·●▪◦○■")
_ITEM = re.compile(r"\d{1,2}\s?[-–.)]\s?\D|[^\W\d_][^:\d\n]{1,40}:\s?\S")
"""A numbered item (1- …), or one with a label (The Greens: 12 seats)."""
_ROW = re.compile(r"[^\W\d_][^:\d\n|]{2,60}:[\s|]{0,4}[\d٠-٩][\d٠-٩.,٬٫]*(?:\s?%)?[\s|]*")
"""A label and its figure, as rows of a table are written line by line: Injured: | 209 |."""
_SHARE_ROW = re.compile(r"[^\W\d_][^:\d\n|]{1,60}\s[\d٠-٩][\d٠-٩.,٬٫]*\s?[%٪]")
"""A label and its share alone: Renewal 8.6%."""
_FEWEST_ROWS = 3
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def split_lines(text: str, body: Span, markup: Markup) -> tuple[Line, ...]:
    """The body's lines that are not blank; what is broken at a width is one line a paragraph."""
    matches = _LINE.finditer(text, body.start, body.end)
    spans = [_trim(text, Span(*match.span())) for match in matches if not match.group().isspace()]
    lines = ((span, " ".join(markup.plain(text, span).split())) for span in unwrapped(text, spans))
    return tuple(Line(span, words, fold_words(words)) for span, words in lines if words)


def _trim(text: str, span: Span) -> Span:
    words = span.cut(text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, span.start + len(words.rstrip()))


def find_headline(lines: Sequence[Line], title: str | None) -> int | None:
    """Index of the headline: the line of the known title, else the first that reads as one before the prose."""
    if title is not None:
        wanted = fold_words(title)
        return next((index for index, line in enumerate(lines) if line.folded == wanted), None)
    for index, line in enumerate(lines):
        if is_furniture(line):
            continue
        if len(WORD.findall(line.words)) >= 3:
            return None if (line.ends or not any(later.is_prose for later in lines[index + 1 :])) else index
    return None


def furniture(lines: Sequence[Line], headline: int | None) -> frozenset[int]:
    """Indexes of the lines that are page furniture."""
    first = 0 if headline is None else headline
    items = _items(lines)
    end = _related_headlines(lines, first, items)
    prose = (index for index, line in enumerate(lines[:end]) if line.is_prose or index in items)
    last_prose = max(prose, default=len(lines))
    return frozenset(_furniture_indexes(lines, range(first, last_prose + 1), headline, items))


def _related_headlines(lines: Sequence[Line], first: int, items: frozenset[int]) -> int:
    """Where the headlines of other articles begin: several short lines without a stop, after prose whose lines end with one.

    `first` is the article's own headline.
    """
    start = len(lines)
    while start and not lines[start - 1].ends and len(lines[start - 1].folded) < _LONGEST_HEADLINE:
        start -= 1
    prose = [line for line in lines[first + 1 : start] if line.is_prose]
    stopped = sum(line.ends for line in prose)
    several = sum(len(line.folded) >= _SHORTEST_HEADLINE for line in lines[start:]) > 1
    listed = any(index in items for index in range(start, len(lines)))
    return start if several and not listed and stopped > 1 and stopped > len(prose) * _MOSTLY else len(lines)


def _items(lines: Sequence[Line]) -> frozenset[int]:
    """Indexes of the lines with a bullet, a number or a label that follow one that ends with a colon: a list may end an article."""
    found: set[int] = set()
    led = False
    for index, line in enumerate(lines):
        listed = line.words[0] in _BULLETS or _ITEM.match(line.words) is not None
        if led and listed:
            found.add(index)
        led = line.words.rstrip('"”»').endswith(":") or (led and listed)
    return frozenset(found) | _rows(lines)


def _rows(lines: Sequence[Line]) -> frozenset[int]:
    """Indexes of lines that each give a figure to a label, several after one another: Injured: 209, العائلات المتضررة: 81."""
    found: set[int] = set()
    run: list[int] = []
    for index, line in enumerate(lines):
        if (_ROW.fullmatch(line.words) or _SHARE_ROW.fullmatch(line.words)) and not counts_readers(line):
            run.append(index)
            continue
        found.update(run if len(run) >= _FEWEST_ROWS else ())
        run = []
    return frozenset(found.union(run if len(run) >= _FEWEST_ROWS else ()))


def _furniture_indexes(
    lines: Sequence[Line], article: range, headline: int | None, items: frozenset[int]
) -> Iterator[int]:
    """The furniture among the lines; `article`: those from the first to the last that can be of the article, `items`: of lists."""
    in_block = False
    for index, line in enumerate(lines):
        if index == headline:
            continue
        if line.begins(cues().blocks):
            in_block = True
        elif line.is_prose and line.ends:
            in_block = False
        listed = index in items and not counts_readers(line)
        if in_block or index not in article or (not listed and is_furniture(line)):
            yield index
