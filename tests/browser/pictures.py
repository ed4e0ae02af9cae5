"""Pictures of pages, and how far two of them differ in what a reader would notice."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from PIL import Image, ImageChops
from playwright.sync_api import Page, Route

from tests.browser.kinds import pages
from tests.browser.scripts import FONTS_AND_TWO_FRAMES

KEPT = Path(__file__).parent / "pictures"
LOOKS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
        "dark": {"color_scheme": "dark", "viewport": {"width": 360, "height": 900}},
    }
)
"""Wide and light, narrow and dark: layout does not depend on the colours, nor colours on the layout."""
COLOURS = 32
"""Colours of a kept picture: text is one ink on one paper, with the steps between."""
TILE = 20
"""Pixels of a tile's side, about a line of text: whatever letters stand in it, a tile of text is equally grey."""
NOTICED = 20
"""Levels of 255 that a tile must differ by, in some colour, to count: more than another word in its place makes."""
TOLERATED = 0.01
"""Share of the tiles that may differ: a figure or a line of text, but no block and no column."""


def shots() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """The name of every kept picture, with the path of its page and its look."""
    for path in pages():
        stem = path.removesuffix(".html").removesuffix("/index").replace("/", "-")
        yield from ((f"{stem}-{look}", path, options) for look, options in LOOKS.items())


def taken(page: Page, path: str) -> Image.Image:
    """What the window shows of a page once its fonts are there, however busy the machine is."""
    page.route("**/assets/khulasa.css", _with_awaited_fonts)
    page.goto(path)
    page.evaluate(FONTS_AND_TWO_FRAMES)
    return shown(page)


def _with_awaited_fonts(route: Route) -> None:
    """The style sheet, but for its leave to do without fonts that come late."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace("font-display: optional", "font-display: block"))


def shown(page: Page) -> Image.Image:
    """What the window shows now."""
    return Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> float:
    """The share of tiles that differ noticeably, from 0 to 1; 1 where the sizes do."""
    if one.size != other.size:
        return 1.0
    size = (one.width // TILE, one.height // TILE)
    tiles = [picture.convert("RGB").resize(size, Image.Resampling.BOX) for picture in (one, other)]
    levels = np.asarray(ImageChops.difference(*tiles)).max(axis=2)
    return float((levels > NOTICED).mean())


def keep(picture: Image.Image, name: str) -> None:
    """Write a picture as what is expected from now on."""
    KEPT.mkdir(exist_ok=True)
    few = picture.quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(KEPT / f"{name}.png", optimize=True)


def kept(name: str) -> Image.Image:
    """The expected picture. Raises `FileNotFoundError` where there is none."""
    return Image.open(KEPT / f"{name}.png")
