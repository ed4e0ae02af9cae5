"""What a page may load (Content Security Policy, level 3), by what it does. Only the site's own files, nothing inline."""

from __future__ import annotations

from markupsafe import Markup

_READING = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",  # what measures a page asks for robots.txt in its name
    "base-uri": "'none'",
    "form-action": "'none'",
}


def _policy(added: dict[str, str]) -> Markup:
    """A policy as an attribute holds it: in double quotes, which none of its signs ends."""
    return Markup("; ").join(Markup(f"{name} {sources}") for name, sources in (_READING | added).items())  # noqa: S704  # our own


READING = _policy({})
"""A page to read."""
ASKING = _policy({"form-action": "'self'"})
"""A page with a form that leads to another page of the site."""
SEARCHING = _policy(
    {
        "script-src": "'self' 'wasm-unsafe-eval'",  # Pagefind is compiled to WebAssembly
        "worker-src": "'self'",
        "form-action": "'self'",
    }
)
"""The page that searches."""
