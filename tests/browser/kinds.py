"""The kinds of pages that a site has: what is measured of a page is measured of each of them, in every language."""

from __future__ import annotations

import re
from dataclasses import dataclass

LANGUAGES = ("ar", "en")


@dataclass(frozen=True, slots=True)
class Kind:
    """Pages made by one template. `address` holds `{language}` and, where there are several, `{one}` of them.

    `example` is the one of the demo site that shows most of what such a page can hold.
    """

    name: str
    address: str
    example: str = ""

    def page(self, language: str) -> str:
        """The example's path in the published folder."""
        return self.address.format(language=language, one=self.example)

    def has(self, path: str) -> bool:
        """Whether a published page is of this kind."""
        holes = {r"\{language\}": f"({'|'.join(LANGUAGES)})", r"\{one\}": "[^/]+"}
        pattern = re.escape(self.address)
        for hole, filling in holes.items():
            pattern = pattern.replace(hole, filling)
        return re.fullmatch(pattern, path) is not None


KINDS = (
    Kind("chooser", "index.html"),
    Kind("lost", "404.html"),
    Kind("home", "{language}/index.html"),
    Kind("article", "{language}/articles/{one}/index.html", "2021-11-inherent-resolve"),
    Kind("archive", "{language}/archive/index.html"),
    Kind("period", "{language}/digests/{one}/index.html", "2021-Q4"),
    Kind("month", "{language}/archive/{one}/index.html", "2021-11"),
    Kind("topics", "{language}/topics/index.html"),
    Kind("topic", "{language}/topics/{one}/index.html", "security"),
    Kind("people", "{language}/who/index.html"),
    Kind("somebody", "{language}/who/{one}/index.html", "sdf"),
    Kind("places", "{language}/where/index.html"),
    Kind("place", "{language}/where/{one}/index.html", "syria"),
    Kind("measures", "{language}/what/index.html"),
    Kind("measure", "{language}/what/{one}/index.html", "operation"),
    Kind("method", "{language}/method/index.html"),
    Kind("corrections", "{language}/corrections/index.html"),
    Kind("search", "{language}/search/index.html"),
    Kind("data", "{language}/data/index.html"),
    Kind("markdown", "{language}/about/index.html"),
)
"""A new kind of page is one more line here; a test refuses a site that has a page of no kind."""


def pages(*names: str) -> list[str]:
    """The examples in every language: of every kind, or of those named."""
    of_these = [kind for kind in KINDS if not names or kind.name in names]
    return list(dict.fromkeys(kind.page(language) for kind in of_these for language in LANGUAGES))
