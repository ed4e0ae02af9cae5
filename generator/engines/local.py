"""A CTranslate2 model in a folder: nothing leaves the machine. Needs the extra `mt`.

The folder holds what CTranslate2's converters write (`model.bin` …) and the SentencePiece model of the text: `source.spm` and
`target.spm`, or one `sentencepiece.model` for both.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.engines.engine import Glossary
from generator.errors import EngineError, Location
from generator.values import LanguageCode

_LONGEST = 512
"""Tokens of an answer."""


class LocalModel:
    """`folder` may hold `{source}` and `{target}`, for a model a direction: `models/{source}-{target}`."""

    name = "local"

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._loaded: dict[Path, tuple[Any, Any, Any]] = {}

    def translate(self, text: str, source: LanguageCode, target: LanguageCode, glossary: Glossary) -> str:
        """See `Engine.translate`; it takes no glossary."""
        folder = Path(self._folder.replace("{source}", source).replace("{target}", target))
        if folder not in self._loaded:
            self._loaded[folder] = _load(folder)
        translator, encoder, decoder = self._loaded[folder]
        pieces = encoder.encode(text, out_type=str)
        try:
            (result,) = translator.translate_batch([pieces], max_decoding_length=_LONGEST)
        except (RuntimeError, ValueError) as error:
            raise EngineError("engine_model_broken", Location(folder), detail=str(error)) from error
        return str(decoder.decode(result.hypotheses[0]))


def _load(folder: Path) -> tuple[Any, Any, Any]:
    """The model, the SentencePiece model of the source's text, and that of the target's."""
    try:
        import ctranslate2
        import sentencepiece
    except ImportError as error:
        raise EngineError("engine_extra", None, name=error.name or "ctranslate2") from error
    one, two = folder / "source.spm", folder / "target.spm"
    if not one.is_file():
        one = two = folder / "sentencepiece.model"
    missing = next((path for path in (folder / "model.bin", one, two) if not path.is_file()), None)
    if missing is not None:
        raise EngineError("engine_model", Location(missing))
    try:
        pieces = [sentencepiece.SentencePieceProcessor(model_file=str(path)) for path in (one, two)]
        return ctranslate2.Translator(str(folder), device="cpu"), *pieces
    except (RuntimeError, ValueError, OSError) as error:
        raise EngineError("engine_model_broken", Location(folder), detail=str(error)) from error
