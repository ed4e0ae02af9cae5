"""Plain text whose lines are broken at a width (letters, plain e-mail, copied PDF pages) → its paragraphs, whole.

A line is *full* if the first word of the next would hardly have fitted on it. A text is wrapped if its running text, lines with no
blank one between among which a sentence ends, consists of full lines of one width, few of which end as sentences do. Only there
a full line goes on in the next. What is no running text keeps its lines: items behind a bullet or a number, headings, rows of
tables, and whatever is short (headlines, verses).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.values import Span

_NARROWEST, _WIDEST = 40, 120
"""Columns of the longest line of a wrapped text."""
_SLACK = 1 / 6
"""The share of the width by which full lines may differ: printed pages measure it in ems, not in letters."""
_FEWEST, _MOSTLY = 2, 0.75
"""Lines that another follows, and the share of them that are full, from which a text is wrapped."""
_ONE_BREAK = re.compile(r"[^\S\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029])[^\S\r\n\u2028\u2029]*")
_BULLET = re.compile(r"[-–—*+•·●▪◦○■>|]\s|[#|]")
_NUMBERED, _CLOSED = re.compile(r"[(\[]?\d{1,2}[.)\]]\s"), re.compile(r"[.!?؟:;؛][\"'”»)\]*_]*$")
"""A number before an item, and the end of a line that an item may follow: "on July / 5. Some" goes on."""
_COLUMNS = re.compile(r"\t|\S {4,}\S|\s\|\s.*\s\|\s|^#")
_SENTENCE = re.compile(r"[^\W\d_]{3}[\"'”»)]?\s?[.!?؟](?:\s|$)")
_STOP = re.compile(r"[.!?؟…][\"'”»)\]*_]*$")


def unwrapped(text: str, lines: Sequence[Span]) -> tuple[Span, ...]:
    """The lines of a text that are not blank, without their margins; those that were broken at its width are one."""
    width = _width(text, lines)
    if width is None:
        return tuple(lines)
    starts = [0, *(at for at in range(1, len(lines)) if not _goes_on(text, lines[at - 1], lines[at], width))]
    return tuple(
        Span(lines[start].start, lines[end - 1].end) for start, end in pairwise((*starts, len(lines))) if start < end
    )


def _goes_on(text: str, line: Span, following: Span, width: int) -> bool:
    return _adjoin(text, line, following) and _is_full(text, line, following, width)


def _width(text: str, lines: Sequence[Span]) -> int | None:
    """Columns at which the running text is broken, `None` where it is not."""
    runs = [run for run in _runs(text, lines) if len(run) > 1 and _is_running(text, run)]
    width = max((line.end - line.start for run in runs for line in run), default=0)
    broken = [pair for run in runs for pair in pairwise(run)]
    if not _NARROWEST <= width <= _WIDEST or len(broken) < _FEWEST:
        return None
    full = sum(_is_full(text, *pair, width) for pair in broken)
    stopped = sum(_STOP.search(line.cut(text)) is not None for line, _ in broken)
    return width if full >= len(broken) * _MOSTLY and stopped * 2 < len(broken) else None


def _runs(text: str, lines: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """Lines that adjoin, as long as they do."""
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or not _adjoin(text, lines[at - 1], lines[at]):
            yield lines[start:at]
            start = at


def _is_running(text: str, run: Sequence[Span]) -> bool:
    """Whether a sentence ends in or after lines that adjoin: headlines and items of lists have no stops."""
    return any(_SENTENCE.search(text, line.start, line.end) for line in run) or bool(_STOP.search(run[-1].cut(text)))


def _adjoin(text: str, line: Span, following: Span) -> bool:
    """Whether two lines have no blank one between them, and can be of one paragraph."""
    if _ONE_BREAK.fullmatch(text, line.end, following.start) is None or _BULLET.match(text, following.start):
        return False
    if _NUMBERED.match(text, following.start) and _CLOSED.search(line.cut(text)):
        return False
    return not any(_COLUMNS.search(each.cut(text)) for each in (line, following))


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the next line would hardly have fitted on a line."""
    word = len(following.cut(text).split(maxsplit=1)[0])
    return line.end - line.start + 1 + word > width * (1 - _SLACK)
