"""Machine translation, optional: engines behind one small protocol. Beside `serve` the only place that uses the network."""

from __future__ import annotations

from collections.abc import Mapping

from generator.engine_options import MachineTranslation
from generator.engines.engine import Engine
from generator.errors import EngineError

__all__ = ["Engine", "make_engine"]


def make_engine(options: MachineTranslation, environment: Mapping[str, str]) -> Engine:
    """The engine that a site has chosen. Raises `EngineError` where its key or its model is missing.

    `environment`: where the key stands, under the name that the options give.
    """
    if options.engine == "local":
        from generator.engines.local import LocalModel

        return LocalModel(options.model)
    key = environment.get(options.key, "") if options.key else ""
    if options.key and not key:
        raise EngineError("engine_key", None, name=options.key)
    return _asked(options, key)


def _asked(options: MachineTranslation, key: str) -> Engine:
    """An engine that is asked over the network: what that takes is loaded only where a site uses one."""
    from generator.engines.chat import Chat
    from generator.engines.deepl import DeepL
    from generator.engines.http import Client
    from generator.engines.libretranslate import LibreTranslate

    client = Client(options.url, options.timeout, options.retries)
    match options.engine:
        case "libretranslate":
            return LibreTranslate(client, key)
        case "deepl":
            return DeepL(client, key)
        case _:
            return Chat(client, key, options.model)
