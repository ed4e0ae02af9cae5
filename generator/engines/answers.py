"""Picking the words out of an answer that may be anything."""

from __future__ import annotations

from generator.errors import EngineError


def words_at(answer: object, *path: str | int) -> str:
    """The string at a place of parsed JSON. Raises `EngineError` where there is none."""
    found = answer
    for step in path:
        if isinstance(step, str) and isinstance(found, dict):
            found = found.get(step)
        elif isinstance(step, int) and isinstance(found, list) and len(found) > step:
            found = found[step]
        else:
            found = None
    if not isinstance(found, str):
        raise EngineError("engine_shape", None, path=".".join(map(str, path)))
    return found
