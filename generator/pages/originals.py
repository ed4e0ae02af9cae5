"""Links from a cited sentence to its place in the original."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

_LONGEST_WHOLE, _EACH_END = 10, 5
"""Words: of a sentence that is looked for as a whole, and of each end of a longer one."""


def sentence_address(url: str | None, sentence: str) -> str | None:
    """The original's address with a text fragment that a browser scrolls to and marks; `None` without an http(s) original.

    A longer sentence is named by its first and last words, which a change of markup between them does not disturb (URL Fragment
    Text Directives, https://wicg.github.io/scroll-to-text-fragment/). A comma, dash or ampersand in the text would be the
    directive's own sign: they are percent-encoded too.

    >>> sentence_address("https://example.org/a", "26 عملية، منها 3")
    'https://example.org/a#:~:text=26%20%D8%B9%D9%85%D9%84%D9%8A%D8%A9%D8%8C%20%D9%85%D9%86%D9%87%D8%A7%203'
    >>> sentence_address("https://example.org/a#top", "a well-known, old one & more: one two three four five six")
    'https://example.org/a#top:~:text=a%20well%2Dknown%2C%20old%20one%20%26,two%20three%20four%20five%20six'
    """
    if url is None or urlsplit(url).scheme not in {"http", "https"}:
        return None
    found = sentence.split()
    ends = [found] if len(found) <= _LONGEST_WHOLE else [found[:_EACH_END], found[-_EACH_END:]]
    text = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={text}"
