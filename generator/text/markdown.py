"""Markdown's marks by their spans, so that sentences keep their positions in the file.

Marks are found line by line: headings, list bullets, quotes, emphasis, links, images, code marks, HTML tags. Lines of
code blocks and tables are left whole and count as no running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.values import Span

_LINE_START = r"^[ \t]{0,3}(?:>[ \t]?)*(?:\#{1,6}[ \t]+|[-*+][ \t]+|\d{1,3}[.)][ \t]+|>[ \t]?)"
_INLINE = (
    r"<!--[^\n]{0,2000}?-->|</?[a-zA-Z][^<>\n]{0,500}>|!\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)"
    r"|\]\([^()\n]{0,500}\)|\[(?=[^\[\]\n]{1,300}\]\()|\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)|`+"
)
_MARK = re.compile(f"{_LINE_START}|{_INLINE}", re.MULTILINE)
_FENCED = re.compile(r"^(```|~~~)[^\n]*\n.*?^\1[ \t]*$", re.MULTILINE | re.DOTALL)
_TABLE_ROW = re.compile(r"^[ \t]*\|[^\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Markup:
    """`marks`: what a reader does not see; `blocks`: code and tables, whole. Both in order."""

    marks: tuple[Span, ...] = ()
    blocks: tuple[Span, ...] = ()

    def plain(self, text: str, span: Span) -> str:
        """The words of a span without marks."""
        words = span.cut(text)
        return _MARK.sub("", words) if self.marks else words


def find_markup(text: str, body: Span) -> Markup:
    """The marks and the blocks of a Markdown body."""
    blocks = tuple(sorted(_spans(_FENCED, text, body)))
    tables = tuple(_spans(_TABLE_ROW, text, body))
    return Markup(tuple(_spans(_MARK, text, body)), tuple(sorted((*blocks, *tables))))


def _spans(pattern: re.Pattern[str], text: str, body: Span) -> Iterator[Span]:
    return (Span(match.start(), match.end()) for match in pattern.finditer(text, body.start, body.end))
