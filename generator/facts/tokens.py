"""A span of text → tokens: words, digit groups, single marks, each with its place in the text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from generator.facts.parts import Token
from generator.language import Language
from generator.values import Span

BULLETS = frozenset("•·●▪◦*-–—○■")
COMMAS = frozenset(",،")
SEMICOLONS = frozenset(";؛")
DASHES = frozenset("-–—")
DASHES_AND_SLASH = DASHES | {"/"}
QUOTES = frozenset("\"“”«»'")
_LONGEST_QUOTED = 8
"""Words of a name between marks of quotation."""
APOSTROPHES = frozenset("'’")
"""Marks of an apostrophe: the rebels' raid, May ’24."""
EMPHASIS = frozenset("*_")
"""Marks around words that Markdown sets apart: **12 civilians** were killed."""
STOPS = frozenset(".;؛!?؟")
"""Marks that end a sentence or one of its independent clauses."""
DECIMAL_MARK = "٫"
"""What separates no thousands, as Unicode has it."""
_TOKEN = re.compile(
    r"(?<!\w)(?:[a-z]\.){2,}|[^\W\d_]+(?:['-](?![a-z]\.[a-z])[^\W\d_]+)*|(?<![\w.,])\.(?!(?:19|20)\d\d(?!\d))\d+"
    r"|\d{1,3}(?:،\d{3})+(?!\d)|\d+،\d{1,2}(?![\d،])|\d+(?:(?:[.,]| ?ر ?)\d+)*"
    r"|(?!#[^\W\d_]|_[^\W\d_]|(?<=[^\W\d_])_)\S"
)
"""Words, numbers, single marks: no token is the # ahead of a word, nor the _ beside one, as in #وزير_المالية."""
_HYPHENED = re.compile(r"[^\W\d_]-[^\W\d_]")
_HASHTAG_MARKS = re.compile(r"#(?=[^\W\d_])|_(?=[^\W\d_])|(?<=[^\W\d_])_")
_DECIMAL_COMMA = re.compile(r"(?<![\d.,])\d+[,٫]\d{1,2}(?![.,٫]?\d)")
_DECIMAL_POINT = re.compile(r"(?<![\d.,])\d+\.\d{1,2}(?![.,]?\d)")
_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_COMMA = re.compile(r"\d{1,3}[,،]\d{3}")
_FINE_DECIMAL = re.compile(r"(?<![\d.,])\d{1,3}\.\d{4,}(?![.,]?\d)")
_POINTS_ONLY_GROUP = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![.,]?\d)")
_POINT = re.compile(r"\d{1,3}\.(?!000)\d{3}")
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)")


class NumberMarks(NamedTuple):
    """What marks between digits do in a text wherever three digits follow, as its other numbers tell.

    `points_group`: they separate thousands, as its decimals stand after commas only: 14.640 مليون دينار is 14,640 million where the
    press writes 7,5 %, as in the Maghreb. `commas_divide`: decimals stand after commas, so ahead of a word of scale these do as
    well: 19,452 مليار is 19.452 billion beside 10,3 مليار. `points_divide`: decimals stand behind points, as four or
    more of them do: 110.495 ين is no 110 thousand beside 1.1763 دولار.
    """

    points_group: bool = False
    commas_divide: bool = False
    points_divide: bool = False


AS_WRITTEN = NumberMarks()
"""Those of a text that tells nothing of its marks."""


def number_marks(text: str) -> NumberMarks:
    """What the marks between digits do in a text."""
    commas_divide = _DECIMAL_COMMA.search(text) is not None
    points_divide = _FINE_DECIMAL.search(text) is not None and _POINTS_ONLY_GROUP.search(text) is None
    points_group = commas_divide and not points_divide and _DECIMAL_POINT.search(text) is None
    return NumberMarks(points_group, commas_divide, points_divide)


def tokenise(text: str, span: Span, language: Language, marks: NumberMarks = AS_WRITTEN) -> tuple[Token, ...]:
    """The tokens of a span, in order; a hyphenated number word (twenty-six, second-largest) or date (mid-July) is its parts.

    Points that separate thousands are left out of the tokens' words, and commas that stand before decimals are points there; points
    that can only stand before decimals become the mark that does nothing else.
    """
    folded = language.fold(span.cut(text))
    words, offsets, begin = folded.text, folded.offsets, span.start
    whole = offsets[-1] == len(words)  # nothing was dropped: every letter stands where it stood
    found: list[Token] = []
    for start, end in _places(words, language):
        word = words[start:end]
        first, last = (begin + start, begin + end) if whole else _place(text, begin, offsets, start, end)
        written = text[first:last]
        capital = written[0].isupper()
        if end > start + 1 and not word.isalnum():  # most are one mark, a word or digits
            capital = capital or _CAPITAL.match(written) is not None
            scaled = marks.commas_divide and _is_scaled(words, end, language)
            word = _without_marks(word, written, marks, scaled=scaled)
        found.append(Token(word, first, last, written, capital))
    return tuple(found)


def _places(words: str, language: Language) -> Iterable[tuple[int, int]]:
    """Where the tokens of folded words stand."""
    found = _TOKEN.finditer(words)
    if _HYPHENED.search(words) is None:
        return [match.span() for match in found]
    return chain.from_iterable(
        _pieces(match, language) if _HYPHENED.search(match[0]) else (match.span(),) for match in found
    )


def _without_marks(word: str, written: str, marks: NumberMarks, *, scaled: bool) -> str:
    """Initials and numbers without what only parts their letters and digits; `scaled`: a word of scale follows."""
    if word[0].isalpha() and word[-1] == ".":
        word = word.replace(".", "")  # U.S., a.m.
    if " " in word:
        word = word.replace(" ", "")  # 6 ر 34
    if word[0] == "." and len(word) > 1:
        word = "0" + word  # .77
    if marks.points_group and _POINTS.fullmatch(word):
        return word.replace(".", "")
    if scaled and _COMMA.fullmatch(word):
        return f"{word[:-4]}.{word[-3:]}"
    if (marks.points_divide or DECIMAL_MARK in written) and _POINT.fullmatch(word):
        return word.replace(".", DECIMAL_MARK)
    return word


def _is_scaled(words: str, end: int, language: Language) -> bool:
    """Whether a word of scale follows a number."""
    follows = _NEXT_WORD.match(words, end)
    return follows is not None and follows.group(1) in language.words.numbers.scales


def _place(text: str, begin: int, offsets: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """Where a folded word stands, with the vowel marks on its last letter and the letters after it, which folding drops."""
    first, last = begin + offsets[start], begin + offsets[end - 1] + 1
    if begin + offsets[end] > last:
        while last < len(text) and (unicodedata.combining(text[last]) or unicodedata.category(text[last]) == "Lo"):
            last += 1
    return first, last


def _pieces(match: re.Match[str], language: Language) -> Sequence[tuple[int, int]]:
    """The place of a word with hyphens, or those of its parts where a hyphen joins number words."""
    parts = match.group().split("-")
    if _is_manner(parts, language) or not (
        _is_of_numbers(parts, language) or _goes_on_with_digits(match, parts, language)
    ):
        return (match.span(),)
    starts = accumulate((len(part) + 1 for part in parts), initial=match.start())
    pieces = [(at, at + len(part)) for at, part in zip(starts, parts, strict=False)]
    if _counts(parts, language) or (len(parts) == 2 and _are_months(parts, language)):
        pieces.insert(1, (pieces[0][1], pieces[1][0]))  # two | - | member, as 12 | - | member; January | - | August
    return pieces


def _is_manner(parts: Sequence[str], language: Language) -> bool:
    """Whether hyphens make one adjective of what counts nothing: three-times-a-week letters, five-a-side games, two-to-one."""
    numbers = language.words.numbers
    counted = parts[0] in numbers.additive and parts[1] not in numbers.joiners and parts[-1] not in numbers.scales
    if counted and not numbers.articles.isdisjoint(parts[1:-1]):
        return True
    first, last = numbers.additive.get(parts[0]), numbers.additive.get(parts[-1])
    ratio = len(parts) == len(("two", "to", "one")) and (parts[1],) in language.words.range_between
    return ratio and first is not None and last is not None and first >= last


def _goes_on_with_digits(match: re.Match[str], parts: Sequence[str], language: Language) -> bool:
    """Whether the first part belongs to digits before it: their scale, or a unit with what it is of.

    A £50m-a-year contract; a 27-foot-long boat, a 75ft-long one, 10-year-long.
    """
    before = match.string[match.start() - 1 : match.start()]
    scaled = before.isdecimal() and parts[0] in language.words.numbers.abbreviated_scales
    return scaled or ((before == "-" or before.isdecimal()) and (parts[-1],) in language.words.cues["extent"])


def _are_months(parts: Sequence[str], language: Language) -> bool:
    """Whether a hyphen parts two months, "to" between them or not: January-August, April-to-June."""
    times = language.words.times
    ends = [part for part in parts if (part,) not in times.to_words]
    return len(ends) > 1 and all((part,) in times.months for part in ends)


def _counts(parts: Sequence[str], language: Language) -> bool:
    """Whether the first of hyphenated words is a number, and the others a noun that it counts: two-member."""
    numbers = language.words.numbers
    others = numbers.first_words | numbers.ordinals.keys() | numbers.fractions.last_words | language.words.stop_words
    return parts[0] in numbers.additive and others.isdisjoint(parts[1:])


def _is_of_numbers(parts: Sequence[str], language: Language) -> bool:
    """Whether it holds a number (twenty-six, percent-owned), a date (Friday-Sunday, mid-July), an ordinal (first-quarter)."""
    words = language.words
    if not words.numbers.additive.keys().isdisjoint(parts) or parts[0] in words.numbers.scales:
        return True
    if parts[0] in words.numbers.fractions.first_words and parts[1] in words.numbers.scales:
        return True  # half-billion
    if (parts[0],) in words.percent or parts[0] in words.numbers.ordinal_suffixes:
        return True  # a 100 percent-owned bank, the 10th-largest, 21st-century
    if all((part,) in words.times.weekdays for part in parts) or _are_months(parts, language):
        return True
    dated = (parts[0],) in words.times.parts or (parts[0],) in words.cues["around_date"]  # post-October 7
    if dated and (parts[1],) in words.times.months:
        return True
    of_order = any((parts[1],) in words.cues[cue] for cue in ("superlative", "rank"))  # third-ranked
    of_order = of_order or parts[1] in words.times.parts_of_year
    return parts[0] in words.numbers.ordinals and of_order


_CAPITAL = re.compile(r"[a-z]{1,3}['’-][A-Z]")
"""A capital after a short article: al-Fashir, d'Ivoire."""


def surface_of(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """A range of tokens as the article writes it, each run of white space one space, a hashtag as the words that it is."""
    words = span_of(tokens, start, end).words(text)
    return " ".join(_HASHTAG_MARKS.sub(" ", words).split()) if "_" in words or "#" in words else words


def adjacent(left: Token, right: Token) -> bool:
    """Whether no white space stands between two tokens."""
    return left.end == right.start


def span_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Where a range of tokens stands in the article's text."""
    return Span(tokens[start].start, tokens[end - 1].end)


def quoted_end(texts: Sequence[str], at: int) -> int:
    """The token after a name between marks of quotation that begins at one, 0 where none does: مؤشر | "مازي"."""
    if at >= len(texts) or texts[at] not in QUOTES or texts[at] == "'":
        return 0
    for end in range(at + 1, min(at + 2 + _LONGEST_QUOTED, len(texts))):
        if texts[end] in QUOTES:
            return end + 1 if end > at + 1 else 0
        if not texts[end].replace("-", "").isalnum():
            return 0
    return 0


def quoted_start(texts: Sequence[str], end: int) -> int | None:
    """The mark that opens what is quoted up to a token, behind the mark that closes it; `None` where none does: "مازي" | (+4%)."""
    near = range(end - 2, max(-1, end - 2 - _LONGEST_QUOTED), -1)
    opening = next((at for at in near if texts[at] in QUOTES), None)
    return opening if opening is not None and opening < end - 2 else None
