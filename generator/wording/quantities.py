"""A fact's figure with its qualifier and its unit, as a reader of either language expects it.

Nouns take the plural form of the number, and in Arabic the case of their place: مركزان, but أكثر من مركزين. Money takes the sign
where the language puts one (`signed_currencies`, its sign from the CLDR), else the currency's name: $2.4 billion, 2.4 مليار دولار.
Parts, shares and measures tell what of: 61% of the fighters, 10 tonnes of wheat. Ranges are worded (بين 10 و12, 10 to 12): a
dash turns round in a right-to-left line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from babel.numbers import get_currency_symbol

from generator.facts.fact import Fact
from generator.language import language
from generator.language.counting import Case
from generator.values import DateRange, Kind, LanguageCode, Qualifier, Term, Value
from generator.wording.catalogs import translations
from generator.wording.dates import format_range
from generator.wording.numbers import format_number, format_scaled, scale_of, with_digits, with_scale

Terms = Mapping[str, str]
"""What people called, in one language, the words that the lexicon does not know, by those words."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """The words of a figure; `unit` is what it is of where the language has no word for it: it is shown in its own."""

    text: str
    unit: Term | None = None


def format_value(value: Value, code: LanguageCode, digits: str) -> str:
    """A value by itself: a number, both ends of a range, a date."""
    if isinstance(value, DateRange):
        return format_range(value, code, digits)
    if isinstance(value, Decimal):
        return format_number(value, digits)
    low, high = (format_number(end, digits) for end in value)
    return translations(code).gettext("%(low)s to %(high)s") % {"low": low, "high": high}


def quantity(
    fact: Fact,
    code: LanguageCode,
    digits: str,
    terms: Terms | None = None,
    case: Case = Case.SUBJECT,
    whole: Fact | None = None,
) -> Quantity:
    """The figure of a fact in one language, with its qualifier and unit; `whole`: what it is a part of, if that is known."""
    part = _Wording(fact, code, digits, terms or {}, case)
    if whole is None or not part.has_noun_of_its_own(whole):
        return part.quantity()
    text = translations(code).gettext("%(part)s out of %(whole)s") % {
        "part": part.counted(),
        "whole": quantity(replace(whole, part_of=None), code, digits, terms, Case.GOVERNED).text,
    }
    return Quantity(text, part.quantity().unit)


def equivalents(fact: Fact, code: LanguageCode, digits: str) -> tuple[str, ...]:
    """The same amount in the other units in which the source gives it."""
    return tuple(
        _Wording(
            replace(fact, value=one.value, qualifier=one.qualifier, unit=one.unit, substance=None, part_of=None),
            code,
            digits,
            {},
            Case.SUBJECT,
        )
        .quantity()
        .text
        for one in fact.equivalents
    )


class _Wording:
    def __init__(self, fact: Fact, code: LanguageCode, digits: str, terms: Terms, case: Case) -> None:
        self._fact = fact
        self._code = code
        self._digits = digits
        self._terms, self._given = terms, case
        self._gettext = translations(code).gettext
        unqualified = fact.qualifier in {Qualifier.EXACT, Qualifier.RANGE}
        self._case = case if unqualified else Case.GOVERNED
        unit = fact.unit
        self._forms = unit.forms.get(code) if unit else None
        self._label = unit.called(code, terms) if unit else None
        self._substance = fact.substance.called(code, terms) if fact.substance else None

    def quantity(self) -> Quantity:
        unit = self._fact.unit
        text = self._qualified(self._of_substance(self._figure()))
        if unit is not None and not (self._label or self._sign()):
            return Quantity(text, unit)
        return Quantity(text, self._fact.substance if self._substance is None else None)

    def has_noun_of_its_own(self, whole: Fact) -> bool:
        """Whether it counts something else than its whole: 41 children out of 60 people, but 8,000 of the fighters."""
        fact = self._fact
        units = (fact.unit, whole.unit)
        counts = fact.kind is whole.kind is Kind.COUNT and None not in units
        return counts and len({unit and (unit.id or unit.surface) for unit in units}) > 1

    def counted(self) -> str:
        """The figure by itself, whatever it is a part of."""
        return (
            _Wording(replace(self._fact, part_of=None), self._code, self._digits, self._terms, self._given)
            .quantity()
            .text
        )

    def _figure(self) -> str:
        fact = self._fact
        match fact.value:
            case DateRange():
                return format_range(fact.value, self._code, self._digits)
            case (low, high):
                return self._of_range(low, high)
            case Decimal():
                return self._of_one(fact.value)

    # -- one number -----------------------------------------------------------------------------------

    def _of_one(self, value: Decimal) -> str:
        if self._fact.is_share:
            return self._of_whole(with_digits(f"{format_number(value, self._digits)}%", self._digits))
        if self._fact.kind is Kind.ORDINAL:
            return self._with_label(language(self._code).ordinal(value, format_number(value, self._digits)))
        figure = format_scaled(value, self._code, self._digits)
        if self._sign():
            return self._sign() + figure
        if self._fact.part_of is not None and self._label:
            return self._of_whole(figure)
        if self._forms is None:
            return self._with_label(figure)
        if scale_of(value) > 1:
            return f"{figure} {self._forms['other']}"
        return language(self._code).count_phrase(value, figure, self._forms, self._case)

    # -- a range --------------------------------------------------------------------------------------

    def _of_range(self, low: Decimal, high: Decimal) -> str:
        shared = scale_of(low) == scale_of(high) and not self._fact.is_share
        scale = scale_of(high) if shared else 1
        first, last = (format_number(end / scale, self._digits) for end in (low, high))
        if self._fact.is_share:
            return self._of_whole(self._span(*(with_digits(f"{end}%", self._digits) for end in (first, last))))
        if self._sign():
            return self._span(
                *(self._sign() + with_scale(low / scale, end, scale, self._code) for end in (first, last))
            )
        figure = with_scale(high / scale, self._span(first, last), scale, self._code)
        if self._forms is None:
            return self._with_label(figure)
        if scale > 1:
            return f"{figure} {self._forms['other']}"
        if self._fact.part_of is not None:
            return self._of_whole(figure)
        return language(self._code).range_phrase(high, figure, self._forms)

    def _span(self, low: str, high: str) -> str:
        return self._gettext("%(low)s to %(high)s") % {"low": low, "high": high}

    # -- what it is of --------------------------------------------------------------------------------

    def _sign(self) -> str:
        unit = self._fact.unit
        signed = language(self._code).words.naming.signed_currencies
        if self._fact.kind is not Kind.MONEY or unit is None or unit.id not in signed:
            return ""
        return str(get_currency_symbol(unit.id, locale=self._code))

    def _of_whole(self, share: str) -> str:
        if not self._label:
            return share
        whole = language(self._code).definite_plural(self._forms) if self._forms else self._label
        return self._gettext("%(share)s of %(whole)s") % {"share": share, "whole": whole}

    def _of_substance(self, amount: str) -> str:
        if not self._substance:
            return amount
        return self._gettext("%(share)s of %(whole)s") % {"share": amount, "whole": self._substance}

    def _with_label(self, figure: str) -> str:
        return f"{figure} {self._label}" if self._label else figure

    def _qualified(self, figure: str) -> str:
        gettext = self._gettext
        patterns = {
            Qualifier.ABOUT: gettext("about %(figure)s"),
            Qualifier.AT_LEAST: gettext("at least %(figure)s"),
            Qualifier.AT_MOST: gettext("at most %(figure)s"),
            Qualifier.MORE_THAN: gettext("more than %(figure)s"),
            Qualifier.LESS_THAN: gettext("fewer than %(figure)s")
            if self._fact.kind is Kind.COUNT
            else gettext("less than %(figure)s"),
        }
        return patterns.get(self._fact.qualifier, "%(figure)s") % {"figure": figure}
