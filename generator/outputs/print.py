"""A periodic digest as a tagged PDF, typeset by Typst from `templates/print/digest.typ`.

All words go to the template as data, never as markup. Direction marks of the source are stripped; values set in a line of other
words, and figures with a sign or a dash, are isolated (U+2068 … U+2069), so that `42–45` does not turn round in an Arabic line.
The PDF keeps to PDF/UA-1 and PDF/A-2a; where the words hold a sign that no font has, those standards cannot be kept: then it is
made without them, with a notice.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import typst

from generator.digest.collection import PeriodicDigest
from generator.errors import Location, Notice, OutputError
from generator.facts.fact import State
from generator.language import language
from generator.pages.compared import FigureView, PeriodView, ReportView, SubjectView
from generator.pages.counting import articles
from generator.pages.fact_row import FactRow
from generator.pages.page import SiteInfo
from generator.pages.said import StatementView
from generator.pages.views import ArticleView
from generator.pages.words import Words
from generator.resources import templates_folder
from generator.values import LanguageCode
from generator.wording.catalogs import Gettext, translations
from generator.wording.dates import format_range

TEMPLATE = "print/digest.typ"
_STANDARDS: list[Any] = ["ua-1", "a-2a"]
_DIRECTION_MARKS = re.compile(
    "[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]"
)
_NUMBER = r"\d++(?:[.,:/\u066b\u066c]\d++)*+[%\u066a]?+"
_DASH = r"[-\u2013\u2212]"
# A figure with a sign before or after it, or several joined by dashes (42–45): they turn round in a right-to-left line. Plain
# figures do not, and isolates would only disturb who copies the text. Nor may a name be torn (Block-17).
_FIGURES = re.compile(
    rf"(?<![0-9A-Za-z\u0660-\u0669.\-\u2013\u2212])"
    rf"(?:{_NUMBER}(?:{_DASH}{_NUMBER})++|(?:{_DASH}|\+){_NUMBER}|{_NUMBER}{_DASH}(?!\w))"
)
_NUMBERING = {"latn": "1", "arab": "\u0661"}
_FIRST_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"

MOST_ARTICLES = 100
"""Articles of one print, the newest: what a reader still leafs through."""


@dataclass(frozen=True, slots=True)
class PrintedDigest:
    """A PDF, and what an editor should know of its making."""

    content: bytes
    notices: tuple[Notice, ...]


def typeset(
    period: PeriodicDigest, views: Mapping[LanguageCode, PeriodView], info: SiteInfo, site_templates: Path | None
) -> PrintedDigest:
    """The period in the languages of its views, one part each. Raises `OutputError` where the template has a fault."""
    template = _template(site_templates)
    sections = [_section(period, view, code, info) for code, view in views.items()]
    first = next(iter(views))
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


def _section(period: PeriodicDigest, view: PeriodView, code: LanguageCode, info: SiteInfo) -> dict[str, object]:
    gettext = translations(code).gettext
    columns = ("Figure", "Who", "Target", "Where", "When", "According to", "Sentence")
    return {
        "lang": code,
        "rtl": language(code).words.direction == "rtl",
        "numbering": _NUMBERING[info.digits[code]],
        "title": _clean(info.titles[code]),
        "description": _clean(info.descriptions[code]),
        "period": _isolated(format_range(period.period, code, info.digits[code])),
        "words": {
            "promise": gettext("Khulasa reports what sources say and who says it. Every figure leads to its sentence."),
            "contents": gettext("Contents"),
            "figures": gettext("Key figures"),
            "brief": gettext("In brief"),
            "brief_note": gettext("Worded from the facts."),
            "conflicts": gettext("Where sources differ"),
            "series": gettext("Figures over time"),
            "summary": gettext("Summary"),
            "statements": gettext("What was said, by whom"),
            "facts": gettext("Facts"),
            "columns": [gettext(name) for name in columns],
        },
        "figures": [_period_figure(figure, gettext) for figure in view.figures],
        "conflicts": [
            _compared(conflict.subject, [(conflict.when, side) for side in conflict.sides])
            for conflict in view.conflicts
        ],
        "series": [
            _compared(one.subject, [(point.when, point.reports) for point in one.points]) for one in view.series
        ],
        "articles": [_article(article, code) for article in view.articles[:MOST_ARTICLES]],
        "rest": _rest(view, code, info),
    }


def _rest(view: PeriodView, code: LanguageCode, info: SiteInfo) -> str:
    """How many articles only the site has, empty for none."""
    left = len(view.articles) - MOST_ARTICLES
    if left <= 0:
        return ""
    counted = articles(left, code, info.digits[code])
    return translations(code).gettext("The site has further digests of this period: %(articles)s.") % {
        "articles": counted
    }


def _period_figure(figure: FigureView, gettext: Gettext) -> dict[str, object]:
    row = figure.report.row
    notes = [_source(figure.report), figure.sources, gettext("sources differ") if figure.conflicting else ""]
    detail = " · ".join(filter(None, [_detail(row), *notes]))
    return {**_quantity(row), "detail": detail}


def _quantity(row: FactRow) -> dict[str, object]:
    return {
        "quantity": _isolated(row.quantity),
        "unit": _all_said([row.unit] if row.unit else []),
        "indicator": _all_said([row.indicator] if row.indicator else []),
        "modality": row.modality,
    }


def _compared(subject: SubjectView, rows: Iterable[tuple[str, Iterable[ReportView]]]) -> dict[str, object]:
    """Figures beside each other: a row for each period or side, its figures with who reports them."""
    return {
        "title": _all_said([subject.unit] if subject.unit else []),
        "names": _all_said(subject.names),
        "rows": [
            {
                "when": _isolated(when),
                "figures": [{**_quantity(report.row), "source": _source(report)} for report in reports],
            }
            for when, reports in rows
        ],
    }


def _source(report: ReportView) -> str:
    outlet = _isolated(report.article.outlet.text) if report.article.outlet else ""
    return " · ".join(filter(None, [outlet, _isolated(report.article.published)]))


def _article(article: ArticleView, code: LanguageCode) -> dict[str, object]:
    gettext = translations(code).gettext
    meta = [_isolated(article.outlet.text if article.outlet else gettext("Outlet not stated"))]
    if article.published:
        meta.append(f"{gettext('Published')} {_isolated(article.published)}")
    if article.period:
        meta.append(f"{gettext('Period covered:')} {_isolated(article.period)}")
    meta.append(f"{gettext('Source language:')} {article.language_name}")
    return {
        "id": article.id,
        "title": _said(article.title),
        "meta": " · ".join(meta),
        "url": article.url,
        "figures": [{**_quantity(row), "detail": _detail(row)} for row in article.key_figures],
        "brief": [_said(sentence.words) for sentence in article.in_brief],
        "summary": [_said(sentence.words) for sentence in article.summary],
        "summary_note": gettext(_summary_note(article)),
        "statements": [_statement(statement, gettext) for statement in article.statements],
        "rows": [_row(row, gettext) for row in article.rows],
    }


def _statement(statement: StatementView, gettext: Gettext) -> dict[str, object]:
    return {
        "speaker": _said(statement.speaker),
        "sentences": [
            {
                "passages": [
                    {"text": isolate_figures(passage.text), "quoted": passage.quoted} for passage in sentence.passages
                ],
                "lang": sentence.language,
                "rtl": sentence.direction == "rtl",
                "note": gettext("Not yet translated") if sentence.foreign else "",
            }
            for sentence in statement.sentences
        ],
    }


def _summary_note(article: ArticleView) -> str:
    if not article.summary:
        return "The article has no sentence to cite."
    if any(sentence.foreign for sentence in article.summary):
        return "Not yet translated"
    if any(sentence.words.note for sentence in article.summary):
        return "translated by machine, not reviewed"
    if any(sentence.translated for sentence in article.summary):
        return "Sentences of the source, translated by people."
    return "Sentences of the source."


def _detail(row: FactRow) -> str:
    told = [_isolated(words.text) for words in (*([row.befell] if row.befell else []), *row.where)]
    return " · ".join([*told, *([_isolated(row.when)] if row.when else [])])


def _row(row: FactRow, gettext: Gettext) -> dict[str, object]:
    cited = row.sentence
    source = Words(cited.before + cited.marked + cited.after, cited.language, cited.direction)
    again = [f"{gettext('in another unit:')} {_isolated(amount)}" for amount in row.equivalents]
    befell = [f"{gettext('what happened:')} {_isolated(row.befell.text)}"] if row.befell else []
    notes = (
        ("part of a whole", row.part_of is not None),
        ("to be checked", row.to_check),
        ("changed by an editor", row.state == State.CHANGED),
        ("added by an editor", row.state == State.ADDED),
    )
    return {
        **_quantity(row),
        "notes": again + befell + [gettext(words) for words, applies in notes if applies],
        "who": _all_said(row.who),
        "target": _all_said(row.target),
        "where": _all_said(row.where),
        "when": _isolated(row.when),
        "according_to": _all_said([row.according_to]),
        "sentences": _all_said([cited.translation, source] if cited.translation else [source]),
    }


def _all_said(items: Iterable[Words]) -> list[dict[str, object]]:
    return [_said(words) for words in items]


def _said(words: Words) -> dict[str, object]:
    text = isolate_figures(words.text)
    if words.note:
        text += f" ({words.note})"
    return {"text": text, "lang": words.language, "rtl": words.direction == "rtl"}


def _clean(text: str) -> str:
    return _DIRECTION_MARKS.sub("", text)


def isolate_figures(text: str) -> str:
    """The words without direction marks of their own, each figure that could turn round between isolates of ours."""
    return _FIGURES.sub(rf"{_FIRST_ISOLATE}\g<0>{_POP_ISOLATE}", _clean(text))


def _isolated(text: str) -> str:
    return f"{_FIRST_ISOLATE}{_clean(text)}{_POP_ISOLATE}" if text else ""
