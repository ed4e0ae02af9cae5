"""Bytes → text: UTF-8, UTF-16 with its mark, or a single-byte encoding that charset-normalizer is sure of.

Arabic that was copied from a page as it is drawn has a code point for every shape of a letter (the presentation forms A and B of
Unicode): it is read as the same letters typed.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from pathlib import Path

from charset_normalizer import from_bytes

from generator.errors import Location, SourceError

LARGEST = 10 * 1024 * 1024
"""Bytes of one article's file: a hundred times the longest report we know of."""
_SINGLE_BYTE = ["cp1256", "iso8859_6", "cp1252"]
_BYTES_LOOKED_AT = 64 * 1024
_DRAWN = re.compile("[\ufb50-\ufdcf\ufe70-\ufefc]+")
"""Letters and ligatures as they are drawn; no words or signs of one code point (U+FDF0 and on)."""


def decode(data: bytes, path: Path) -> str:
    """The file's text, line ends as they are, drawn letters as typed.

    Raises `SourceError`: too large, empty, binary, or unreadable.
    """
    where = Location(path)
    if len(data) > LARGEST:
        raise SourceError("file_too_large", where, most=LARGEST // (1024 * 1024))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    else:
        encoding = "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = _single_byte(data, where)
    if "\0" in text:
        raise SourceError("file_binary", where)
    if not text.strip("\ufeff \t\r\n"):
        raise SourceError("file_empty", where)
    return _DRAWN.sub(lambda drawn: unicodedata.normalize("NFKC", drawn.group()), text)


def _single_byte(data: bytes, where: Location) -> str:
    if b"\0" in data:
        raise SourceError("file_binary", where)
    best = from_bytes(data[:_BYTES_LOOKED_AT], cp_isolation=_SINGLE_BYTE).best()
    if best is None:
        raise SourceError("encoding_unknown", where)
    try:
        return data.decode(best.encoding)
    except UnicodeDecodeError:
        raise SourceError("encoding_unknown", where) from None
