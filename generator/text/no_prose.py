"""Which single lines are page furniture: counts of views and shares, dates, credits, names of files."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from generator.language import codes, language
from generator.text.line import PROSE_WORDS, Line, cues, fold_words

_LONGEST_COUNT_LINE = 6
"""Words of a line that only counts views or shares."""
_MOST_BESIDE = 2
"""Words of such a line beside its counts and what they are of."""
_LONG_WORD = 6
"""Letters from which a word that counts readers is hardly the beginning of another one."""
_MARKS = "[\u064b-\u065f\u0670]*"
"""Marks of vowels, which stand between letters."""
WORD = re.compile(rf"[^\W\d_]{_MARKS}(?:[^\W\d_]{_MARKS})+")
"""A word of at least two letters, vocalised or not."""
_FILE_NAME = re.compile(r"\S{1,120}\.(?:jpe?g|png|gif|webp|pdf|mp4|docx?)", re.IGNORECASE)
_SIGN = re.compile(r"\d\s?[%٪]|[$€£]\s?\d")
"""A share or money."""
_ADDRESS = re.compile(r"[^\s@]@[^\s@.]{1,63}\.\w|https?://|\bwww\.")


def is_furniture(line: Line) -> bool:
    """Whether the line is no part of the article, whatever stands around it."""
    words = WORD.findall(line.words)
    if len(words) < 2 and _holds_digits(line) and not _is_key_figure(line):
        return True
    if not words or (_ADDRESS.search(line.words) and len(words) < PROSE_WORDS):
        return True
    if _FILE_NAME.fullmatch(line.words):
        return True
    counts = _tells_reading_time(line) or _glues_count(line) or counts_readers(line)
    if counts and _holds_digits(line):
        return True
    if len(line.folded) <= _LONGEST_COUNT_LINE and _is_date_line(line):
        return True
    return not line.is_prose and line.begins(cues().starts) and not _states_amount(line)


def _holds_digits(line: Line) -> bool:
    return any(map(str.isdigit, line.words))


def _is_key_figure(line: Line) -> bool:
    """Whether a line only states a large figure of something, as bulletins list them: 2.2 M IDPS."""
    scaled = re.fullmatch(r"\d[\d.,]*\s?([^\W\d_]+)\s+[^\W\d_].*", line.words)
    return scaled is not None and fold_words(scaled[1])[0] in _scales() and not counts_readers(line)


def counts_readers(line: Line) -> bool:
    """Whether a short line counts views, shares or minutes and says little else: 1.2K views, مشاركة 12.

    Not: Shares fall 5%, بلغت نسبة مشاركة 47%.
    """
    words, counts = line.folded, cues().counts
    if len(words) > _LONGEST_COUNT_LINE or line.ends or _states_share(line):
        return False
    figures = [word in _scales() or any(map(str.isdigit, word)) for word in words]
    beside = (near for at, word in enumerate(words) if word in counts for near in (at - 1, at + 1))
    others = sum(not (figure or word in counts) for word, figure in zip(words, figures, strict=True))
    return others <= _MOST_BESIDE and any(figures[at] for at in beside if 0 <= at < len(words))


def _states_amount(line: Line) -> bool:
    """Whether the line tells a share, money or thousands, as no credit does: Home prices rise 5%, شارك 12 ألفاً."""
    scaled = (before.isdecimal() and word in _scales() for before, word in pairwise(line.folded))
    return _states_share(line) or any(scaled)


def _states_share(line: Line) -> bool:
    """Whether the line tells a share or money, as no count of readers does."""
    words, percent = line.folded, _percent()
    spelled = (words[at : at + length] in percent for at in range(1, len(words)) for length in (1, 2))
    return _SIGN.search(line.words) is not None or any(spelled)


@cache
def _percent() -> frozenset[tuple[str, ...]]:
    """The phrases for one of a hundred."""
    return frozenset(phrase for code in codes() for phrase in language(code).words.percent)


@cache
def _scales() -> frozenset[str]:
    """The words that multiply a number: thousand, ألف."""
    return frozenset().union(*(language(code).words.numbers.scale_words for code in codes()))


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
