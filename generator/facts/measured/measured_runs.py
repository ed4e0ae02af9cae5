"""The figures to which the words of a sentence lead: fell | by | 5%, rose sharply | to | $5, بنسبة | 5%."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from generator.facts.measured.noun_runs import NounRuns
from generator.facts.parts import CLAUSE_MARKS, Figure
from generator.facts.reader import Reading
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind

_NEAR = 12
"""Tokens between a subject behind its verb and its figure."""
_LED = 4
"""Tokens between a verb and its figure."""
_LONGEST_ASIDE = 16
"""Tokens of what stands between two commas."""
_LONGEST_PLACING = 3
"""Words of a verb that leads to how something changed."""
_LONGEST_NUMBER = 14
"""Words of a number of something, with what a clause says of that."""
_POINTS = frozenset({"percentage_point", "basis_point"})
"""The units of a share that changed."""


def times_done(figures: Iterable[Figure]) -> Mapping[int, int]:
    """The first token of each figure that tells how many times something was done, and the token after it."""
    return {figure.tokens[0]: figure.tokens[1] for figure in figures if figure.tells_times}


class MeasuredRuns(NounRuns):
    """Finds nouns of one sentence that no list knows, beside its `figures` that tell how far something changed or to what."""

    def __init__(
        self,
        reading: Reading,
        figures: Sequence[Figure],
        names: Mapping[int, int],
        taken: Collection[int],
        indicators: Collection[int],
    ) -> None:
        super().__init__(reading, names, taken, indicators)
        self._figures = {figure.tokens[0]: figure for figure in figures if _tells_change(figure)}
        self._ends = {figure.tokens[1]: figure.tokens[0] for figure in self._figures.values()}

    def leads_to_figure(self, at: int, *, of: bool = False, level: bool = False) -> bool:
        """Whether a figure stands at a token, or behind words that only lead to it: by, to, sharply, on Monday; بنسبة.

        It tells how far something changed, or, where that is `level`, how much it is.
        """
        words = self._measuring
        tables = (
            words.by,
            words.to,
            words.at,
            words.beside,
            self._language.words.range_from,
            *((words.of,) if of else ()),
        )
        for end in range(at, min(at + _LED, len(self._texts))):
            if end in self._figures:
                return level or self.tells(end)
            word, dated = (self._texts[end],), end in self._taken and end not in self._indicators
            if not (dated or any(word in table for table in tables) or self.is_adverb(end)):
                return False
        return False

    def tells(self, at: int) -> bool:
        """Whether a figure at a token tells how far something changed, or a sum to what: to $5."""
        before = self._texts[at - 1] if at else ""
        to = (before,) in {*self._measuring.to, *self._measuring.at} or before in self._language.words.change_from
        return to or (self._texts[at],) in self._measuring.at or self._figures[at].kind is not Kind.MONEY

    def foretells(self, at: int) -> bool:
        """Whether a word only tells that a change is to come: fares | will | rise, are | expected to | fall."""
        word, cues = (self._texts[at],), self._language.words.cues
        if word in cues["modal"]:
            return True
        if word in cues["to_do"]:
            before = self._texts[at - 1] if at else ""
            return (before,) in self._measuring.expected or (before, self._texts[at]) in self._measuring.expected
        to = self._reading.text(at + 1)
        expected = word in self._measuring.expected and (to,) in cues["to_do"]
        return (*word, to) in self._measuring.expected or (
            expected and self._language.may_be_participle(self._texts[at])
        )

    def being_before(self, end: int) -> int:
        """The length of a verb that only leads to how something changed: were | up 5%, ended the day | down."""
        if end and (self._texts[end - 1],) in self._language.words.cues["passive_auxiliary"]:
            return 1
        return self._measuring.placing.length_before(self._texts, end, _LONGEST_PLACING)

    def described_number(self, end: int) -> tuple[int, int] | None:
        """The | number of people connected to the grid |, with all that a clause says of those, where it opens a clause."""
        phrases = self._language.words.cues["quantity_of"]
        for at in range(end - 2, max(-1, end - _LONGEST_NUMBER), -1):
            apart = self._texts[at] in CLAUSE_MARKS or at in self._ends
            if apart or self._reading.entry(at, Category.SAYING) is not None:
                return None
            found = phrases.longest(self._texts[at], self._texts, at)
            if found is not None and at + found[1] < end and at not in self._indicators:
                outer = self._reading.text(self.from_whose(at) - 1)
                return (at, self._ahead_of_date(at, end)) if self.opens_behind(outer) else None
        return None

    def _ahead_of_date(self, start: int, end: int) -> int:
        """Where words end ahead of a date that closes them: the number of calls | in May."""
        dated, other = end, (self._inside_names, self._indicators)
        while dated > start and dated - 1 in self._taken and not any(dated - 1 in tokens for tokens in other):
            dated -= 1
        led = dated < end and self._texts[dated - 1] in self._language.words.names.prepositions
        return dated - led

    def figure_near(self, at: int, *, level: bool = False) -> bool:
        """Whether a figure stands behind a subject in its clause, past one aside; `level`: it tells how much it is."""
        end, last, inside = at, min(at + _NEAR, len(self._texts)), True
        while end < last:
            if end in self._figures:
                return level or self.tells(end)
            if level and ((self._texts[end],) in self._measuring.rise or (self._texts[end],) in self._measuring.fall):
                return False  # أنهى جلسة التداول | مرتفعا 0.24%
            if self._texts[end] in CLAUSE_MARKS:
                closing = self._past_aside(end) if inside else end
                if closing == end:
                    return False
                end, last, inside = closing, min(closing + _LED, len(self._texts)), False
            else:
                end += 1
        return False

    def _past_aside(self, at: int) -> int:
        """The token after what two commas set off, the first of them at a token; that token where nothing is."""
        asides = range(at + 1, min(at + _LONGEST_ASIDE, len(self._texts))) if self._texts[at] in COMMAS else ()
        return next((end + 1 for end in asides if self._texts[end] in COMMAS), at)


def _tells_change(figure: Figure) -> bool:
    """Whether a figure can tell how far something changed, or to what: a share of nothing told, points of one, a sum."""
    points = figure.unit is not None and figure.unit.id in _POINTS
    return points or figure.kind is Kind.MONEY or (figure.kind is Kind.PERCENT and figure.unit is None)
