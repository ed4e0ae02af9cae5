"""What an amount is of, in words of one language: unemployment rate, rise in exports, ارتفاع الصادرات."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.fact import Fact
from generator.values import Change, LanguageCode
from generator.wording.catalogs import translations
from generator.wording.quantities import Terms


@dataclass(frozen=True, slots=True)
class Named:
    """The name of an indicator, in the source's language where the one asked for has no words for it."""

    text: str
    language: LanguageCode


def indicator_name(fact: Fact, code: LanguageCode, source: LanguageCode, terms: Terms) -> Named | None:
    """The indicator of a fact of an article in `source`, with which way it changed; `None` where it has none."""
    term = fact.indicator
    if term is None:
        return None
    label = term.called(code, terms)
    text, shown = (label, code) if label is not None else (term.surface, source)
    return Named(with_change(text, fact.change, shown), shown)


def with_change(indicator: str, change: Change | None, code: LanguageCode) -> str:
    """The name of an indicator with which way it changed."""
    gettext = translations(code).gettext
    match change:
        case Change.RISE:
            return gettext("rise in %(indicator)s") % {"indicator": indicator}
        case Change.FALL:
            return gettext("fall in %(indicator)s") % {"indicator": indicator}
        case _:
            return indicator
