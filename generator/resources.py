"""Where the data that ships with the package lies.

In a checkout the templates are the top-level folder `templates/`; in a wheel the same folder is packed
inside the package.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def templates_folder() -> Path:
    """The built-in templates: `generator/templates` when installed, else the checkout's `templates/`."""
    packed = PACKAGE / "templates"
    return packed if packed.is_dir() else PACKAGE.parent / "templates"
