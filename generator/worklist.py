"""What needs a person, worst first: figures in doubt, verdicts without effect, stopped translations, conflicts, terms, dates.

A notice of any stage joins here by its code: `_URGENCY` says how urgent it is, what it does not name comes last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from generator.digest.across import Conflict, Report
from generator.digest.digest import Digest
from generator.errors import Location, Notice, Severity
from generator.facts.fact import Fact, Facts, State
from generator.review.policy import Policy
from generator.values import LanguageCode, Term

FACTS_TO_CHECK = "facts_to_check"
FIGURES_CONFLICT = "figures_conflict"
_NOT_LISTED = frozenset({FACTS_TO_CHECK, "translation_accepted"})
"""Notices of what the list has fact by fact, and of what a person has settled."""
_NAMED = 5
"""Figures that one notice names."""


class Urgency(IntEnum):
    """Why a person is needed, the most urgent first."""

    FIGURE = 1
    REVIEW = 2
    TRANSLATION = 3
    CONFLICT = 4
    TERM = 5
    DATE = 6
    OTHER = 7


_URGENCY: Mapping[str, Urgency] = {
    "review_words_gone": Urgency.REVIEW,
    "review_no_figure": Urgency.REVIEW,
    "review_ambiguous": Urgency.REVIEW,
    "review_many_places": Urgency.REVIEW,
    "review_second": Urgency.REVIEW,
    "review_stale": Urgency.REVIEW,
    "review_value": Urgency.REVIEW,
    "review_known": Urgency.REVIEW,
    "review_older": Urgency.REVIEW,
    "correction_words_gone": Urgency.REVIEW,
    "correction_differs": Urgency.REVIEW,
    "translation_figures": Urgency.TRANSLATION,
    "translation_swapped": Urgency.TRANSLATION,
    FIGURES_CONFLICT: Urgency.CONFLICT,
    "term_unknown": Urgency.TERM,
    "published_missing": Urgency.DATE,
    "date_unresolved": Urgency.DATE,
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing for a person: why, where, and what is said of it.

    `fact` and the `facts` it stands among: for a figure in doubt, which `khulasa review --walk` can settle.
    """

    urgency: Urgency
    where: Location | None
    notices: tuple[Notice, ...]
    fact: Fact | None = None
    facts: Facts | None = None


def worklist(facts: Sequence[Facts], digests: Sequence[Digest], notices: Iterable[Notice]) -> tuple[Item, ...]:
    """Everything that needs a person, worst first; `facts` are all articles', reviewed, `notices` those of every stage."""
    terms = (notice for digest in digests for notice in _unknown_terms(digest))
    others = (notice for notice in (*notices, *terms) if notice.code not in _NOT_LISTED)
    items = [
        *(_doubtful(fact, several) for several in facts for fact in several.facts if fact.state is State.CHECK),
        *(Item(_URGENCY.get(notice.code, Urgency.OTHER), notice.where, (notice,)) for notice in others),
    ]
    return tuple(sorted(items, key=_order))


def to_check(facts: Facts, policy: Policy) -> Notice | None:
    """One notice of all the article's figures in doubt: a warning where they go on the pages, else for information."""
    document = facts.document
    spans = [fact.span for fact in facts.facts if fact.state is State.CHECK]
    if not spans:
        return None
    severity = Severity.WARNING if policy is Policy.ALL else Severity.INFO
    named = [document.plain(document.whole(span)) for span in spans[:_NAMED]]
    figures = " · ".join([*named, *(["…"] if len(spans) > _NAMED else [])])
    values = {"article": document.article.id, "count": len(spans), "figures": figures}
    return Notice(FACTS_TO_CHECK, severity, document.article.place(spans[0].start), values=values)


def conflict_notice(conflict: Conflict) -> Notice:
    """Figures of several articles that cannot all be right: for information, for each of them may be true to its source."""
    first = conflict.reports[0]
    figures = " · ".join(" = ".join(map(_cited, side[:_NAMED])) for side in conflict.sides[:_NAMED])
    values = {"article": first.digest.id, "figures": figures}
    return Notice(FIGURES_CONFLICT, Severity.INFO, _place(first), values=values)


def _cited(report: Report) -> str:
    """A figure in its article's words, with the place."""
    document, where = report.digest.document, _place(report)
    name = where.path.name if where.line is None else f"{where.path.name}:{where.line}"
    return f"{document.plain(document.whole(report.fact.span))} ({name})"


def _place(report: Report) -> Location:
    return report.digest.document.article.place(report.fact.span.start)


def _doubtful(fact: Fact, facts: Facts) -> Item:
    where = facts.document.article.place(fact.span.start)
    return Item(Urgency.FIGURE, where, tuple(Notice(reason, where=where) for reason in fact.reasons), fact, facts)


def _order(item: Item) -> tuple[object, ...]:
    """By urgency, then what has most against it, then by place."""
    where = (str(item.where.path), item.where.line or 0) if item.where is not None else ("", 0)
    return item.urgency, -len(item.notices), *where


def _unknown_terms(digest: Digest) -> Iterator[Notice]:
    """The names that a language of the site has no words for."""
    where = Location(digest.document.article.path)
    told = {term.surface: term for fact in digest.facts.facts for term in _terms(fact)}
    for code, translated in digest.terms.items():
        for surface, term in told.items():
            if code not in term.labels and surface not in translated:
                yield _unknown(surface, code, where)


def _unknown(words: str, code: LanguageCode, where: Location) -> Notice:
    return Notice("term_unknown", Severity.INFO, where, values={"words": words, "language": code})


def _terms(fact: Fact) -> Iterator[Term]:
    yield from (term for term in (fact.unit, fact.indicator, fact.according_to) if term is not None)
    yield from (*fact.who, *fact.target, *fact.where)
