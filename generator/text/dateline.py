"""The dateline that opens a report: place, date and outlet before a dash.

أوغاريت (مركز الأخبار) – …, دمشق – سانا – …, GENEVA, 3 November (Example Agency) — …, الكويت - 9 - 2 (وكالة) -- …, (Agency) - …
The outlet is the part in brackets where a place stands before it, else the part that is no place and no desk.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.language import Language
from generator.lexicon import Category, Lexicon
from generator.values import LanguageCode, Span

_DATELINE = re.compile(
    r"(?P<before>[^()\n–—.:؛!?؟\"“«]{0,60}?)(?:\s-\s\d{1,2}\s?-\s?\d{1,2})?\s*(?:\((?P<inside>[^()\n]{2,40})\))?\s*"
    r"(?:[–—]\s*|\s-{1,2}\s+|-{1,2}\s+)(?P<second>[^\s()\n–—.:،,-][^()\n–—.:،,-]{0,24}?\s*(?:[–—]\s*|\s-\s+))?"
)
_MOST_WORDS = 6
"""Words before the dash, dates not counted: more is a clause, not a dateline."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """`length`: code points up to the report's first word; `outlet`: as written, `None` if it names none."""

    length: int
    outlet: str | None


def find_dateline(text: str, line: Span, language: Language, lexicon: Lexicon) -> Dateline | None:
    """The dateline of a line, `None` where it opens with the report itself."""
    match = _DATELINE.match(text, line.start, line.end)
    if match is None or match.end() == line.start:
        return None
    before, inside, second = (_tidy(match[name]) for name in ("before", "inside", "second"))
    if not before and not inside:
        return None
    place = _is_place(before, language, lexicon)
    if len(before.split()) > _MOST_WORDS or not (inside or second or place):
        return None
    if not (inside or place) and any(map(str.isdecimal, before + second)):
        return None  # Firm to cut 10,000 jobs — a third of them — next year
    if inside:
        outlet = inside if place or not before else before
    else:
        outlet = second if place else before
    return Dateline(match.end() - line.start, outlet or None)


def _tidy(words: str | None) -> str:
    return (words or "").strip(" \t–—-،,")


def _is_place(words: str, language: Language, lexicon: Lexicon) -> bool:
    folded = re.findall(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", language.fold_word(words))
    return bool(folded) and _starts_with_place(folded, language.code, lexicon)


def _starts_with_place(folded: list[str], code: LanguageCode, lexicon: Lexicon) -> bool:
    match = lexicon.match(code, folded, 0)
    return match is not None and match.first(Category.PLACES) is not None
