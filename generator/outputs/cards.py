"""The pictures that stand for pages where they are shared: PNG, 1200 × 630, typeset by Typst from `templates/print/card.typ`.

Typst shapes Arabic and sets mixed directions right; all words go to it as data. Many cards are one compilation, since its start
costs more than a card; a card that the last build has drawn from the same words is not drawn again. The same words give the
same bytes.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import typst

from generator.errors import Location, OutputError
from generator.language import language
from generator.outputs.print import isolate_figures
from generator.pages.addresses import card_path
from generator.pages.cleaning import clean, shorten
from generator.pages.edition import Edition
from generator.pages.fact_row import FactRow
from generator.pages.page import SiteFile, SiteInfo
from generator.pages.views import ArticleView
from generator.resources import templates_folder
from generator.values import LanguageCode

TEMPLATE = "print/card.typ"
_PIXELS_PER_INCH = 72.0  # a point is a pixel
_AFTER_HEADER = 33
"""Where the first chunk after a PNG's header starts: 8 bytes of signature, 25 of header."""
_LONGEST_TITLE = 140
_LONGEST_FIGURE = 40
_FIGURES = 3
_BATCH = 200
"""Cards in one compilation: what keeps its memory small."""


def cards(
    editions: Mapping[LanguageCode, Edition], info: SiteInfo, site_templates: Path | None, earlier: Path | None
) -> Iterator[SiteFile]:
    """A card for the site and for each article in every language; none where the site has none or no address.

    `earlier`: the folder of the site as last built; a card in it that shows the same is taken over. Raises `OutputError` where the
    template has a fault.
    """
    if info.url is None or not info.cards:
        return
    template = _template(site_templates)
    source = template.read_bytes()
    wanted = {path: json.dumps(words, ensure_ascii=False) for path, words in _wanted(editions, info)}
    left: dict[str, str] = {}
    for path, words in wanted.items():
        drawn = _earlier(earlier / path, _mark(source, words)) if earlier is not None else None
        if drawn is not None:
            yield SiteFile(path, drawn)
        else:
            left[path] = words
    for start in range(0, len(left), _BATCH):
        batch = list(left.items())[start : start + _BATCH]
        pictures = _drawn(template, source, [words for _, words in batch])
        for (path, words), picture in zip(batch, pictures, strict=True):
            yield SiteFile(path, picture[:_AFTER_HEADER] + _mark(source, words) + picture[_AFTER_HEADER:])


def _wanted(editions: Mapping[LanguageCode, Edition], info: SiteInfo) -> Iterator[tuple[str, Mapping[str, object]]]:
    for code, edition in editions.items():
        site = _words(info.titles[code], code)
        description = _words(shorten(clean(info.descriptions[code]), _LONGEST_TITLE), code)
        yield card_path(code), {"site": site, "title": description, "day": "", "figures": [], "outlet": None}
        for article in edition.articles:
            yield card_path(code, article.id), _article(article, site)


def _article(view: ArticleView, site: Mapping[str, object]) -> Mapping[str, object]:
    figures = [isolate_figures(figure(row)) for row in view.key_figures if tells_all(row)]
    return {
        "site": site,
        "title": _words(shorten(clean(view.title.text), _LONGEST_TITLE), view.title.language),
        "day": view.published,
        "figures": figures[:_FIGURES],
        "outlet": shorten(clean(view.outlet.text), _LONGEST_FIGURE) if view.outlet else None,
    }


def tells_all(row: FactRow) -> bool:
    """Whether a figure can stand by itself: sure, with its unit in the page's language, and in one line."""
    return not row.to_check and row.unit is None and len(figure(row)) <= _LONGEST_FIGURE


def figure(row: FactRow) -> str:
    """A figure with what happened to what it counts: 430 houses that were built are not 430 destroyed."""
    return f"{row.quantity} · {row.befell.text}" if row.befell is not None else row.quantity


def _words(text: str, code: LanguageCode) -> Mapping[str, object]:
    return {"text": isolate_figures(clean(text)), "lang": code, "rtl": language(code).words.direction == "rtl"}


def _template(site_templates: Path | None) -> Path:
    own = site_templates / TEMPLATE if site_templates is not None else None
    return own if own is not None and own.is_file() else templates_folder() / TEMPLATE


def _mark(source: bytes, words: str) -> bytes:
    """A text chunk of PNG (section 11.3.3.2) that tells what the picture was made from."""
    made_from = hashlib.sha256(b"\0".join((version("typst").encode(), source, words.encode()))).hexdigest()
    chunk = b"tEXtSource\0" + made_from.encode()
    return struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))


def _earlier(path: Path, mark: bytes) -> bytes | None:
    """The picture at a path, where it bears the mark."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if content.startswith(mark, _AFTER_HEADER) else None


def _drawn(template: Path, source: bytes, cards: Sequence[str]) -> Sequence[bytes]:
    """The pictures of one batch, in one compilation."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(templates_folder() / "print" / "fonts")],
    )
    data = {"data": f"[{','.join(cards)}]"}
    try:
        drawn = typst.compile(source, format="png", ppi=_PIXELS_PER_INCH, font_paths=fonts, sys_inputs=data)
    except typst.TypstError as error:
        raise OutputError("print_fault", Location(template), detail=str(error)) from error
    pictures = drawn if isinstance(drawn, list) else [drawn]
    if len(pictures) != len(cards):
        raise OutputError("card_pages", Location(template), cards=len(cards), pages=len(pictures))
    return pictures
