"""Values as cells of CSV that no spreadsheet takes for a formula.

A text whose first sign is one that opens a formula (`=`, `+`, `-`, `@`, and their full-width forms) is preceded by an
apostrophe; so is such a sign after a semicolon, which separates cells in a spreadsheet of many European and Arab locales. White
space is made single spaces first, and control signs left out, so that no tab or line end can open a cell either. Taking one
apostrophe away wherever one or more stand before such a sign gives the text back (`unguarded`). See OWASP, "CSV Injection".
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from generator.outputs.tables import Cell
from generator.pages.cleaning import clean

SEPARATOR = "|"
"""Between the items of a list; one inside an item is written `¦`."""
_OPENS_A_FORMULA = r"(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])"
_UNGUARDED = re.compile(rf"(^|; ?){_OPENS_A_FORMULA}")
_GUARDED = re.compile(rf"(^|; ?)'{_OPENS_A_FORMULA}")


def guarded(text: str) -> str:
    """A text as a cell.

    >>> guarded("=1+2"), guarded("a; @b"), guarded("'tis"), guarded("a = b")
    ("'=1+2", "a; '@b", "'tis", 'a = b')
    """
    return _UNGUARDED.sub(r"\1'", clean(text))


def unguarded(cell: str) -> str:
    """The text of a cell, its white space as single spaces.

    >>> unguarded("'=1+2"), unguarded("''=1"), unguarded("'tis")
    ('=1+2', "'=1", "'tis")
    """
    return _GUARDED.sub(r"\1", cell)


def as_text(cell: Cell) -> str:
    """A value as CSV holds it: dates as ISO 8601, numbers with a full stop and no other sign, empty for `None`."""
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        return guarded(SEPARATOR.join(item.replace(SEPARATOR, "¦") for item in cell))
    if isinstance(cell, Decimal):
        return format(cell.normalize(), "f")
    if isinstance(cell, date):
        return cell.isoformat()
    return guarded(cell) if isinstance(cell, str) else str(cell)
