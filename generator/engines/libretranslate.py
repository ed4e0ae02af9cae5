"""LibreTranslate's HTTP API: <https://docs.libretranslate.com/api/operations/translate/>."""

from __future__ import annotations

from generator.engines.answers import words_at
from generator.engines.engine import Glossary
from generator.engines.http import Client
from generator.values import LanguageCode


class LibreTranslate:
    """The client's address is the server's; `key` is empty where it asks for none."""

    name = "libretranslate"

    def __init__(self, client: Client, key: str) -> None:
        self._client = client
        self._key = {"api_key": key} if key else {}

    def translate(self, text: str, source: LanguageCode, target: LanguageCode, glossary: Glossary) -> str:
        """See `Engine.translate`; it takes no glossary."""
        body = {"q": text, "source": source, "target": target, "format": "text", **self._key}
        return words_at(self._client.post("/translate", body, {}), "translatedText")
