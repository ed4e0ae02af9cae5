"""What the gate found, in the words of whoever reads it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from types import MappingProxyType

from babel.dates import format_date, get_day_names

from generator import messages
from generator.digest.translation.gate import Difference, Said
from generator.digest.translation.statements import Statement, Weekday
from generator.language import codes, language
from generator.values import DateRange, Labels, LanguageCode, Qualifier, Term, is_share
from generator.wording.indicators import with_change

_NOTHING = "—"
_BETWEEN: Labels = MappingProxyType({"ar": "؛ ", "en": "; "})


def sides(difference: Difference) -> tuple[Labels, Labels]:
    """What the source and what the translation says alone, each in every language of the messages."""
    return _in_every_language(difference.source), _in_every_language(difference.target)


def _in_every_language(said: Sequence[Said]) -> Labels:
    return MappingProxyType(
        {code: _BETWEEN[code].join(_plain(one, code) for one in said) or _NOTHING for code in codes()}
    )


def _plain(said: Said, code: LanguageCode) -> str:
    if isinstance(said, Statement):
        return _statement(said, code)
    if isinstance(said, Decimal):
        return _number(said)
    if isinstance(said, Weekday):
        return str(get_day_names(locale=code)[said.number])
    return said.labels[code]


def _statement(statement: Statement, code: LanguageCode) -> str:
    if isinstance(statement.value, DateRange):
        return statement.words or _days(statement.value, code)
    figure = _figure(statement, code) + _indicator(statement, code)
    if statement.qualifier in {Qualifier.EXACT, Qualifier.RANGE}:
        return figure
    template = messages.catalogue()[f"gate_{statement.qualifier.value}"][code]["what"]
    return template.format(figure=figure)


def _indicator(statement: Statement, code: LanguageCode) -> str:
    """What an amount is of, in brackets, where the lexicon knows it."""
    label = statement.indicator.labels.get(code) if statement.indicator and statement.indicator.id else None
    return f" ({with_change(label, statement.change, code)})" if label is not None else ""


def _figure(statement: Statement, code: LanguageCode) -> str:
    ends = statement.value if isinstance(statement.value, tuple) else (statement.value,)
    number = "–".join(_number(end) for end in ends if isinstance(end, Decimal))
    last = ends[-1]
    if is_share(statement.kind, statement.unit):
        return f"{number}%"
    return _counted(last, number, statement.unit, code) if isinstance(last, Decimal) else number


def _counted(value: Decimal, number: str, unit: Term | None, code: LanguageCode) -> str:
    if unit is None:
        return number
    forms = unit.forms.get(code)
    return language(code).count_phrase(value, number, forms) if forms else f"{number} {unit.labels[code]}"


def _number(number: Decimal) -> str:
    return f"{number.normalize():,f}"


def _days(days: DateRange, code: LanguageCode) -> str:
    ends = [format_date(day, "d MMMM y", locale=code) if day is not None else "…" for day in (days.start, days.end)]
    return ends[0] if days.start == days.end else " – ".join(ends)
