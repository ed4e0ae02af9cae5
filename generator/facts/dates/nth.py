"""The nth of the days, weekdays or weeks of a month or a week: the third Friday, the last day, the first week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from generator.values import DateRange

_WEEK, _HALF = 7, 15
_MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Nth:
    """The `rank`th from the beginning, or a negative one from the end, of `weekday` (0 is Monday), of `weeks`, else of all days.

    So many `days` from the beginning or up to the end are meant together (the first ten days).
    A week of a month is seven days from its first day on, or up to its last; the first of its `halves` its first fifteen days.
    """

    rank: int
    weekday: int | None = None
    weeks: bool = False
    halves: bool = False
    days: int | None = None

    @property
    def latest_day(self) -> int:
        """The last day of a month that it can begin on."""
        if self.days is not None:
            return min(self.days, _MOST_DAYS) if self.rank > 0 else _MOST_DAYS
        step = _HALF if self.halves else _WEEK if self.weeks or self.weekday is not None else 1
        return min(self.rank * step, _MOST_DAYS) if self.rank > 0 else _MOST_DAYS

    def within(self, whole: DateRange) -> DateRange | None:
        """Its days in a month or a week; `None` where that has not so many."""
        if whole.start is None or whole.end is None:
            return None
        if self.days is not None:
            return _days_together(whole.start, whole.end, self.days, first=self.rank > 0)
        if self.halves:
            middle = whole.start + timedelta(days=_HALF)
            return (
                DateRange(whole.start, middle - timedelta(days=1)) if self.rank == 1 else DateRange(middle, whole.end)
            )
        days = self._candidates(whole.start, whole.end)
        index = self.rank - 1 if self.rank > 0 else self.rank
        if not -len(days) <= index < len(days):
            return None
        start = days[index]
        return DateRange(start, min(start + timedelta(days=_WEEK - 1), whole.end) if self.weeks else start)

    def _candidates(self, first: date, last: date) -> list[date]:
        days = [first + timedelta(days=step) for step in range((last - first).days + 1)]
        if self.weeks:
            return [last - timedelta(days=_WEEK - 1)] if self.rank < 0 else days[::_WEEK]
        return [day for day in days if self.weekday in {None, day.weekday()}]


def _days_together(start: date, end: date, count: int, *, first: bool) -> DateRange | None:
    """So many days from a first day on or up to a last one; `None` where there are not so many between the two."""
    length = timedelta(days=count - 1)
    if start + length > end:
        return None
    return DateRange(start, start + length) if first else DateRange(end - length, end)
