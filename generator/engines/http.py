"""JSON over HTTP, with bounds: time, tries, the size of an answer; redirects are not followed."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from typing import Any

import httpx

from generator.engine_options import is_loopback
from generator.errors import EngineError

_LONGEST_ANSWER = 1_000_000
"""Bytes."""
_LONGEST_WAIT = 60.0
"""Seconds between two tries, whatever the server asks for."""
_TRY_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504, 529})
_LONGEST_DETAIL = 200


class Client:
    """Asks a server until it answers, at most `retries` times more.

    `url` is its address, to which the path of each question is added; one on this machine is never asked through a proxy.
    `timeout` is in seconds, for each try as a whole. Waits twice as long before each further try, or as long as the server says
    (`Retry-After`, in seconds).
    """

    def __init__(self, url: str, timeout: float, retries: int, sleep: Callable[[float], None] = time.sleep) -> None:
        self._url = url.rstrip("/")
        self._client = httpx.Client(timeout=timeout, trust_env=not is_loopback(url))
        self._timeout = timeout
        self._retries = retries
        self._sleep = sleep

    def post(self, path: str, body: Mapping[str, object], headers: Mapping[str, str]) -> Any:
        """The answer to a question in JSON. Raises `EngineError`: no answer, a refusal, or one that is no JSON."""
        url = f"{self._url}{path}"
        for tried in range(self._retries + 1):
            try:
                status, said, wait = self._ask(url, body, headers)
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                if tried == self._retries:
                    raise EngineError("engine_unreachable", None, url=url, detail=_detail(error)) from error
                status, wait = 0, None
            if status == httpx.codes.OK:
                return _parsed(url, said)
            if status and (status not in _TRY_AGAIN or tried == self._retries):
                raise EngineError("engine_refused", None, url=url, status=status, detail=_shown(said))
            self._sleep(min(2.0**tried if wait is None else wait, _LONGEST_WAIT))
        raise AssertionError  # the last try returns or raises

    def _ask(self, url: str, body: Mapping[str, object], headers: Mapping[str, str]) -> tuple[int, bytes, float | None]:
        """Status, body and the wait that the server asks for."""
        limit = time.monotonic() + self._timeout
        ours = {**headers, "Accept-Encoding": "identity", "User-Agent": "khulasa"}
        with self._client.stream("POST", url, json=body, headers=ours) as answer:
            said = b""
            for chunk in answer.iter_raw():
                said += chunk
                if len(said) > _LONGEST_ANSWER:
                    raise EngineError("engine_answer", None, url=url, detail=f"> {_LONGEST_ANSWER} B")
                if time.monotonic() > limit:
                    raise httpx.ReadTimeout("")
            return answer.status_code, said, _wait(answer.headers.get("Retry-After"))


def _wait(said: str | None) -> float | None:
    return float(said) if said is not None and said.isascii() and said.isdecimal() else None


def _parsed(url: str, said: bytes) -> Any:
    try:
        return json.loads(said)
    except (ValueError, RecursionError) as error:
        raise EngineError("engine_answer", None, url=url, detail=_shown(said)) from error


def _detail(error: Exception) -> str:
    return str(error) or type(error).__name__


def _shown(said: bytes) -> str:
    """The beginning of an answer, without what a terminal would obey."""
    text = said[:_LONGEST_DETAIL].decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()
