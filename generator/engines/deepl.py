"""DeepL's HTTP API, version 2: <https://developers.deepl.com/docs/api-reference/translate>."""

from __future__ import annotations

from collections.abc import Mapping

from generator.engines.answers import words_at
from generator.engines.engine import Glossary
from generator.engines.http import Client
from generator.values import LanguageCode

_TARGETS: Mapping[LanguageCode, str] = {"en": "EN-GB"}
"""Languages that are a target only with their country; the API refuses a bare EN."""


class DeepL:
    """The client's address is `https://api.deepl.com` or, for the free plan, `https://api-free.deepl.com`."""

    name = "deepl"

    def __init__(self, client: Client, key: str) -> None:
        self._client = client
        self._headers = {"Authorization": f"DeepL-Auth-Key {key}"}

    def translate(self, text: str, source: LanguageCode, target: LanguageCode, glossary: Glossary) -> str:
        """See `Engine.translate`; the glossary is given as context, which DeepL neither translates nor bills."""
        body: dict[str, object] = {
            "text": [text],
            "source_lang": source.upper(),
            "target_lang": _TARGETS.get(target, target.upper()),
        }
        if glossary:
            body["context"] = "; ".join(f"{term} = {words}" for term, words in glossary.items())
        return words_at(self._client.post("/v2/translate", body, self._headers), "translations", 0, "text")
