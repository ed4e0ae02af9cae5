"""The pages of who, where and what: their figures, charts, conflicts and neighbours; and the indexes that lead to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, islice
from typing import TypeVar

from generator.digest.across import Report
from generator.digest.collection import latest_change
from generator.language import language
from generator.language.filing import Filing
from generator.pages import counting
from generator.pages.addresses import listed_path
from generator.pages.compared import BarsView, ConflictView, ReportView, SeriesView
from generator.pages.directory import EntityId, Section
from generator.pages.edition import Edition
from generator.pages.fact_table import columns
from generator.pages.head import listing_head
from generator.pages.page import Draft
from generator.pages.views import ArticleView
from generator.pages.words import Words, words_in
from generator.values import LanguageCode
from generator.wording.catalogs import translations

MOST_FIGURES = 200
"""Figures of one page: what a phone still shows at once. The data have all."""
MOST_ARTICLES = 50
MOST_CHARTS = 12
"""Series, and likewise conflicts and comparisons, of one page: the longest, the latest."""
MOST_RELATED = 8
_View = TypeVar("_View", SeriesView, BarsView, ConflictView)
_TYPES = {Section.WHO: "Organization", Section.WHERE: "Place", Section.WHAT: "Thing"}
"""What a page is about, in the words of schema.org."""


@dataclass(frozen=True, slots=True)
class LinkView:
    """A page with its name and a note on it: how many figures it has, or the places around it."""

    name: Words
    note: str


@dataclass(frozen=True, slots=True)
class EntityView:
    """Somebody, a place or a measure.

    `around`: the places that contain it, the indicators wider than it, outermost first; `inside` those directly in it. `related`:
    by section, what stands in most of its figures. `figures`: newest first, at most `MOST_FIGURES`, in a table of
    `columns`; `more`: whether there are others.
    """

    section: Section
    name: Words
    path: str
    counted: str
    around: tuple[Words, ...]
    inside: tuple[LinkView, ...]
    related: tuple[tuple[str, tuple[LinkView, ...]], ...]
    series: tuple[SeriesView, ...]
    comparisons: tuple[BarsView, ...]
    wholes: tuple[BarsView, ...]
    conflicts: tuple[ConflictView, ...]
    figures: tuple[ReportView, ...]
    columns: tuple[str, ...]
    more: bool
    articles: tuple[ArticleView, ...]


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """The names under one letter; `initial` is empty for those that begin with none."""

    initial: str
    links: tuple[LinkView, ...]


def entities(edition: Edition) -> Iterator[Draft]:
    """A page for everything that figures are of, and the index of each section."""
    viewer, code, info = EntityViewer(edition), edition.code, edition.info
    for section, name in section_names(code).items():
        listed = [entity for entity in edition.directory.entities if entity[0] is section]
        path = listed_path(code, section)
        index = {"title": name, "groups": tuple(viewer.index(listed)), "head": listing_head(info, code, path, name)}
        yield Draft("listing.html", path, index, edition.collection.modified)
        for entity in listed:
            view = viewer.view(entity)
            trail = ((name, path), *((place.text, place.path) for place in view.around))
            head = listing_head(info, code, view.path, view.name.text, view.counted, trail, _TYPES[section])
            values = {"entity": view, "section": {"name": name, "path": path}, "head": head}
            yield Draft("entity.html", view.path, values, viewer.modified(entity))


class EntityViewer:
    """Words what has a page, in one language of the site."""

    def __init__(self, edition: Edition) -> None:
        self._directory = edition.directory
        self._code = edition.code
        self._across = edition.across
        self._digits = edition.info.digits[edition.code]

    def view(self, entity: EntityId) -> EntityView:
        """The view of one page."""
        directory, across = self._directory, self._across
        reports, path = directory.reports[entity], directory.entities[entity].path(self._code)
        articles = {report.digest.id: report.digest for report in reports}
        longest = sorted(directory.series.get(entity, ()), key=lambda series: -len(series.points))
        latest = sorted(directory.conflicts.get(entity, ()), key=lambda conflict: _day(conflict.reports), reverse=True)
        compared = sorted(directory.comparisons.get(entity, ()), key=lambda one: -len(one.places))
        figures = tuple(map(across.report, reports[:MOST_FIGURES]))
        return EntityView(
            entity[0],
            self.name(entity),
            path,
            self._counted(len(reports), len(articles)),
            tuple(map(self.name, directory.around(entity))),
            tuple(self._link(inner) for inner in self._sorted(directory.inside.get(entity, ()))),
            tuple(self.related(reports, (entity, *directory.around(entity), *directory.inside.get(entity, ())))),
            _beside(path, map(across.series, longest[:MOST_CHARTS])),
            _beside(path, map(across.comparison, compared[:MOST_CHARTS])),
            _beside(path, (across.whole(*whole) for whole in directory.wholes.get(entity, ())[:MOST_CHARTS])),
            _beside(path, map(across.conflict, latest[:MOST_CHARTS])),
            figures,
            columns(figures),
            len(reports) > MOST_FIGURES,
            tuple(map(across.article, islice(articles.values(), MOST_ARTICLES))),
        )

    def related(
        self, reports: Iterable[Report], known: Container[EntityId] = ()
    ) -> Iterator[tuple[str, tuple[LinkView, ...]]]:
        """What stands in most of these figures, by section, but what is known already."""
        beside = Counter(other for report in reports for other in self._directory.of(report))
        for section, name in section_names(self._code).items():
            others = [other for other, _ in beside.most_common() if other[0] is section and other not in known]
            if others:
                yield name, tuple(map(self._link, others[:MOST_RELATED]))

    def modified(self, entity: EntityId) -> date | None:
        """The latest day of a change in one of its articles."""
        return latest_change(report.digest for report in self._directory.reports[entity])

    def index(self, listed: Iterable[EntityId]) -> Iterator[IndexGroup]:
        """The names by the alphabet."""
        for initial, members in groupby(self._sorted(listed), key=lambda entity: self._filing(entity).initial):
            yield IndexGroup(initial, tuple(map(self._link, members)))

    def most(self, section: Section, most: int) -> tuple[LinkView, ...]:
        """Those of a section with most figures, the most first."""
        listed = [entity for entity in self._directory.entities if entity[0] is section]
        listed.sort(key=lambda entity: -len(self._directory.reports[entity]))
        return tuple(map(self._link, listed[:most]))

    def name(self, entity: EntityId) -> Words:
        """How a page is called, with its address: what is counted by its number."""
        known, tongue = self._directory.entities[entity], language(self._code)
        forms = known.entry.forms.get(self._code) if known.entry is not None else None
        name = known.names[self._code]
        if forms and entity[0] is Section.WHAT:
            pattern = translations(self._code).gettext("Number of %(things)s")
            name = pattern % {"things": tongue.numbered_plural(forms)}
        return self._words(name, entity)

    def _counted(self, figures: int, articles: int) -> str:
        parts = {
            "figures": counting.figures(figures, self._code, self._digits),
            "articles": counting.articles(articles, self._code, self._digits),
        }
        return translations(self._code).gettext("%(figures)s in %(articles)s") % parts

    def _link(self, entity: EntityId) -> LinkView:
        """An entry of an index: the bare name."""
        around = [self.name(place).text for place in reversed(self._directory.around(entity))]
        counted = counting.figures(len(self._directory.reports[entity]), self._code, self._digits)
        comma = translations(self._code).gettext(", ")
        name = self._words(self._directory.entities[entity].names[self._code], entity)
        return LinkView(name, " · ".join(filter(None, (comma.join(around), counted))))

    def _words(self, name: str, entity: EntityId) -> Words:
        shown = f"{name[:1].upper()}{name[1:]}"
        return replace(words_in(shown, self._code), path=self._directory.entities[entity].path(self._code))

    def _filing(self, entity: EntityId) -> Filing:
        return language(self._code).filing(self._directory.entities[entity].names[self._code])

    def _sorted(self, listed: Iterable[EntityId]) -> list[EntityId]:
        return sorted(listed, key=lambda entity: (self._filing(entity), entity[1]))


def section_names(code: LanguageCode) -> Mapping[Section, str]:
    """What the sections are called."""
    gettext = translations(code).gettext
    return {
        Section.WHO: gettext("People and groups"),
        Section.WHERE: gettext("Places"),
        Section.WHAT: gettext("Measures"),
    }


def _day(reports: Sequence[Report]) -> date:
    return max(report.published or date.min for report in reports)


def _beside(path: str, views: Iterable[_View]) -> tuple[_View, ...]:
    """Views for the page at a path: their subjects without what it is of."""
    return tuple(replace(view, subject=view.subject.beside(path)) for view in views)
