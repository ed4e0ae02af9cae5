"""How a reader cites an article and its digest in BibTeX: the original first, as the digest says nothing of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date

from babel import Locale

from generator.digest.digest import Digest
from generator.pages.cleaning import clean
from generator.pages.page import SiteInfo
from generator.values import LanguageCode

_TEXT = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}%$#&_"},
    }
)
"""Signs that BibTeX or TeX would take for their own."""
_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})


def bibtex(digest: Digest, info: SiteInfo, code: LanguageCode, title: str, address: str | None) -> str:
    """Two entries: the article, and its digest in a language (`title` as its page words it, `address` where it is published)."""
    metadata, document = digest.metadata, digest.document
    key = digest.id if digest.id.isascii() else f"a{hashlib.sha256(digest.id.encode()).hexdigest()[:8]}"
    article = {
        "author": _text(metadata.author),
        "title": _text(document.title),
        "howpublished": _text(document.outlet),
        **_day(metadata.published),
        "url": _address(metadata.url),
        "language": _language(document.language),
    }
    own = {
        "title": _text(title),
        "howpublished": _text(info.titles[code]),
        **_day(digest.modified),
        "url": _address(address),
        "language": _language(code),
        "note": f"Digest of {key}",
    }
    return f"{_entry(key, article)}\n\n{_entry(f'{key}-{code}', own)}\n"


def _entry(key: str, fields: Mapping[str, str]) -> str:
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{key},\n{lines}\n}}"


def _text(text: str | None) -> str:
    r"""A text in which nothing is a command.

    >>> _text("50% of \\input{x} & more")
    '50\\% of \\textbackslash{}input\\{x\\} \\& more'
    """
    return clean(text or "").translate(_TEXT)


def _address(url: str | None) -> str:
    return clean(url or "").translate(_ADDRESS)


def _day(day: date | None) -> dict[str, str]:
    return {} if day is None else {"year": str(day.year), "month": str(day.month), "day": str(day.day)}


def _language(code: LanguageCode) -> str:
    return (Locale(code).english_name or code).lower()
