"""How many figures, articles and the like a page has, in words."""

from __future__ import annotations

from decimal import Decimal

from generator.values import LanguageCode
from generator.wording.catalogs import translations
from generator.wording.numbers import format_number


def figures(count: int, code: LanguageCode, digits: str) -> str:
    """So many figures.

    >>> figures(2, "ar", "latn")
    'رقمان'
    """
    words = translations(code).ngettext("%(count)s figure", "%(count)s figures", count)
    return words % {"count": format_number(Decimal(count), digits)}


def articles(count: int, code: LanguageCode, digits: str) -> str:
    """So many articles.

    >>> articles(1234, "en", "latn")
    '1,234 articles'
    """
    words = translations(code).ngettext("%(count)s article", "%(count)s articles", count)
    return words % {"count": format_number(Decimal(count), digits)}
