"""Who and what the site's figures are of: everything that has a page of its own, with the figures that it stands in.

A page has
- who: an organisation of the lexicon, and who it does not know where people have named it in every language of the site, but not
  who merely speaks (the pact, his spokesman) nor whoever is meant one by one (each pupil);
- where: a place, the places around it, and the country of a nationality;
- what: what is counted, and the substance or indicator that an amount is of. What only sizes things (tonnes, dollars, months) has
  none: it does not say what of.
No page has a body that every country has under one name (see `digest/across/national.yml`): its figures would be of several.

The work is linear in the facts: each stands under its own few names, and a place under at most as many as the lexicon nests.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from generator.digest.across import Comparison, Conflict, Report, ReportId, Series
from generator.digest.across.keys import national
from generator.digest.collection import Collection
from generator.digest.digest import Digest
from generator.digest.wholes import Whole, wholes
from generator.language import language
from generator.lexicon import Category, Entry, Lexicon
from generator.pages.addresses import listed_path, slug
from generator.values import Labels, LanguageCode, Term

_NESTED = frozenset({Category.PLACES, Category.INDICATORS})
_COUNTED = frozenset({"count", "people", "body", "matter"})
"""Dimensions of measures that say what they are of."""


class Section(StrEnum):
    """The part of the site in which somebody or something has its page."""

    WHO = "who"
    WHERE = "where"
    WHAT = "what"


EntityId = tuple[Section, str]
_Told = TypeVar("_Told", Conflict, Series, Comparison)
_SECTIONS = {
    Category.ORGANISATIONS: Section.WHO,
    Category.PLACES: Section.WHERE,
    Category.MEASURES: Section.WHAT,
    Category.INDICATORS: Section.WHAT,
    Category.SUBSTANCES: Section.WHAT,
}


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody, a place or a measure; `entry` is the lexicon's, `None` where only translators name it. `slug`: its address."""

    section: Section
    slug: str
    names: Labels
    entry: Entry | None

    def path(self, code: LanguageCode) -> str:
        """Its page in a language, from the site's root."""
        return listed_path(code, self.section, self.slug)


class Directory:
    """All that has a page. `entities` are in the order of their first figure; the rest is by the entity's id."""

    def __init__(self, collection: Collection, lexicon: Lexicon, languages: Sequence[LanguageCode]) -> None:
        self._lexicon = lexicon
        self._languages = languages
        self._taken: set[tuple[Section, str]] = set()
        named = (*lexicon.entries(Category.ORGANISATIONS), *lexicon.entries(Category.PLACES))
        self._by_names = {_identity({code: entry.labels[code] for code in languages}): entry for entry in named}
        self.entities: dict[EntityId, Entity] = {}
        self.reports: dict[EntityId, list[Report]] = defaultdict(list)
        self.inside: dict[EntityId, list[EntityId]] = defaultdict(list)
        self._of: dict[ReportId, tuple[EntityId, ...]] = {}
        for digest in collection.digests:
            for fact in digest.facts.facts:
                report = Report(digest, fact)
                self._of[report.id] = self._all_of(report)
                for entity in self.of(report):
                    self.reports[entity].append(report)
        for entity in self.entities:
            for around in self.around(entity)[-1:]:
                self.inside[around].append(entity)
        self.series = self._by_entity(collection.across.series)
        self.conflicts = self._by_entity(collection.across.conflicts)
        self.comparisons = self._by_entity(collection.across.comparisons)
        self.wholes: dict[EntityId, list[tuple[Digest, Whole]]] = defaultdict(list)
        for digest in collection.digests:
            for whole in wholes(digest):
                for entity in self.of(Report(digest, whole.fact)):
                    self.wholes[entity].append((digest, whole))

    def of(self, report: Report) -> tuple[EntityId, ...]:
        """Everything that a figure is of, each once; with what is around it."""
        return self._of[report.id]

    def _all_of(self, report: Report) -> tuple[EntityId, ...]:
        fact, digest = report.fact, report.digest
        slots = (
            (Section.WHO, (*fact.who, *fact.target)),
            (Section.WHERE, fact.where),
            (Section.WHAT, tuple(filter(None, (fact.unit, fact.substance, fact.indicator)))),
        )
        own = [self._listed(digest, term, section) for section, terms in slots for term in terms]
        if fact.according_to is not None and fact.according_to.id is not None:
            own.append(self._listed(digest, fact.according_to, Section.WHO))
        return tuple(dict.fromkeys(known for entity in own if entity for known in (*self.around(entity), entity)))

    def around(self, entity: EntityId) -> tuple[EntityId, ...]:
        """The places that contain a place, the indicators wider than one, outermost first."""
        found: list[EntityId] = []
        entry = self.entities[entity].entry
        while entry is not None and entry.category in _NESTED and entry.parent is not None:
            entry = self._lexicon.entry(entry.parent)
            containing = self._add((_SECTIONS[entry.category], entry.id), entry.labels, entry)
            if containing in found:
                break
            found.append(containing)
        return tuple(reversed(found))

    def path(self, code: LanguageCode, digest: Digest, term: Term) -> str:
        """The page of what an article names, empty if it has none."""
        for section in Section:
            found = self._identify(digest, term, section)
            if found is not None and found[0] in self.entities:
                return self.entities[found[0]].path(code)
        return ""

    def _listed(self, digest: Digest, term: Term, section: Section) -> EntityId | None:
        """What a term of a fact names, put on the list if it is new; `None` where it can have no page."""
        found = self._identify(digest, term, section)
        return self._add(*found) if found is not None else None

    def _identify(self, digest: Digest, term: Term, section: Section) -> tuple[EntityId, Labels, Entry | None] | None:
        """What a term names: the lexicon's, by its id or by its names in every language; else who or what has these names."""
        names = self._names(digest, term) if term.id is None else {}
        entry = self._lexicon.find(term.id) or self._by_names.get(_identity(names))
        if entry is not None:
            own = _page_entry(entry, self._lexicon)
            return ((_SECTIONS[own.category], own.id), own.labels, own) if own is not None else None
        return ((section, _identity(names)), names, None) if names else None

    def _add(self, entity: EntityId, names: Labels, entry: Entry | None) -> EntityId:
        section, identity = entity
        if entity not in self.entities:
            own = slug(identity) if entry is not None else _slug(names)
            free = own if (section, own) not in self._taken else slug(f"{own} {identity}")
            self._taken.add((section, free))
            self.entities[entity] = Entity(section, free, names, entry)
        return entity

    def _names(self, digest: Digest, term: Term) -> Labels:
        """How people call what the lexicon does not know, in every language of the site; empty where one lacks."""
        names = {code: term.called(code, digest.terms[code]) for code in self._languages}
        told = {code: name for code, name in names.items() if name}
        return told if len(told) == len(names) and not any(_is_each(*one) for one in told.items()) else {}

    def _by_entity(self, found: Iterable[_Told]) -> Mapping[EntityId, list[_Told]]:
        """What is told of several figures by everything that the first of them is of."""
        sorted_out: dict[EntityId, list[_Told]] = defaultdict(list)
        for told in found:
            for entity in self.of(told.reports[0]):
                sorted_out[entity].append(told)
        return sorted_out


def _page_entry(entry: Entry, lexicon: Lexicon) -> Entry | None:
    """The entry whose page tells of an entry: its own, a nationality's country; `None` if it has none."""
    match entry.category:
        case Category.NATIONALITIES:
            return lexicon.find(entry.parent)
        case Category.ORGANISATIONS:
            return entry if entry.id not in national() else None
        case Category.MEASURES:
            return entry if entry.dimension in _COUNTED else None
        case Category.PLACES | Category.INDICATORS | Category.SUBSTANCES:
            return entry
        case _:
            return None


def _is_each(code: LanguageCode, name: str) -> bool:
    """Whether a name is that of each of many: each pupil, كل تلميذ."""
    own = language(code)
    return (own.fold_word(name.split()[0]),) in own.words.cues["each_one"]


def _identity(names: Labels) -> str:
    """What makes one of all that people call the same in every language."""
    return " = ".join(" ".join(language(code).filing(name).words) for code, name in names.items())


def _slug(names: Labels) -> str:
    """A name's words as an address: in plain letters where one of the names is written in them."""
    words = [
        [language(code).fold_word(word) for word in language(code).filing(name).words] for code, name in names.items()
    ]
    slugs = [slug("-".join(several)) for several in words]
    return next(filter(str.isascii, slugs), slugs[0])
