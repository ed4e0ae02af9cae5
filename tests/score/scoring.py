"""Annotations against what the engine reads: figures by kind and value, then every slot of the figures found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.facts.fact import Fact
from generator.language import language
from generator.values import Term
from tests.reading import LEXICON, read_facts
from tests.score.annotations import AnnotatedArticle, Annotation, plain

SLOTS = ("unit", "indicator", "qualifier", "who", "target", "where", "when", "according_to")
_SHORTEST_NAME = 3
_PERCENT_TOLERANCE = 0.5
"""A third is annotated as 33.3, read as 33.33…: the same share."""


@dataclass(slots=True)
class Score:
    """Counts of one language or kind."""

    found: int = 0
    read: int = 0
    annotated: int = 0
    slots: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Of the figures read, the share that is annotated."""
        return self.found / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """Of the figures annotated, the share that is read."""
        return self.found / self.annotated if self.annotated else 1.0

    def accuracy(self, slot: str) -> float:
        """Of the figures found, the share whose slot says what the annotation says, or nothing where that says nothing."""
        return self.slots[slot] / self.found if self.found else 1.0

    def add(self, other: Score) -> None:
        """Counts another score in."""
        self.found += other.found
        self.read += other.read
        self.annotated += other.annotated
        self.slots += other.slots


@dataclass(frozen=True, slots=True)
class Miss:
    """One difference, for a person to look at."""

    article: str
    what: str
    words: str
    annotated: object
    read: object


def compare(article: AnnotatedArticle) -> tuple[dict[str, Score], list[Miss]]:
    """The scores of one article by kind, and every difference."""
    facts = read_facts(article.text, article.published).facts
    pairs = dict(_pairs(article.annotations, facts))
    scores: dict[str, Score] = {}
    misses: list[Miss] = []
    for fact in facts:
        scores.setdefault(fact.kind.value, Score()).read += 1
    for index, annotation in enumerate(article.annotations):
        score = scores.setdefault(annotation.kind, Score())
        score.annotated += 1
        words = annotation.span.cut(article.text)
        if index not in pairs:
            misses.append(Miss(article.path.stem, "missed", words, annotation.value, None))
            continue
        score.found += 1
        fact = facts[pairs[index]]
        for slot in SLOTS:
            if _agrees(annotation, fact, slot, article.language):
                score.slots[slot] += 1
            else:
                wanted = getattr(annotation, slot)
                misses.append(Miss(article.path.stem, slot, words, wanted, _shown(fact, slot)))
    for number in set(range(len(facts))) - set(pairs.values()):
        fact = facts[number]
        misses.append(Miss(article.path.stem, "added", fact.span.cut(article.text), None, plain(fact.value)))
    return scores, misses


def _pairs(annotations: Sequence[Annotation], facts: Sequence[Fact]) -> Iterator[tuple[int, int]]:
    taken: set[int] = set()
    for index, annotation in enumerate(annotations):
        for number, fact in enumerate(facts):
            stands = any(mention.span.overlaps(annotation.span) for mention in fact.mentions)
            if number not in taken and stands and _same_figure(annotation, fact):
                taken.add(number)
                yield index, number
                break


def _same_figure(annotation: Annotation, fact: Fact) -> bool:
    if annotation.kind != fact.kind.value:
        return False
    value = plain(fact.value)
    if annotation.kind == "percent" and not isinstance(value, tuple) and not isinstance(annotation.value, tuple):
        return abs(float(str(value)) - float(str(annotation.value))) < _PERCENT_TOLERANCE
    return value == annotation.value


def _agrees(annotation: Annotation, fact: Fact, slot: str, code: str) -> bool:
    wanted = getattr(annotation, slot)
    match slot:
        case "qualifier":
            return bool(wanted == fact.qualifier.value)
        case "when":
            return annotation.kind == "period" or bool(wanted == _days(fact))
        case "unit":
            return fact.kind.value in {"ordinal", "period"} or _same_term(wanted, fact.unit, code)
        case "indicator":
            return annotation.change == fact.change and _same_term(wanted, fact.indicator, code)
        case "according_to":
            return _same_term(wanted, fact.according_to, code)
    terms: tuple[Term, ...] = getattr(fact, slot)
    return len(wanted) == len(terms) and all(any(_same_term(name, term, code) for term in terms) for name in wanted)


def _days(fact: Fact) -> tuple[date | None, date | None] | None:
    return (fact.when.start, fact.when.end) if fact.when is not None else None


def _same_term(wanted: str | None, term: Term | None, code: str) -> bool:
    """Whether a term is what the annotation names: by id, or by words of which one holds the other."""
    if wanted is None or term is None:
        return wanted is None and term is None
    if wanted == term.id:
        return True
    fold = language(code).fold_word
    words = {fold(wanted), *_known_names(wanted, code)}
    spoken = [fold(term.surface), fold(term.labels.get(code, "")), fold(term.labels.get("en", ""))]
    return any(one and said and (one in said or said in one) for one in words for said in spoken)


def _known_names(entry_id: str, code: str) -> set[str]:
    """The label of an annotated id, so that the words of a text can be told to be its."""
    try:
        label = LEXICON.entry(entry_id).labels.get(code, "")
    except KeyError:
        return set()
    return {language(code).fold_word(label)} if len(label) > _SHORTEST_NAME else set()


def _shown(fact: Fact, slot: str) -> object:
    value = getattr(fact, slot)
    if slot == "when":
        return _days(fact)
    terms: Iterable[Term] = value if isinstance(value, tuple) else [value] if isinstance(value, Term) else []
    shown = [f"{term.surface} ({term.id})" if term.id else term.surface for term in terms]
    return shown or (value if isinstance(value, str) else None)
