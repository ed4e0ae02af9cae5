"""What changed as well, by the verb ahead of the first share of a list: wheat rose 19%, | oils | 10% and | sugar | 5%.

In Arabic what is listed can share the noun that the first is of (ارتفعت أسعار القمح 19% | والزيوت | 10%: the prices of oils), as a
genitive does that is coordinated with another (Ryding, *A Reference Grammar of Modern Standard Arabic*, 8.1.8).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.measured.nouns import Nouns
from generator.facts.measured.runs import Tokens, nouns_start
from generator.facts.parts import CLAUSE_MARKS
from generator.facts.tokens import COMMAS, QUOTES, adjacent, quoted_start
from generator.lexicon import Category
from generator.values import Kind

_LONGEST_WAY = 8
"""Tokens between it and that share."""
_LONGEST_OPENER = 3
_LONGEST_NAME = 4
"""Words of what the first share of a list is of."""
_SHORTEST = 4
"""Letters of a noun to which "and" can be told to be attached."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Nouns at `tokens` that change; `joiner`: "and" attached to the first; `head`: the token of a noun that they are of, too."""

    tokens: Tokens
    joiner: str = ""
    head: int | None = None


def listed(nouns: Nouns, change: int) -> Iterator[Run]:
    """What is listed behind the first share behind a word of change."""
    heads: dict[int, int | None] = {}
    for end, figure in nouns.changes.items():
        stop = _ahead_of_by(nouns, end)
        named = nouns.name_starts.get(stop, stop)  # وأسهم | مايكروسوفت 2%
        start = nouns_start(nouns, named)
        alone = start == named < stop  # ومايكروسوفت | 2%
        start = start if alone else _past_opener(nouns, start, stop)
        quoted = _quoted_before(nouns, stop)  # و"البنوك" 2%
        start, alone = (start, alone) if quoted is None else (_from_glued(nouns, quoted), True)
        joiner = _joiner(nouns, start) if start < stop else ""
        last = first = nouns.from_whose(start)
        while last and last not in nouns.change_starts and (back := _lead_before(nouns, last)) < last:
            last = back
        linked = bool(joiner) or (last < first and (_links(nouns, first - 1) or _opener_before(nouns, first) > 0))
        told = change < last and linked and last in nouns.change_starts and figure.kind is Kind.PERCENT
        governed = (
            start < stop and nouns.texts[start] in nouns.words.names.prepositions
        )  # in May, | against 12% in April
        same = governed or nouns.reads(start, "or_else")  # …، أي | بنسبة 21%
        if not told or start == stop or same or (quoted is None and _links(nouns, start)):
            continue
        heads[end] = head = _head(nouns, nouns.change_starts[last], heads)
        if alone and nouns.reading.entry(start, Category.PLACES) is not None:
            continue
        yield Run((start, stop), joiner, head if alone or _shares(nouns, head, start, joiner) else None)


def joined_noun(nouns: Nouns, at: int) -> str:
    """The letters of "and" attached to a noun that opens a clause, none that is known as it is: و | مصاريف النقل; وقود."""
    joiner = _joiner(nouns, at) if not at or nouns.texts[at - 1] in CLAUSE_MARKS else ""
    known = nouns.reading.words[at].indicators is not None
    return joiner if not known and len(nouns.texts[at]) - len(joiner) >= _SHORTEST else ""


def _quoted_before(nouns: Nouns, end: int) -> int | None:
    """The mark that opens what stands between marks of quotation right before a token, `None` without that."""
    closed = 0 < end <= len(nouns.texts) and nouns.texts[end - 1] in QUOTES
    return quoted_start(nouns.texts, end) if closed else None


def _from_glued(nouns: Nouns, at: int) -> int:
    """The token of an "and" that is attached to a mark at a token, that one itself without: | و | "البنوك"."""
    joined = at > 0 and nouns.texts[at - 1] in nouns.words.numbers.joiners
    return at - (joined and adjacent(*nouns.reading.tokens[at - 1 : at + 1]))


def _lead_before(nouns: Nouns, at: int) -> int:
    """Where what only leads to something listed begins right before a token: a comma, "and", a date, "led by", منها."""
    light = _links(nouns, at - 1) or _is_light(nouns, at - 1)
    return at - (_opener_before(nouns, at) or int(light))


def _opener_before(nouns: Nouns, at: int) -> int:
    """The length of the words right before a token that open what is the most of something, or a part: led by, منها."""
    return nouns.words.cues["singled_out"].length_before(nouns.texts, at, _LONGEST_OPENER)


def _past_opener(nouns: Nouns, start: int, end: int) -> int:
    """The token behind the last such words that end among these: في مقدمتها | اللحوم."""
    return next((at for at in range(end - 1, start, -1) if _opener_before(nouns, at)), start)


def _links(nouns: Nouns, at: int) -> bool:
    return nouns.texts[at] in COMMAS or nouns.texts[at] in nouns.words.numbers.joiners


def _joiner(nouns: Nouns, at: int) -> str:
    """The letters of "and" attached to a word: و | الزيوت, و | "البنوك"."""
    if _from_glued(nouns, at + 1) == at:
        return nouns.texts[at]
    match = nouns.reading.matches[at]
    return nouns.reading.words[at].joiner if match is None or match.prefix else ""


def _ahead_of_by(nouns: Nouns, end: int) -> int:
    """The token where the words that lead to by how much begin: الزيوت | بنسبة | 10%."""
    by = nouns.measuring.by
    return next((at for at in range(max(0, end - 2), end) if by.longest(nouns.texts[at], nouns.texts, at)), end)


def _head(nouns: Nouns, before: int, told: Mapping[int, int | None]) -> int | None:
    """The token of the noun that those ahead of a figure are of, which what is listed may share: | أسعار | القمح 19%."""
    if before in told or not nouns.words.verb_first:
        return told.get(before)
    behind = range(before - 1, max(-1, before - _LONGEST_WAY), -1)
    ends = (
        at for at in behind if _is_told(nouns, at) or at + 1 in nouns.name_starts or nouns.texts[at] in CLAUSE_MARKS
    )
    last = next(ends, 0)
    opening = _quoted_before(nouns, last + 2)
    if opening is not None:  # مؤشر | "العقار" | 3%
        noun = opening > 0 and _is_told(nouns, opening - 1)
        return opening - 1 if noun and not nouns.language.is_definite(nouns.texts[opening - 1]) else None
    first = nouns.name_starts.get(last + 1, last)  # أسهم | تسلا | 3%
    while first and last - first < _LONGEST_NAME and _is_told(nouns, first - 1):
        first -= 1
    definite = nouns.language.is_definite
    named = last + 1 in nouns.name_starts or first in nouns.indicators
    construct = first < last and (named or definite(nouns.texts[last])) and not definite(nouns.texts[first])
    return first if construct and not nouns.reads(first, "number_of") else None  # عدد السكان 3% و | الناتج


def _is_told(nouns: Nouns, at: int) -> bool:
    return at in nouns.indicators or nouns.is_noun(at)


def _is_light(nouns: Nouns, at: int) -> bool:
    """Whether a token belongs to a date, or leaves open what is said."""
    return (nouns.texts[at],) in nouns.measuring.beside or (at in nouns.taken and at not in nouns.indicators)


def _shares(nouns: Nouns, head: int | None, start: int, joiner: str) -> bool:
    """Whether what is listed is of the same noun: | الزيوت |; قطاع البنوك 3% و | قطاع التأمين |; not إنتاج الغاز."""
    if head is None:
        return False
    word = nouns.texts[start].removeprefix(joiner)
    return nouns.language.is_definite(word) or word == nouns.texts[head + 1]
