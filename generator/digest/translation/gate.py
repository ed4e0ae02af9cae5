"""The fidelity gate: a translation may not state anything else than its source.

Both sentences are read by the same rules, each in its own language, and what they state is compared as
values, so that 10 آلاف and 10,000, مركزين and "two centres", or الماضي and "last" come to the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.digest.translation.catalog import Catalog, Context
from generator.digest.translation.names import NamedThing, named_things, names_only_in, other_offices
from generator.digest.translation.roles import exchanged
from generator.digest.translation.statements import Known, Stated, Statement, Weekday, every_number, read
from generator.facts.fact import Facts
from generator.facts.tokens import number_marks
from generator.language import language
from generator.lexicon import Category, Entry, Lexicon
from generator.text.document import Document
from generator.values import Kind, Labels, LanguageCode

Said = Statement | Weekday | Decimal | Entry
"""What a side says: a figure or a date, a number that is no figure, a name."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What only one side says, or, where both say the same in other pairs, what is paired: at least one side is not empty."""

    source: tuple[Said, ...]
    target: tuple[Said, ...]
    swapped: bool = False


_Pair = tuple[Statement, Statement]
"""A statement of the source and the one of the translation that says the same."""


class FidelityGate:
    """Compares sentences of one article; `known` is what the article tells of them."""

    def __init__(self, lexicon: Lexicon, known: Known) -> None:
        self._lexicon = lexicon
        self._known = known

    def difference(
        self, source: str, source_language: LanguageCode, target: str, target_language: LanguageCode
    ) -> Difference | None:
        """What the two sentences state differently, `None` where they agree."""
        here, there = self.read(source, source_language), self.read(target, target_language)
        pairs = tuple(_pairs(here.statements, there.statements))
        turned = _turned(here, there)
        agreed, met = (
            [pair[side] for pair in pairs if not turned and not _harmed_alone(pair, here, there)] for side in (0, 1)
        )
        missing = (*_left(here.statements, agreed), *self._besides(here, there))
        added = (*_left(there.statements, met), *self._besides(there, here))
        offices = other_offices(here, there, self._lexicon)
        if missing or added or offices[0]:
            return Difference((*missing, *offices[0]), (*added, *offices[1]))
        swapped = _swapped(pairs, here, there, self._lexicon)
        if swapped:
            return Difference(tuple(one for one, _ in swapped), tuple(_in_order(swapped)), swapped=True)
        names = exchanged(here, there, self._lexicon)
        return Difference(names, names[::-1], swapped=True) if names else None

    def states_anything(self, text: str, code: LanguageCode) -> bool:
        """Whether a sentence holds a figure, a date or any other number."""
        reading = self.read(text, code)
        return bool(reading.statements or reading.loose)

    def read(self, text: str, code: LanguageCode) -> Stated:
        """A sentence of the article, or its translation, as the gate sees it."""
        return read(text, code, self._lexicon, self._known)

    def _besides(self, here: Stated, there: Stated) -> Iterator[Weekday | Decimal | Entry]:
        """Numbers that are no figures, and names, that only one side has; days of the week where both sides name some."""
        if there.weekdays:
            yield from sorted(here.weekdays - there.weekdays, key=lambda day: day.number)
        if here.loose:
            numbers = frozenset(every_number(there.sentence))
            yield from (number for number in here.loose if number not in numbers)
        yield from names_only_in(here, there, self._lexicon)


def gate_of(facts: Facts, lexicon: Lexicon, catalogs: Iterable[Catalog] = ()) -> FidelityGate:
    """The gate for an article's translations; `catalogs`: the article's own, for what people called its unknown terms."""
    amounts = (fact.unit for fact in facts.facts if fact.kind is Kind.MONEY and fact.unit is not None)
    currencies = frozenset(unit.id for unit in amounts if unit.id is not None)
    document = facts.document
    marks = {document.language: number_marks(document.article.text)}
    counted = tuple(fact.unit for fact in facts.facts if fact.kind is Kind.COUNT and fact.unit is not None)
    return FidelityGate(
        lexicon, Known(document.article.metadata.published, currencies, marks, counted, _called(document, catalogs))
    )


def _called(document: Document, catalogs: Iterable[Catalog]) -> Mapping[str, Labels]:
    """What people called the terms of an article, by their folded words."""
    fold = language(document.language).fold_word
    found: dict[str, dict[LanguageCode, str]] = {}
    for catalog in catalogs:
        for (context, text), translation in catalog.translations.items():
            if context is Context.TERM:
                found.setdefault(fold(text), {})[catalog.language] = translation.text
    return found


def _turned(here: Stated, there: Stated) -> bool:
    """Whether one side tells of rises only, and the other of falls only."""
    ways = here.directions.all(), there.directions.all()
    return all(ways) and ways[0].isdisjoint(ways[1])


def _harmed_alone(pair: _Pair, here: Stated, there: Stated) -> bool:
    """Whether one side says that people were harmed of whom the other, in which no word tells of harm, says no such thing."""
    one, other = pair
    return (one.harmed and not there.harm) or (other.harmed and not here.harm)


def _pairs(source: Sequence[Statement], target: Sequence[Statement]) -> Iterator[_Pair]:
    """Statements of both sides that say the same, each in one pair; first those of the same known unit."""
    left, open_ = list(target), list(source)
    for same_unit in (True, False):
        for statement in tuple(open_):
            for other in left:
                if statement.agrees(other) and (not same_unit or _same_unit(statement, other)):
                    yield statement, other
                    left.remove(other)
                    open_.remove(statement)
                    break


def _same_unit(one: Statement, other: Statement) -> bool:
    return (one.unit and one.unit.id) == (other.unit and other.unit.id)


def _left(statements: Sequence[Statement], paired: Sequence[Statement]) -> Iterator[Statement]:
    """The statements without a pair; that there is one of something is often left to the noun (في أسبوع, in one week)."""
    return (
        statement for statement in statements if not statement.bare_one and not any(statement is one for one in paired)
    )


def _swapped(pairs: Sequence[_Pair], here: Stated, there: Stated, lexicon: Lexicon) -> Sequence[_Pair]:
    """Pairs whose figures have changed places.

    Where two figures could be exchanged and no unit would show it, they must stand in the same order on both sides, or have
    moved together with as many names or dates: "5 in Hasakah, 7 in Raqqa" is "in Raqqa 7, in Hasakah 5".
    """
    for group in _interchangeable(pairs):
        order = _order([one.at for one, _ in group], [other.at for _, other in group])
        companions = list(_companions(len(group), group[0][0].kind, pairs, here, there, lexicon))
        told_apart = [moved for moved in companions if len(moved) == len(order)]
        unmoved = sorted(order) == order
        if any(moved != order for moved in told_apart) or (not told_apart and not unmoved):
            return group
        if unmoved and any(moved != sorted(moved) for moved in companions):
            return group
    return ()


def _interchangeable(pairs: Sequence[_Pair]) -> Iterator[Sequence[_Pair]]:
    """Groups of pairs with different values, each of which can be of what the others are, in the source's order."""
    ordered = sorted(pairs, key=lambda pair: pair[0].at)
    grouped: list[list[_Pair]] = []
    for pair in ordered:
        group = next((group for group in grouped if all(_confusable(pair, other) for other in group)), None)
        if group is None:
            grouped.append([pair])
        else:
            group.append(pair)
    return (group for group in grouped if len(group) > 1)


def _confusable(pair: _Pair, other: _Pair) -> bool:
    distinct = pair[0].value != other[0].value
    return distinct and pair[0].may_be_of(other[1]) and other[0].may_be_of(pair[1])


def _companions(
    fewest: int, kind: Kind, pairs: Sequence[_Pair], here: Stated, there: Stated, lexicon: Lexicon
) -> Iterator[Sequence[int]]:
    """How things that can belong to figures of a kind have changed places, by sort of thing; at least so many."""
    for sort in (Category.ORGANISATIONS, Category.PLACES):
        first, second = (_once(named_things(side, lexicon), sort) for side in (here, there))
        shared = [key for key in first if key in second]
        if len(shared) >= fewest:
            yield _order([first[key] for key in shared], [second[key] for key in shared])
    dates = [(one.at, other.at) for one, other in pairs if one.kind is Kind.DATE]
    if len(dates) >= fewest and kind is not Kind.DATE:
        yield _order([at for at, _ in dates], [at for _, at in dates])


def _once(things: Sequence[NamedThing], sort: Category) -> dict[str, int]:
    """The things of a sort by key, with the place where each is named first."""
    found: dict[str, int] = {}
    for thing in things:
        if thing.sort is sort:
            found.setdefault(thing.key, thing.at)
    return found


def _order(here: Sequence[int], there: Sequence[int]) -> list[int]:
    """For things in the order of `there`: their ranks in `here`."""
    ranks = {at: rank for rank, at in enumerate(sorted(here))}
    return [ranks[at] for _, at in sorted(zip(there, here, strict=True))]


def _in_order(pairs: Sequence[_Pair]) -> Iterator[Statement]:
    return iter(sorted((other for _, other in pairs), key=lambda statement: statement.at))
