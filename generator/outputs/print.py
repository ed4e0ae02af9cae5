"""A quarter's digest as a tagged PDF, typeset by Typst from `templates/print/digest.typ`.

All words go to the template as data, never as markup. Direction marks of the source are stripped, and each run of figures is
isolated (U+2068 … U+2069), so that `42–45` does not turn round in an Arabic line. The PDF keeps to PDF/UA-1 and PDF/A-2a; where
the words hold a sign that no font has, those standards cannot be kept: then it is made without them, with a notice.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from generator.digest.digest import PeriodicDigest
from generator.errors import Location, Notice, OutputError
from generator.language import language
from generator.pages.format import format_range
from generator.pages.page import SiteInfo
from generator.pages.views import ArticleView, FactRow, Viewer, Words
from generator.pages.wording import translations
from generator.resources import templates_folder
from generator.values import LanguageCode

TEMPLATE = "print/digest.typ"
_STANDARDS: list[Any] = ["ua-1", "a-2a"]
_DIRECTION_MARKS = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0b-\x1f]")
_FIRST_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class PrintedDigest:
    """A PDF, and what an editor should know of its making."""

    content: bytes
    notices: tuple[Notice, ...]


def typeset(
    period: PeriodicDigest, languages: Sequence[LanguageCode], info: SiteInfo, site_templates: Path | None
) -> PrintedDigest:
    """The quarter in these languages, one part each. Raises `OutputError` where the template has a fault."""
    template = _template(site_templates)
    sections = [_section(period, code, info) for code in languages]
    first = languages[0]
    data = {
        "title": f"{info.titles[first]} · {format_range(period.period, first, info.digits[first])}",
        "author": info.titles[first],
        "sections": sections,
    }
    newest = max((d.metadata.published for d in period.digests if d.metadata.published), default=date(1970, 1, 1))
    try:
        return PrintedDigest(_compile(template, data, newest, _STANDARDS), ())
    except typst.TypstError as refused:
        try:
            content = _compile(template, data, newest, [])
        except typst.TypstError as error:
            raise OutputError("print_fault", Location(template), detail=str(error)) from error
        values = {"period": period.id, "detail": str(refused)}
        return PrintedDigest(content, (Notice("print_without_standards", values=values),))


def _template(site_templates: Path | None) -> Path:
    own = site_templates / TEMPLATE if site_templates is not None else None
    return own if own is not None and own.is_file() else templates_folder() / TEMPLATE


def _compile(template: Path, data: object, day: date, standards: list[Any]) -> bytes:
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(templates_folder() / "print" / "fonts")],
    )
    pdf: bytes = typst.compile(
        template.read_bytes(),
        format="pdf",
        font_paths=fonts,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        pdf_standards=standards,
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )
    return pdf


def _section(period: PeriodicDigest, code: LanguageCode, info: SiteInfo) -> dict[str, object]:
    gettext = translations(code).gettext
    viewer = Viewer(info, code)
    columns = ("Figure", "Who", "Where", "When", "According to", "Sentence")
    return {
        "lang": code,
        "rtl": language(code).words.direction == "rtl",
        "title": info.titles[code],
        "description": info.descriptions[code],
        "period": _isolated(format_range(period.period, code, info.digits[code])),
        "words": {
            "contents": gettext("Contents"),
            "figures": gettext("Key figures"),
            "summary": gettext("Summary"),
            "facts": gettext("Facts"),
            "columns": [gettext(name) for name in columns],
        },
        "articles": [_article(viewer.article(digest)) for digest in period.digests],
    }


def _article(article: ArticleView) -> dict[str, object]:
    meta = (article.outlet, article.published, article.period)
    return {
        "id": article.id,
        "title": _said(article.title),
        "meta": " · ".join(_isolated(words) for words in meta if words),
        "url": article.url,
        "figures": [{"quantity": _isolated(row.quantity), "detail": _detail(row)} for row in article.key_figures],
        "summary": [_said(sentence.words) for sentence in article.summary],
        "rows": [_row(row) for row in article.rows],
    }


def _detail(row: FactRow) -> str:
    return _isolated(" · ".join([*(place.text for place in row.where), *([row.when] if row.when else [])]))


def _row(row: FactRow) -> dict[str, object]:
    sentence = row.sentence
    source = Words(sentence.before + sentence.marked + sentence.after, sentence.language, sentence.direction)
    return {
        "quantity": _isolated(row.quantity),
        "who": _all_said((*row.who, *row.target)),
        "where": _all_said(row.where),
        "when": _isolated(row.when),
        "according_to": _all_said([row.according_to] if row.according_to else []),
        "sentence": _said(sentence.translation or source),
    }


def _all_said(items: Iterable[Words]) -> list[dict[str, object]]:
    return [_said(words) for words in items]


def _said(words: Words) -> dict[str, object]:
    return {"text": _clean(words.text), "lang": words.language, "rtl": words.direction == "rtl"}


def _clean(text: str) -> str:
    return _DIRECTION_MARKS.sub("", text)


def _isolated(text: str) -> str:
    return f"{_FIRST_ISOLATE}{_clean(text)}{_POP_ISOLATE}" if text else ""
