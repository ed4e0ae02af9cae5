"""The data that ships with the package: where it lies, and how its YAML is read.

In a checkout the templates are the top-level folder `templates/`; in a wheel the same folder is packed
inside the package.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

PACKAGE = Path(__file__).parent


def templates_folder() -> Path:
    """The built-in templates: `generator/templates` when installed, else the checkout's `templates/`."""
    packed = PACKAGE / "templates"
    return packed if packed.is_dir() else PACKAGE.parent / "templates"


def read_yaml(path: Path) -> Any:
    """What a YAML file of ours says. Every start reads some: the C parser takes a tenth of the time of the one in Python."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
