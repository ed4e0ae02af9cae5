"""The lines of an article's body, and which of them are page furniture rather than the article.

General cues only, never a list of sites: a line is *prose* if it ends as a sentence does or is long; what stands before
the headline is furniture; so are lines of figures and signs alone (temperatures, phone numbers, dates), counts of views
and shares, reading times, names of files, lines that begin with a furniture word, and the lines under "read also" up to the
next prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.language import codes, language
from generator.resources import read_yaml
from generator.text.markdown import Markup
from generator.text.wrapping import unwrapped
from generator.values import Span

PROSE_WORDS = 9
"""Words from which a line without a full stop is read as prose: headlines of related articles are shorter or cued."""
_SHORTEST_HEADLINE, _LONGEST_HEADLINE, _MOSTLY = 4, 18, 0.75
"""Words of the headlines of other articles, and the share of an article's lines of prose that end with a stop."""
LONGEST_COUNT_LINE = 6
"""Words of a line that only counts views or shares."""
_BULLETS = frozenset("-–—*•·●▪◦○■")
_LONG_WORD = 6
"""Letters from which a word that counts readers is hardly the beginning of another one."""
_ITEM = re.compile(r"\d{1,2}\s?[-–.)]\s?\D|[^\W\d_][^:\d\n]{1,40}:\s?\S")
"""A numbered item (1- …), or one with a label (The Greens: 12 seats)."""
_ROW = re.compile(r"[^\W\d_][^:\d\n|]{2,60}:[\s|]{0,4}[\d٠-٩][\d٠-٩.,٬٫]*(?:\s?%)?[\s|]*")
"""A label and its figure, as rows of a table are written line by line: Injured: | 209 |."""
_SHARE_ROW = re.compile(r"[^\W\d_][^:\d\n|]{1,60}\s[\d٠-٩][\d٠-٩.,٬٫]*\s?[%٪]")
"""A label and its share alone: Renewal 8.6%."""
_FEWEST_ROWS = 3
_WORD = re.compile(r"[^\W\d_]{2,}")
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?؟…][\"'”»)\]*_]*$")
_FILE_NAME = re.compile(r"\S{1,120}\.(?:jpe?g|png|gif|webp|pdf|mp4|docx?)", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@]@[^\s@.]{1,63}\.\w|https?://|\bwww\.")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its margins: `words` is what a reader sees, `folded` the same folded in both languages."""

    span: Span
    words: str
    folded: tuple[str, ...]

    @property
    def is_prose(self) -> bool:
        """Whether it reads as running text."""
        count = len(self.folded)
        return count >= PROSE_WORDS or (count >= 4 and self.ends)

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_SENTENCE_END.search(self.words))

    def begins(self, phrases: frozenset[tuple[str, ...]]) -> bool:
        """Whether it begins with one of these folded phrases."""
        return any(self.folded[:length] in phrases for length in (1, 2, 3))


@dataclass(frozen=True, slots=True)
class _Cues:
    starts: frozenset[tuple[str, ...]]
    blocks: frozenset[tuple[str, ...]]
    counts: frozenset[str]
    reading_times: frozenset[tuple[str, ...]]
    source_labels: frozenset[tuple[str, ...]]


@cache
def cues() -> _Cues:
    """The furniture words, folded."""
    data = read_yaml(Path(__file__).with_name("furniture.yml"))
    phrases = {key: frozenset(map(_fold_words, words)) for key, words in data.items()}
    counts = frozenset(phrase[0] for phrase in phrases["counts"])
    return _Cues(phrases["starts"], phrases["blocks"], counts, phrases["reading_times"], phrases["source_labels"])


def _fold_words(text: str) -> tuple[str, ...]:
    for code in codes():
        text = language(code).fold_word(text)
    return tuple(re.findall(r"[^\W_]+|©", text))


def split_lines(text: str, body: Span, markup: Markup) -> tuple[Line, ...]:
    """The body's lines that are not blank; what is broken at a width is one line a paragraph."""
    matches = _LINE.finditer(text, body.start, body.end)
    spans = [_trim(text, Span(*match.span())) for match in matches if not match.group().isspace()]
    lines = ((span, " ".join(markup.plain(text, span).split())) for span in unwrapped(text, spans))
    return tuple(Line(span, words, _fold_words(words)) for span, words in lines if words)


def _trim(text: str, span: Span) -> Span:
    words = span.cut(text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, span.start + len(words.rstrip()))


def find_headline(lines: Sequence[Line], title: str | None) -> int | None:
    """Index of the headline: the line of the known title, else the first that reads as one before the prose."""
    if title is not None:
        wanted = _fold_words(title)
        return next((index for index, line in enumerate(lines) if line.folded == wanted), None)
    for index, line in enumerate(lines):
        if _is_furniture(line):
            continue
        if len(_WORD.findall(line.words)) >= 3:
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
        if (_ROW.fullmatch(line.words) or _SHARE_ROW.fullmatch(line.words)) and not _counts_readers(line):
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
        listed = index in items and not _counts_readers(line)
        if in_block or index not in article or (not listed and _is_furniture(line)):
            yield index


def _is_furniture(line: Line) -> bool:
    words = _WORD.findall(line.words)
    if len(words) < 2 and _holds_digits(line) and not _is_key_figure(line):
        return True
    if not words or (_ADDRESS.search(line.words) and len(words) < PROSE_WORDS):
        return True
    if _FILE_NAME.fullmatch(line.words):
        return True
    short = len(line.folded) <= LONGEST_COUNT_LINE
    counts = _tells_reading_time(line) or _glues_count(line) or (short and _counts_readers(line))
    if counts and _holds_digits(line):
        return True
    if short and _is_date_line(line):
        return True
    return not line.is_prose and line.begins(cues().starts)


def _holds_digits(line: Line) -> bool:
    return any(map(str.isdigit, line.words))


def _is_key_figure(line: Line) -> bool:
    """Whether a line only states a large figure of something, as bulletins list them: 2.2 M IDPS."""
    scales = {word for code in codes() for word in language(code).words.numbers.scale_words}
    scaled = re.fullmatch(r"\d[\d.,]*\s?([^\W\d_]+)\s+[^\W\d_].*", line.words)
    return scaled is not None and _fold_words(scaled[1])[0] in scales and not _counts_readers(line)


def _counts_readers(line: Line) -> bool:
    """Whether the line counts views or shares."""
    return not cues().counts.isdisjoint(line.folded)


def _glues_count(line: Line) -> bool:
    """Whether a count of views runs into the next word, as pages without their layout print it: مشاهدةوقت القراءة."""
    counts = _long_counts()
    return not line.is_prose and any(word.startswith(counts) and word not in counts for word in line.folded)


@cache
def _long_counts() -> tuple[str, ...]:
    return tuple(count for count in cues().counts if len(count) >= _LONG_WORD)


def _tells_reading_time(line: Line) -> bool:
    """Whether a line that is no long prose says how many minutes its article takes."""
    words, times = line.folded, cues().reading_times
    if len(words) >= 2 * PROSE_WORDS or _first_words(times).isdisjoint(words):
        return False
    return any(words[at : at + length] in times for at in range(len(words)) for length in (2, 3))


@cache
def _first_words(phrases: frozenset[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in phrases)


def _is_date_line(line: Line) -> bool:
    """Whether the line holds nothing but a date, or how long ago it was: numbers, months and days; منذ 3 ساعات, 3 hours ago."""
    known = _words_of_dates()
    return all(word.isdigit() or word in known for word in line.folded)


@cache
def _words_of_dates() -> frozenset[str]:
    times = [language(code).words.times for code in codes()]
    ago = (words.since_words.words | words.ago_before.words | words.ago_after.words for words in times)
    units = (words.units.words | words.unit_plurals.words | words.dual_units.words for words in times)
    return frozenset().union(*(words.months.words | words.weekdays.words for words in times), *ago, *units)
