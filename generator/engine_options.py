"""The options of machine translation: which engine, where it is, and how patiently it is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from ipaddress import ip_address
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class MachineTranslation:
    """Which engine translates by machine.

    - `engine`: one of `ENGINES`.
    - `url`: the server's address; `model`: the model's name there, for a local one its folder.
    - `key`: the environment variable that holds the key, empty if none is needed.
    - `timeout`: seconds for one try; `retries`: how many further tries.
    - `price`: what a million characters cost, in `currency` (ISO 4217); `None` if not said.
    """

    engine: str
    url: str = ""
    model: str = ""
    key: str = ""
    timeout: float = 30.0
    retries: int = 4
    price: Decimal | None = None
    currency: str = "USD"


def is_loopback(url: str) -> bool:
    """Whether an address leads to this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def read_machine_translation(value: Any) -> MachineTranslation:
    """The options as YAML gives them, all strings. Raises `ValueError` with what is expected in the place of what is wrong."""
    given = dict(value) if isinstance(value, dict) and all(map(_is_words, value.values())) else {}
    if given.get("engine") not in ENGINES:
        raise ValueError(f"engine: {' / '.join(ENGINES)}")
    needed, optional = ENGINES[given["engine"]]
    if wrong := (needed - given.keys()) | (given.keys() - needed - optional - _OF_EVERY_ENGINE):
        raise ValueError(f"{given['engine']}: {', '.join(sorted(needed | optional))}; {', '.join(sorted(wrong))}?")
    over_http = given.pop("allow_http", "false") == "true"
    for name, reader in _MACHINE_VALUES.items():
        if name in given:
            given[name] = reader(given[name])
    url = given.get("url", "")
    if url and not (url.startswith("https://") or (url.startswith("http://") and (over_http or is_loopback(url)))):
        raise ValueError("url: https://… (http://127.0.0.1…; allow_http: true)")
    return MachineTranslation(**given)


def _variable(value: Any) -> str:
    """The name of an environment variable; a key itself does not belong into the file."""
    if not _is_words(value) or not re.fullmatch(r"[A-Z][A-Z0-9_]*", value):
        raise ValueError("key: TRANSLATION_KEY")
    return str(value)


def _number_between(name: str, least: int, most: int) -> Callable[[Any], Decimal]:
    def read(value: Any) -> Decimal:
        if not isinstance(value, str) or not re.fullmatch(r"\d{1,6}(\.\d{1,3})?", value, re.ASCII):
            raise ValueError(f"{name}: {least}–{most}")
        number = Decimal(value)
        if not least <= number <= most:
            raise ValueError(f"{name}: {least}–{most}")
        return number

    return read


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value)


ENGINES: Mapping[str, tuple[frozenset[str], frozenset[str]]] = MappingProxyType(
    {
        "local": (frozenset({"model"}), frozenset()),
        "libretranslate": (frozenset({"url"}), frozenset({"key", "allow_http"})),
        "deepl": (frozenset({"url", "key"}), frozenset({"allow_http"})),
        "chat": (frozenset({"url", "model"}), frozenset({"key", "allow_http"})),
    }
)
"""Engine → the options that it needs, and those that it can have."""
_OF_EVERY_ENGINE = frozenset({"engine", "timeout", "retries", "price", "currency"})
_MACHINE_VALUES: Mapping[str, Callable[[Any], Any]] = MappingProxyType(
    {
        "key": _variable,
        "timeout": lambda value: float(_number_between("timeout", 1, 600)(value)),
        "retries": lambda value: int(_number_between("retries", 0, 10)(value)),
        "price": _number_between("price", 0, 10_000),
    }
)
