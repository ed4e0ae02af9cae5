"""One of a whole, which its noun tells alone: five people, among them a child and a woman; خمسة أشخاص بينهم طفل وامرأة.

Only indefinite people in the singular, right behind the pronoun of a part or listed behind such a part, of people counted before in
the sentence. A name is none (بينهم رجل الأعمال), nor is a noun that only tells another (including a women's centre).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.facts.parts import PEOPLE, Figure, PartOf
from generator.facts.quantities.listed_parts import is_by_sex_or_age
from generator.facts.quantities.reader import FigureReader
from generator.facts.skipping import no_figure
from generator.facts.units import Unit, kind_of, known_unit
from generator.lexicon import Category, Entry
from generator.values import Kind, Qualifier

ONE_AMONG = "count:one-among"
"""The rule of one that its noun tells alone."""


def with_ones_among(reader: FigureReader, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures with each one of a whole that its noun tells alone, in their order."""
    if not reader.pronouns:
        return tuple(figures)
    whole = next((figure for figure in figures if figure.counts_people and _is_several(figure)), None)
    found = list(_ones(reader, figures, whole.tokens[1])) if whole is not None else []
    return tuple(sorted((*figures, *found), key=lambda figure: figure.tokens))


def _is_several(figure: Figure) -> bool:
    return isinstance(figure.value, tuple) or (isinstance(figure.value, Decimal) and figure.value > 1)


def _ones(reader: FigureReader, figures: Sequence[Figure], after: int) -> Iterator[Figure]:
    """One behind a pronoun from a token on, then those that its list goes on with."""
    at_start = {figure.tokens[0]: figure for figure in figures}
    shares = {figure.tokens[1] for figure in figures if figure.kind is Kind.PERCENT}
    end = after
    for at in range(after, len(reader.texts)):
        part, length = _pronoun(reader, at)
        if at < end or part is None or at in shares:  # one in four of them is a woman
            continue
        end = at + length
        last = at_start.get(end) or one_at(reader, end, part)
        while last is not None:
            if last.rules[0] == ONE_AMONG:
                yield last
            end = last.tokens[1]
            last = _next(reader, at_start, last, part)


def _pronoun(reader: FigureReader, at: int) -> tuple[PartOf | None, int]:
    found = (
        (part, reader.phrase_or_stem(phrases, at)) for part, phrases in reader.pronouns if part is not PartOf.THINGS
    )
    return max(((part, length) for part, length in found if length), key=lambda one: one[1], default=(None, 0))


def _next(reader: FigureReader, at_start: dict[int, Figure], last: Figure, part: PartOf) -> Figure | None:
    """What the list goes on with: only people by sex and age are surely of the same whole."""
    at = last.tokens[1]
    while reader.text(at) in reader.lexis.list_links and at < last.tokens[1] + 2:
        at += 1
    if at == last.tokens[1] and not reader.is_joined(at):
        return None
    further = at_start.get(at) or one_at(reader, at, part, listed=True)
    return further if further is not None and all(map(is_by_sex_or_age, (last, further))) else None


def one_at(reader: FigureReader, at: int, part: PartOf, *, listed: bool = False) -> Figure | None:
    """One at a token, whose noun has an article or, where none are, the form of one; `listed`: "and" may be attached to it."""
    article = bool(reader.lexis.numbers.articles)
    if article and reader.text(at) not in reader.lexis.numbers.articles:
        return None
    unit = known_unit(reader, at + 1 + no_figure(reader, at + 1)) if article else _noun(reader, at, listed=listed)
    if unit is None or unit.term is None or unit.term.dimension != PEOPLE or not _stands_alone(reader, unit):
        return None
    words = reader.language.fold_word(unit.term.surface)
    entry = reader.reading.lexicon.entry(unit.term.id) if unit.term.id is not None else None
    if entry is None or not _is_one(reader, entry, words):
        return None
    tokens, number = (at, unit.end), (at, at + 1)
    spans = reader.span(*tokens), reader.span(*number)
    return Figure(Kind.COUNT, Decimal(1), Qualifier.EXACT, unit.term, tokens, number, *spans, part, (ONE_AMONG,))


def _is_one(reader: FigureReader, entry: Entry, words: str) -> bool:
    code, fold = reader.language.code, reader.language.fold_word
    return reader.language.is_one(words, entry.forms[code], set(map(fold, entry.surfaces[code])))


def _noun(reader: FigureReader, at: int, *, listed: bool) -> Unit | None:
    """The counted noun at a token, which "and" may be attached to where it goes on with a list."""
    match = reader.match(at)
    entry = match.first(Category.MEASURES) if match is not None and not match.dual else None
    prefixes = {"", *reader.lexis.numbers.joiners} if listed else {""}
    if match is None or entry is None or match.prefix not in prefixes:
        return None
    end = at + match.length
    surface = reader.language.without_particles(reader.words(at, end), match.prefix)
    return Unit(kind_of(entry), entry.term(surface), end, ONE_AMONG)


def _stands_alone(reader: FigureReader, unit: Unit) -> bool:
    """Whether no noun follows that it tells more of, or that tells who it is: رجل الأعمال, a child protection centre."""
    following = reader.text(unit.end)
    if not following.isalpha() or following in reader.lexis.stop_words:
        return True
    if reader.lexis.noun_follows_number:
        return not reader.language.is_definite(following)
    return reader.language.may_be_participle(following) or bool(reader.phrase(reader.lexis.cues["harm"], unit.end))
