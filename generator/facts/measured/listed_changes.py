"""What changed as well, by the verb ahead of the first share of a list: wheat rose 19%, | oils | 10% and | sugar | 5%.

In Arabic what is listed can share the noun that the first is of (ارتفعت أسعار القمح 19% | والزيوت | 10%: the prices of oils), as a
genitive does that is coordinated with another (Ryding, *A Reference Grammar of Modern Standard Arabic*, 8.1.8).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.facts.measured.measured_runs import MeasuredRuns
from generator.facts.parts import CLAUSE_MARKS
from generator.facts.tokens import COMMAS, QUOTES, adjacent, quoted_start
from generator.lexicon import Category
from generator.values import Kind

_LONGEST_WAY = 8
"""Tokens between it and that share."""
_LONGEST_OPENER = 3
_LONGEST_NAME = 4
"""Words of what the first share of a list is of."""


@dataclass(frozen=True, slots=True, order=True)
class Run:
    """Nouns at `tokens` that change; `joiner`: "and" attached to the first; `head`: the token of a noun that they are of, too."""

    tokens: tuple[int, int]
    joiner: str = ""
    head: int | None = None


class ListedChanges(MeasuredRuns):
    """Reads the lists of one sentence."""

    def listed(self, change: int) -> Iterator[Run]:
        """What is listed behind the first share behind a word of change."""
        heads: dict[int, int | None] = {}
        for end, figure in self._figures.items():
            stop = self._ahead_of_by(end)
            named = self._names.get(stop, stop)  # وأسهم | مايكروسوفت 2%
            start = self.before(named)
            alone = start == named < stop  # ومايكروسوفت | 2%
            start = start if alone else self._past_opener(start, stop)
            quoted = self._quoted_before(stop)  # و"البنوك" 2%
            start, alone = (start, alone) if quoted is None else (self._from_glued(quoted), True)
            joiner = self._joiner(start) if start < stop else ""
            last = first = self.from_whose(start)
            while last and last not in self._ends and (back := self._lead_before(last)) < last:
                last = back
            linked = bool(joiner) or (last < first and (self._links(first - 1) or self._opener_before(first) > 0))
            listed = change < last and linked and last in self._ends and figure.kind is Kind.PERCENT
            same = start < stop and (self._texts[start],) in self._language.words.cues["or_else"]  # …، أي | بنسبة 21%
            if not listed or start == stop or same or (quoted is None and self._links(start)):
                continue
            heads[end] = head = self._head(self._ends[last], heads)
            if alone and self._reading.entry(start, Category.PLACES) is not None:
                continue
            yield Run((start, stop), joiner, head if alone or self._shares(head, start, joiner) else None)

    def _quoted_before(self, end: int) -> int | None:
        """The mark that opens what stands between marks of quotation right before a token, `None` without that."""
        closed = 0 < end <= len(self._texts) and self._texts[end - 1] in QUOTES
        return quoted_start(self._texts, end) if closed else None

    def _from_glued(self, at: int) -> int:
        """The token of an "and" that is attached to a mark at a token, that one itself without: | و | "البنوك"."""
        joined = at > 0 and self._texts[at - 1] in self._language.words.numbers.joiners
        return at - (joined and adjacent(*self._reading.tokens[at - 1 : at + 1]))

    def _lead_before(self, at: int) -> int:
        """Where what only leads to something listed begins right before a token: a comma, "and", a date, "led by", منها."""
        light = self._links(at - 1) or self._is_light(at - 1)
        return at - (self._opener_before(at) or int(light))

    def _opener_before(self, at: int) -> int:
        """The length of the words right before a token that open what is the most of something, or a part: led by, منها."""
        return self._language.words.cues["singled_out"].length_before(self._texts, at, _LONGEST_OPENER)

    def _past_opener(self, start: int, end: int) -> int:
        """The token behind the last such words that end among these: في مقدمتها | اللحوم."""
        return next((at for at in range(end - 1, start, -1) if self._opener_before(at)), start)

    def _links(self, at: int) -> bool:
        return self._texts[at] in COMMAS | self._language.words.numbers.joiners

    def _joiner(self, at: int) -> str:
        """The letters of "and" attached to a word: و | الزيوت, و | "البنوك"."""
        if self._from_glued(at + 1) == at:
            return self._texts[at]
        joiners, match = self._language.words.numbers.joiners, self._reading.matches[at]
        if match is not None and not match.prefix:
            return ""
        return next((prefix for prefix, _ in self._reading.words[at].stems if prefix in joiners), "")

    def _ahead_of_by(self, end: int) -> int:
        """The token where the words that lead to by how much begin: الزيوت | بنسبة | 10%."""
        by = self._measuring.by
        return next((at for at in range(max(0, end - 2), end) if by.longest(self._texts[at], self._texts, at)), end)

    def _head(self, before: int, told: Mapping[int, int | None]) -> int | None:
        """The token of the noun that those ahead of a figure are of, which what is listed may share: | أسعار | القمح 19%."""
        if before in told or not self._language.words.verb_first:
            return told.get(before)
        behind = range(before - 1, max(-1, before - _LONGEST_WAY), -1)
        ends = (at for at in behind if self._is_told(at) or at + 1 in self._names or self._texts[at] in CLAUSE_MARKS)
        last = next(ends, 0)
        opening = self._quoted_before(last + 2)
        if opening is not None:  # مؤشر | "العقار" | 3%
            noun = opening > 0 and self._is_told(opening - 1)
            return opening - 1 if noun and not self._language.is_definite(self._texts[opening - 1]) else None
        first = self._names.get(last + 1, last)  # أسهم | تسلا | 3%
        while first and last - first < _LONGEST_NAME and self._is_told(first - 1):
            first -= 1
        named = last + 1 in self._names or first in self._indicators
        construct = first < last and (named or self._language.is_definite(self._texts[last]))
        counts = (self._texts[first],) in self._language.words.cues["number_of"]  # عدد السكان 3% و | الناتج
        return first if construct and not counts and not self._language.is_definite(self._texts[first]) else None

    def _is_told(self, at: int) -> bool:
        return at in self._indicators or self._is_noun(at)

    def _is_light(self, at: int) -> bool:
        """Whether a token belongs to a date, or leaves open what is said."""
        return (self._texts[at],) in self._measuring.beside or (at in self._taken and at not in self._indicators)

    def _shares(self, head: int | None, start: int, joiner: str) -> bool:
        """Whether what is listed is of the same noun: | الزيوت |; قطاع البنوك 3% و | قطاع التأمين |; not إنتاج الغاز."""
        if head is None:
            return False
        word = self._texts[start].removeprefix(joiner)
        return self._language.is_definite(word) or word == self._texts[head + 1]
