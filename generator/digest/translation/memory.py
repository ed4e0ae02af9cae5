"""A translation memory: what people wrote for the same words anywhere in the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.digest.translation.catalog import Catalog
from generator.values import LanguageCode


@dataclass(frozen=True, slots=True)
class Remembered:
    """A translation, and the article of the site that it was made for."""

    text: str
    article: str


class Memory:
    """Exact matches only: the same words in the same language, of an entry in use or of a former one.

    Machines' words are not remembered. Of several translations the one of the article whose id comes last counts (ids mostly
    begin with the year and month), one in use before a former one.
    """

    def __init__(self, catalogs: Iterable[Catalog] = ()) -> None:
        found: dict[tuple[LanguageCode, str], Remembered] = {}
        ordered = sorted(catalogs, key=lambda catalog: catalog.article)
        for entries in ([(each, each.former) for each in ordered], [(each, each.translations) for each in ordered]):
            for catalog, translations in entries:
                for (_, text), translation in translations.items():
                    if not translation.machine:
                        found[catalog.language, text] = Remembered(translation.text, catalog.article)
        self._found: Mapping[tuple[LanguageCode, str], Remembered] = MappingProxyType(found)

    def get(self, language: LanguageCode, text: str) -> Remembered | None:
        """What somebody wrote in a language for exactly these words."""
        return self._found.get((language, text))
