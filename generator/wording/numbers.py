"""Numbers in digits, and round large ones with a word of scale.

House style: figures in digits, thousands separated; from a million on a figure that is round (at most two decimals of its scale)
takes the scale's word, in Arabic in the plural form of gettext (مليون، 3 ملايين، 2.4 مليار); all others stay as they are:
2,345,678. Digits and separators are mapped by us: Babel prints 0–9 for every Arabic locale.

>>> format_number(Decimal("1234567.5"), "arab")
'١٬٢٣٤٬٥٦٧٫٥'
>>> format_number(Decimal("12500.0"), "latn")
'12,500'
>>> format_number(Decimal(200) / 3, "latn")
'66.7'
>>> format_scaled(Decimal("2400000000"), "en", "latn")
'2.4 billion'
>>> format_scaled(Decimal("2345678"), "en", "latn")
'2,345,678'
"""

from __future__ import annotations

from decimal import Decimal

from babel import numbers

from generator.values import LanguageCode, rounded_number
from generator.wording.catalogs import translations

_ARABIC_INDIC = str.maketrans("0123456789,.%", "٠١٢٣٤٥٦٧٨٩٬٫٪")
_ARABIC_INDIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
SCALES = (10**12, 10**9, 10**6)
_ROUND_DECIMALS = 2
_LONGEST_MANTISSA = 10_000
_OTHER = 100
"""A whole number in the plural category of decimals, for gettext, which knows none."""


def with_digits(text: str, digits: str) -> str:
    """The text of a bare figure in the digits wanted, `latn` or `arab`, with their separators."""
    return text.translate(_ARABIC_INDIC) if digits == "arab" else text


def with_digits_only(text: str, digits: str) -> str:
    """The same for dates, where a full stop is one and no separator."""
    return text.translate(_ARABIC_INDIC_DIGITS) if digits == "arab" else text


def format_number(value: Decimal, digits: str) -> str:
    """A number with thousands separated, decimals as stated (no trailing zeros), of a fraction one."""
    value = rounded_number(value)
    places = max(0, -int(value.normalize().as_tuple().exponent))
    text = numbers.format_decimal(value, format="#,##0." + "#" * places, locale="en", group_separator=True)
    return with_digits(text, digits)


def scale_of(value: Decimal) -> int:
    """The scale in which a number is round, 1 if it is in none: 2,400,000,000 → 10⁹, 2,345,678 → 1."""
    for scale in SCALES:
        mantissa = value / scale
        if 1 <= mantissa < _LONGEST_MANTISSA and mantissa == round(mantissa, _ROUND_DECIMALS):
            return scale
    return 1


def with_scale(mantissa: Decimal, number: str, scale: int, code: LanguageCode) -> str:
    """A mantissa's words with the word of its scale, in the plural form that the mantissa takes."""
    whole = int(mantissa) if mantissa == mantissa.to_integral_value() else _OTHER
    ngettext = translations(code).ngettext
    patterns = {
        10**6: ngettext("%(number)s million", "%(number)s million", whole),
        10**9: ngettext("%(number)s billion", "%(number)s billion", whole),
        10**12: ngettext("%(number)s trillion", "%(number)s trillion", whole),
    }
    return patterns.get(scale, "%(number)s") % {"number": number}


def format_scaled(value: Decimal, code: LanguageCode, digits: str) -> str:
    """A number in digits, or with the word of the scale in which it is round."""
    scale = scale_of(value)
    return with_scale(value / scale, format_number(value / scale, digits), scale, code)
