"""What a sentence states, in values that do not depend on its language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from generator.digest.translation.directions import Directions
from generator.digest.translation.units import can_translate
from generator.facts.befalling import Befalling, Place, befalling_words, same_kind, telling_measures, told_by
from generator.facts.completing.currencies import FAMILY, member_of
from generator.facts.cues import Found
from generator.facts.numbers import read_number, read_ordinal
from generator.facts.parts import PEOPLE, Figure, Name
from generator.facts.sentence import ReadSentence
from generator.facts.sentences import read_sentences
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.indicator.finding import Measured, find_indicators_of
from generator.facts.slots.when.finding import Dates
from generator.facts.slots.who.action import find_action
from generator.facts.slots.who.antecedents import Antecedents
from generator.facts.slots.who.finding import find_who
from generator.facts.slots.who.subjects import Clauses
from generator.facts.tokens import NumberMarks
from generator.language import Language, language
from generator.lexicon import Category, Lexicon
from generator.text.document import Part, Sentence
from generator.values import Change, DateRange, Kind, Labels, LanguageCode, Qualifier, Span, Term, Value

_ANY_DAY = date(2020, 6, 17)
"""Where an article has no date, both sides count from this one: "last Sunday" and "last Monday" still differ."""
_HARMS = frozenset({"death", "injury"})
"""Kinds of what can befall people that no translation leaves unsaid or adds."""
_APART = frozenset({Kind.PERCENT, Kind.MONEY, Kind.DATE})
"""Kinds that are never mistaken for another; the rest depend on a unit that one side may not know."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure or a date of a sentence.

    `unit`: the lexicon's, `None` where it does not know the words, or where they only say who people are (8,000 Syrians, whose
    country is compared as a name). `befell`: what happened to the counted (killed), as far as the sentence says. `at`: the token
    where it starts, which tells the order of two statements. `bare_one`: a "one" in words, which the other language need not say.
    `words`: a date as the sentence words it, where the article has no date from which its days could be told.
    `indicator`, `change`: what an amount is of, and which way it changed; `towards`: which way a word beside the figure says that
    something went, whether it tells by how much or to what. `harmed`: whether `befell` is death or injury. `counted`: what the
    article counts, where the words leave the noun out, `None` where that is not known.
    """

    kind: Kind
    value: Value
    qualifier: Qualifier
    unit: Term | None
    at: int
    bare_one: bool = False
    words: str = ""
    befell: Befalling | None = None
    indicator: Term | None = None
    change: Change | None = None
    towards: Change | None = None
    harmed: bool = False
    counted: tuple[Term, ...] | None = None

    def agrees(self, other: Statement) -> bool:
        """Whether both state the same; a unit or an indicator that one side does not know is no difference."""
        same = self.value == other.value and self.qualifier is other.qualifier
        return same and self.may_be_of(other) and self._of_one_indicator(other) and self._goes_with(other)

    def _goes_with(self, other: Statement) -> bool:
        """Whether nothing that rose on one side fell on the other."""
        return None in {self.towards, other.towards} or self.towards is other.towards

    def _of_one_indicator(self, other: Statement) -> bool:
        """Whether both can be amounts of one thing: exports are no imports, a rise is no fall, and by 7% is not to 7%."""
        one, another = self.indicator, other.indicator
        if one is None or another is None or not can_translate(one, another):
            return one is None or another is None
        return one.id is None or one.id != another.id or self.change is other.change

    def may_be_of(self, other: Statement) -> bool:
        """Whether both can be of one thing, as far as their kinds and units tell."""
        if (self.kind in _APART or other.kind in _APART) and self.kind is not other.kind:
            return False
        if not same_kind(self.befell, other.befell):
            return False
        if self.unit is None or other.unit is None:
            return self._can_be_of(other.unit) and other._can_be_of(self.unit)
        return can_translate(self.unit, other.unit)

    def _can_be_of(self, unit: Term | None) -> bool:
        """Whether a figure without a noun can be of a unit that the other side says: of people, or of what the article counts."""
        if unit is None or self.counted is None or unit.dimension == PEOPLE:
            return True
        return any(can_translate(unit, counted) for counted in self.counted)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week that a sentence names beside a date: 0 is Monday."""

    number: int


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence as the gate sees it.

    `statements`: figures and dates in the order of the text. `loose`: numbers in digits that are no figures (Resolution 2254,
    aged 12). `weekdays`: those that its dates name. `harm`: whether any of its words tells of harm; `directions`: its words of
    rise and fall. `sentence`: what the facts stage read.
    """

    statements: tuple[Statement, ...]
    loose: tuple[Decimal, ...]
    weekdays: frozenset[Weekday]
    harm: bool
    directions: Directions
    sentence: ReadSentence


@dataclass(frozen=True, slots=True)
class Known:
    """What an article tells of its sentences that one of them alone does not.

    `published` resolves relative dates, `currencies` (ISO codes) are what a bare "pounds" can mean. `marks`: by
    language what those in its numbers do, where more of the article than the sentence tells that (see `NumberMarks`).
    `counted`: the units of its counts, `None` where they are not known. `terms`: what people called the units that the lexicon does
    not know, by their folded words.
    """

    published: date | None
    currencies: frozenset[str] = frozenset()
    marks: Mapping[LanguageCode, NumberMarks] = field(default_factory=dict)
    counted: tuple[Term, ...] | None = None
    terms: Mapping[str, Labels] = field(default_factory=dict)


def read(text: str, code: LanguageCode, lexicon: Lexicon, known: Known) -> Stated:
    """Read one sentence of an article, or its translation."""
    whole, published = Sentence("s1", Span(0, len(text)), Part.BODY, 0), known.published
    (sentence,) = read_sentences(text, [whole], language(code), lexicon, published or _ANY_DAY, known.marks.get(code))
    amounts = find_indicators_of(sentence, Dates(sentence, None).is_compared)
    directions = Directions(sentence)
    figures = (
        _of(_stated(figure, sentence, lexicon, known), measured, directions.of(figure))
        for figure, measured in zip(sentence.figures, amounts, strict=True)
    )
    dates = (
        Statement(
            Kind.DATE,
            _days(moment.range),
            Qualifier.EXACT,
            None,
            moment.tokens[0],
            words="" if published else moment.span.cut(text),
        )
        for moment in sentence.moments
        if moment.range is not None
    )
    statements = sorted([*figures, *dates], key=lambda statement: statement.at)
    return Stated(
        tuple(statements),
        tuple(_loose(sentence)),
        frozenset(_weekdays(sentence)),
        _tells_of_harm(sentence),
        directions,
        sentence,
    )


def outside_amounts(sentence: ReadSentence) -> Iterator[Name]:
    """The names of a sentence but those that belong to an amount of money (دينار جزائري)."""
    amounts = [figure.tokens for figure in sentence.figures if figure.kind is Kind.MONEY]
    return (name for name in sentence.names if not any(start <= name.tokens[0] <= end for start, end in amounts))


def _stated(figure: Figure, sentence: ReadSentence, lexicon: Lexicon, known: Known) -> Statement:
    if isinstance(figure.value, DateRange):
        return Statement(Kind.DATE, _days(figure.value), figure.qualifier, None, figure.tokens[0])
    unit = _unit(figure, sentence, lexicon, known)
    found = find_befell(sentence, figure, _action(figure, sentence, lexicon))
    befell = told_by(found.value) if found is not None else None
    digits = any(token.text[:1].isdigit() for token in sentence.tokens[slice(*figure.number_tokens)])
    bare_one = figure.value == 1 and not digits
    return Statement(
        figure.kind,
        figure.value,
        figure.qualifier,
        unit,
        figure.tokens[0],
        bare_one,
        befell=befell,
        harmed=befell is not None and befell.kind in _HARMS,
        counted=known.counted if figure.unit is None and figure.kind is Kind.COUNT else None,
    )


def _tells_of_harm(sentence: ReadSentence) -> bool:
    """Whether any of its words tells of harm, or of what can befall people."""
    units = {figure.unit.id for figure in sentence.figures if figure.unit is not None}
    if "harm" in sentence.cues or not units.isdisjoint(telling_measures()):
        return True
    texts, code = sentence.texts, sentence.language.code
    return any(
        befalling_words(code, place).longest(stem, texts, at) is not None
        for place in Place
        for at, text in enumerate(texts)
        for _, stem in sentence.language.stems(text)
    )


def _of(statement: Statement, measured: Measured | None, towards: Change | None) -> Statement:
    if measured is None:
        return replace(statement, towards=towards)
    return replace(statement, indicator=measured.indicator, change=measured.change, towards=towards)


def _action(figure: Figure, sentence: ReadSentence, lexicon: Lexicon) -> Found[Term] | None:
    """The verb of whoever the sentence itself says did it."""
    clauses = Clauses(sentence, figure, Antecedents())
    who = find_who(clauses, lexicon)
    return find_action(clauses, who.value) if who is not None else None


def _unit(figure: Figure, sentence: ReadSentence, lexicon: Lexicon, known: Known) -> Term | None:
    unit = figure.unit
    if unit is not None and unit.id is None:
        return _called(unit, sentence.language, lexicon, known)
    entry = lexicon.find(unit.id) if unit is not None else None
    if unit is None or (entry is not None and entry.category is Category.NATIONALITIES):
        return None
    shared = figure.kind is Kind.MONEY and unit.dimension == FAMILY
    member = member_of(unit, known.currencies, sentence.language, lexicon) if shared else None
    return member.term(unit.surface) if member is not None else unit


def _called(unit: Term, tongue: Language, lexicon: Lexicon, known: Known) -> Term | None:
    """The measure that people's word for an unknown unit stands for in another language."""
    for code, called in known.terms.get(tongue.fold_word(unit.surface), {}).items():
        words = language(code).fold_word(called).split()
        match = lexicon.match(code, words, 0) if words else None
        entry = match.first(Category.MEASURES) if match is not None and match.length == len(words) else None
        if entry is not None:
            return entry.term(unit.surface)
    return None


def _days(moment: DateRange) -> DateRange:
    """The same days whatever the precision in which they are stated."""
    return DateRange(moment.start, moment.end)


def _loose(sentence: ReadSentence) -> Iterator[Decimal]:
    read_already = [*(figure.tokens for figure in sentence.figures), *(moment.tokens for moment in sentence.moments)]
    for at in _digits(sentence):
        number = read_number(sentence.tokens, at, sentence.language)
        if number is not None and not any(start <= at < end for start, end in read_already):
            yield number.value


def every_number(sentence: ReadSentence) -> Iterator[Decimal]:
    """The numbers that a sentence holds in any way, in words or digits."""
    for at in range(len(sentence.tokens)):
        number = read_number(sentence.tokens, at, sentence.language)
        if number is not None:
            yield number.value
        ordinal = read_ordinal(sentence.tokens, at, sentence.language)
        if ordinal is not None:
            yield Decimal(ordinal[0])


def _weekdays(sentence: ReadSentence) -> Iterator[Weekday]:
    known = sentence.language.words.times.weekdays
    for moment in sentence.moments:
        for at in range(*moment.tokens):
            yield from (
                Weekday(known[stem,]) for _, stem in sentence.language.stems(sentence.texts[at]) if (stem,) in known
            )


def _digits(sentence: ReadSentence) -> Sequence[int]:
    return [at for at, token in enumerate(sentence.tokens) if token.text[:1].isdigit()]
