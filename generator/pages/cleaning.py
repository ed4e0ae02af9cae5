"""Words of a source as machines are given them."""

from __future__ import annotations

import re

# Controls and noncharacters (XML 1.0, section 2.2), and the marks that turn the direction of what follows them.
_NOT_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef"
    "\ufffe\uffff]"
)


def clean(text: str) -> str:
    r"""The text in one line, without control characters, noncharacters and marks of direction.

    >>> clean("a\x00\u202eb\r\n c")
    'ab c'
    """
    return " ".join(_NOT_TEXT.sub("", text).split())


def shorten(text: str, most: int) -> str:
    """At most so many characters, cut between words, the cut marked.

    >>> shorten("one two three", 9)
    'one two…'
    """
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(' ,،;؛:.')}…"
