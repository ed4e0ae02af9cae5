"""The checkers that npm brings (`make test` installs them; package.json names them): axe-core and the Nu Html Checker."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

_MODULES = Path(__file__).parent / "node_modules"


def axe_script() -> str:
    """The script of axe-core. Skips the test where it is not installed."""
    return _installed("axe-core/axe.min.js").read_text(encoding="utf-8")


def markup_checker() -> list[str]:
    """The command that starts the Nu Html Checker. Skips the test where it or Java is not installed."""
    if (java := shutil.which("java")) is None:
        pytest.skip("no Java is installed: apt-get install default-jre-headless")
    return [java, "-jar", str(_installed("vnu-jar/build/dist/vnu.jar"))]


def _installed(path: str) -> Path:
    if not (file := _MODULES / path).exists():
        pytest.skip("not installed: make checkers (it needs npm)")
    return file
