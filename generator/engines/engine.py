"""What every engine provides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from generator.values import LanguageCode

Glossary = Mapping[str, str]
"""Terms of the source, each as the target language calls it. An engine that has no use for it passes over it."""


class Engine(Protocol):
    """Translates one text at a time, so that each answer can be stored before the next one is asked for."""

    @property
    def name(self) -> str:
        """What the catalog calls it: one word."""

    def translate(self, text: str, source: LanguageCode, target: LanguageCode, glossary: Glossary) -> str:
        """The text in the target language, as the engine gives it. Raises `EngineError`."""
