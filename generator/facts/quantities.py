"""Numbers with what they count, measure or cost → figures.

Around a number: a qualifier before or after it, a range (between … and …, 10–12), then what it is of: a percent sign, a
currency (symbol before or name after), a measure of the lexicon, a nationality, else an unknown noun in its own words. A dual
of a measure (مركزين) is a figure by itself. Numbers inside dates, numbers that name (القرار 2254, F-16, telephone and
clock numbers) and words that only look like numbers (من جهة ثانية, one of the) are no figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.facts.numbers import Number, read_number
from generator.facts.parts import Figure, Moment, PartOf, Token
from generator.facts.tokens import adjacent
from generator.language import Language
from generator.language.words import Phrase
from generator.lexicon import Category, Entry, Lexicon, Match
from generator.values import Kind, Qualifier, Span, Term, Value

UNKNOWN_UNIT = "unit_unknown"
RATE = "rate"
"""The figure is so much per day, per person …: more than its unit says."""
_LONGEST_PHRASE = 4
_FARTHEST_NOUN = 4
"""Words that may stand between an English number and its noun: "14 secure detention centres"."""
_KINDS = {"count": Kind.COUNT, "people": Kind.COUNT, "duration": Kind.DURATION}
_DASHES = frozenset("-–—")
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_WORD = re.compile(r"[^\W\d_]{2,}(?:['-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class _Unit:
    """What follows a number: `end` is the token after it."""

    kind: Kind
    term: Term | None
    end: int
    rule: str
    reasons: tuple[str, ...] = ()


def find_figures(
    tokens: Sequence[Token], language: Language, lexicon: Lexicon, moments: Sequence[Moment]
) -> tuple[Figure, ...]:
    """Every figure of a sentence, in order, but those that belong to its dates (`moments`)."""
    return tuple(_Finder(tokens, language, lexicon, moments).figures())


class _Finder:
    def __init__(
        self, tokens: Sequence[Token], language: Language, lexicon: Lexicon, moments: Sequence[Moment]
    ) -> None:
        self._tokens = tokens
        self._texts = [token.text for token in tokens]
        self._language = language
        self._words = language.words
        self._lexicon = lexicon
        self._moment_ends = {moment.tokens[0]: moment.tokens[1] for moment in moments}

    def figures(self) -> Iterator[Figure]:
        at = 0
        while at < len(self._tokens):
            if at in self._moment_ends:
                at = self._moment_ends[at]
                continue
            skipped = self._skipped(at)
            if skipped:
                at += skipped
                continue
            figure = self._number_figure(at) or self._dual_figure(at)
            if figure is None:
                at += 1
                continue
            if figure.kind is not Kind.ORDINAL:
                yield figure
            at = max(figure.tokens[1], at + 1)

    # -- what is no figure ---------------------------------------------------------------------------

    def _skipped(self, at: int) -> int:
        """Tokens of a phrase or a name with a number that starts here, 0 if none does."""
        idiom = self._phrase(self._words.not_figures, at)
        if idiom and not (idiom == 1 and self._opens_number(at)):
            return idiom
        named = self._phrase(self._words.numbered_things, at)
        if named:
            end = at + named
            while end < len(self._texts) and self._texts[end] in {".", ":", "-", "°", "("}:
                end += 1
            if end < len(self._texts) and self._texts[end][0].isdigit():
                return self._end_of_digits(end) - at
        if self._texts[at][0].isdigit() and self._is_name(at):
            return self._end_of_digits(at) - at
        return 0

    def _opens_number(self, at: int) -> bool:
        """Whether more of a number, or a known unit, follows a word that is else no figure (واحد)."""
        number = read_number(self._tokens, at, self._language)
        return number is not None and (number.end - at > 1 or self._known_unit(number.end) is not None)

    def _is_name(self, at: int) -> bool:
        """Telephone numbers, clock times, footnote marks, models (F-16, G20)."""
        word, before, after = self._texts[at], self._text(at - 1), self._text(at + 1)
        if before in {"[", "#", "№"} or (before == "+" and adjacent(self._tokens[at - 1], self._tokens[at])):
            return True
        if after == ":" and self._text(at + 2)[:1].isdigit() and adjacent(self._tokens[at], self._tokens[at + 1]):
            return True
        if before == ":" and self._text(at - 2)[:1].isdigit():
            return True
        digits = word.isdecimal()
        if digits and (len(word) > 1 and word.startswith("0")):
            return True
        if digits and self._end_of_digits(at) - at > 1 and self._longest_run(at) > 9:
            return True
        return self._is_model(at)

    def _is_model(self, at: int) -> bool:
        """Letters glued before the digits by a hyphen, or a Latin letter without one."""
        if at == 0 or not adjacent(self._tokens[at - 1], self._tokens[at]):
            return False
        before = self._texts[at - 1]
        if before in _DASHES:
            glued = at > 1 and adjacent(self._tokens[at - 2], self._tokens[at - 1])
            return glued and self._texts[at - 2][0].isalpha()
        return before.isascii() and before.isalpha()

    def _end_of_digits(self, at: int) -> int:
        end = at + 1
        while end < len(self._texts) and (self._texts[end].isdecimal() and len(self._texts[end]) >= 2):
            end += 1
        return end

    def _longest_run(self, at: int) -> int:
        return sum(len(text) for text in self._texts[at : self._end_of_digits(at)])

    # -- figures ------------------------------------------------------------------------------------

    def _number_figure(self, at: int) -> Figure | None:
        number = read_number(self._tokens, at, self._language)
        if number is None:
            return None
        second = self._range_end(number)
        last = second or number
        symbol = self._symbol_before(at)
        unit = self._unit(last, symbol)
        value: Value = number.value
        if second is not None:
            value = (self._with_scale(number, second), second.value)
        elif self._is_year_or_pronoun(number, unit):
            return None
        qualifier, start, end = self._qualified(at, unit.end, Qualifier.RANGE if second else Qualifier.EXACT)
        if symbol and start == at:
            start = at - 1
        if self._phrase(self._words.rates, end):
            unit = replace(unit, reasons=(*unit.reasons, RATE))
        rules = (unit.rule, *number.rules, *(("range",) if second else ()))
        return self._figure(value, qualifier, unit, (start, end), (at, last.end), rules)

    def _dual_figure(self, at: int) -> Figure | None:
        match = self._lexicon.match(self._language.code, self._texts, at)
        if match is None or not match.dual:
            return None
        entry = match.first(Category.MEASURES, Category.CURRENCIES)
        if entry is None:
            return None
        end = at + match.length
        unit = _Unit(_kind(entry), self._term(entry, at, end), end, "count:dual")
        qualifier, start, stop = self._qualified(at, end, Qualifier.EXACT)
        return self._figure(Decimal(2), qualifier, unit, (start, stop), (at, at + 1), (unit.rule,))

    def _figure(
        self,
        value: Value,
        qualifier: Qualifier,
        unit: _Unit,
        tokens: tuple[int, int],
        number: tuple[int, int],
        rules: tuple[str, ...],
    ) -> Figure:
        return Figure(
            unit.kind,
            value,
            qualifier,
            unit.term,
            tokens,
            number,
            self._span(*tokens),
            self._span(*number),
            self._part_of(tokens),
            rules,
            unit.reasons,
        )

    def _part_of(self, tokens: tuple[int, int]) -> PartOf | None:
        words = self._words
        pronouns = {PartOf.PEOPLE: words.part_of_people, PartOf.THINGS: words.part_of_things, PartOf.ANY: words.part_of}
        return next((part for part, phrases in pronouns.items() if self._beside(phrases, tokens)), None)

    def _beside(self, phrases: frozenset[Phrase], tokens: tuple[int, int]) -> bool:
        """Whether one of the phrases (بينهم, منهم, "of them") stands right before or after."""
        start, end = tokens
        before = any(self._phrase(phrases, start - back) == back for back in (1, 2, 3) if start >= back)
        return before or bool(self._phrase(phrases, end))

    def _range_end(self, number: Number) -> Number | None:
        at = number.end
        if self._text(at) in _DASHES:
            second = read_number(self._tokens, at + 1, self._language) if at + 1 < len(self._texts) else None
        else:
            second = self._between(number)
        larger = second is not None and second.value > number.value
        return second if larger and self._text(number.start)[:1].isdigit() == (not number.by_word) else None

    def _between(self, number: Number) -> Number | None:
        opener = any(
            self._phrase(self._words.range_from, number.start - back) == back for back in (1, 2) if number.start >= back
        )
        closer = self._phrase(self._words.range_to, number.end) if opener else 0
        attached = (
            opener
            and not closer
            and any(prefix in self._words.numbers.joiners for prefix, _ in self._stems(number.end))
        )
        if not closer and not attached:
            return None
        at = number.end + closer
        return read_number(self._tokens, at, self._language) if at < len(self._texts) else None

    def _with_scale(self, first: Number, second: Number) -> Decimal:
        """The first end in the second's scale: "between 10 and 12 thousand"."""
        scales = [scale for scale in self._words.numbers.scales.values() if second.value >= scale > 100]
        if first.end - first.start == 1 and second.end - second.start > 1 and scales and first.value < max(scales):
            scaled = first.value * max(scales)
            return scaled if scaled < second.value else first.value
        return first.value

    def _is_year_or_pronoun(self, number: Number, unit: _Unit) -> bool:
        known = unit.term is not None and unit.term.id is not None
        if known or unit.kind is Kind.PERCENT:
            return False
        year = number.end - number.start == 1 and _YEAR.fullmatch(self._texts[number.start]) is not None
        return year or (number.by_word and number.value <= 1)

    # -- units --------------------------------------------------------------------------------------

    def _unit(self, number: Number, symbol: Entry | None) -> _Unit:
        at = number.end
        percent = self._phrase(self._words.percent, at)
        if percent:
            return _Unit(Kind.PERCENT, self._whole_of_share(at + percent), at + percent, "percent")
        if symbol is not None:
            return _Unit(Kind.MONEY, self._term(symbol, number.start - 1, number.start), at, "money:symbol")
        return self._known_unit(at) or self._unknown_unit(at)

    def _whole_of_share(self, at: int) -> Term | None:
        """60 % من المستفيدين, 60% of the children: the measure that the share is of."""
        end = at + self._phrase(self._words.cues["belonging"], at)
        end += end > at and self._text(end) in self._words.definite_articles
        match = self._lexicon.match(self._language.code, self._texts, end) if at < end < len(self._texts) else None
        entry = match.first(Category.MEASURES) if match else None
        return self._term(entry, end, end + match.length) if match and entry else None

    def _known_unit(self, at: int) -> _Unit | None:
        farthest = 1 if self._words.noun_follows_number else _FARTHEST_NOUN
        for position in range(at, min(at + farthest, len(self._texts))):
            match = self._lexicon.match(self._language.code, self._texts, position)
            unit = self._matched_unit(match, position) if match else None
            if unit is not None:
                return unit
            if not _WORD.fullmatch(self._texts[position]) or self._texts[position] in self._words.stop_words:
                return None
        return None

    def _matched_unit(self, match: Match, at: int) -> _Unit | None:
        if match.prefix not in {"", "ال"}:
            return None
        end = at + match.length
        entry = match.first(Category.CURRENCIES)
        if entry is not None:
            return _Unit(Kind.MONEY, self._term(entry, at, end), end, "money")
        entry = match.first(Category.MEASURES)
        if entry is not None:
            return _Unit(_kind(entry), self._term(entry, at, end), end, f"count:{entry.dimension}")
        entry = match.first(Category.NATIONALITIES)
        if entry is not None and self._words.noun_follows_number:
            return _Unit(Kind.COUNT, self._term(entry, at, end), end, "count:nationality")
        return None

    def _unknown_unit(self, at: int) -> _Unit:
        """The noun in its own words: the next word in Arabic, in English up to the first plural."""
        end = at
        for position in range(at, min(at + _FARTHEST_NOUN, len(self._texts))):
            word = self._texts[position]
            if not _WORD.fullmatch(word) or word in self._words.stop_words:
                break
            end = position + 1
            if self._words.noun_follows_number or word.endswith("s"):
                break
        else:
            end = min(end, at + 1)
        if end == at or self._starts_saying(at):
            return _Unit(Kind.COUNT, None, at, "count:bare", (UNKNOWN_UNIT,))
        surface = " ".join(self._texts[at:end])
        term = Term(None, surface, {self._language.code: surface})
        return _Unit(Kind.COUNT, term, end, "count:noun", (UNKNOWN_UNIT,))

    def _starts_saying(self, at: int) -> bool:
        match = self._lexicon.match(self._language.code, self._texts, at)
        return match is not None and match.first(Category.SAYING, Category.DOING, Category.PLACES) is not None

    def _symbol_before(self, at: int) -> Entry | None:
        if at == 0 or self._texts[at - 1].isalnum():
            return None
        match = self._lexicon.match(self._language.code, self._texts, at - 1)
        return match.first(Category.CURRENCIES) if match and match.length == 1 else None

    def _term(self, entry: Entry, start: int, end: int) -> Term:
        return entry.term(" ".join(self._texts[start:end]))

    # -- qualifiers ---------------------------------------------------------------------------------

    def _qualified(self, start: int, end: int, exact: Qualifier) -> tuple[Qualifier, int, int]:
        """The qualifier before the number or after its unit, and the tokens with it."""
        first = start
        while first > 0 and (self._texts[first - 1] in {"ال", "ب", "ل", "و", "(", "$", "€", "£"}):
            first -= 1
        for length in range(_LONGEST_PHRASE, 0, -1):
            if first >= length:
                for phrase in self._readings(first - length, length):
                    if phrase in self._words.qualifiers_before:
                        return Qualifier(self._words.qualifiers_before[phrase]), first - length, end
        for length in range(_LONGEST_PHRASE, 0, -1):
            phrase = tuple(self._texts[end : end + length])
            if len(phrase) == length and phrase in self._words.qualifiers_after:
                return Qualifier(self._words.qualifiers_after[phrase]), start, end + length
        return exact, start, end

    def _readings(self, at: int, length: int) -> Iterator[Phrase]:
        """A phrase with the readings of its first word: بنحو is نحو."""
        rest = tuple(self._texts[at + 1 : at + length])
        for _, stem in self._language.stems(self._texts[at]):
            yield (stem, *rest)

    # -- words --------------------------------------------------------------------------------------

    def _text(self, at: int) -> str:
        return self._texts[at] if 0 <= at < len(self._texts) else ""

    def _stems(self, at: int) -> Sequence[tuple[str, str]]:
        return self._language.stems(self._texts[at]) if at < len(self._texts) else ()

    def _phrase(self, phrases: frozenset[Phrase], at: int) -> int:
        for length in range(_LONGEST_PHRASE, 0, -1):
            phrase = tuple(self._texts[at : at + length])
            if len(phrase) == length and phrase in phrases:
                return length
        return 0

    def _span(self, start: int, end: int) -> Span:
        return Span(self._tokens[start].span.start, self._tokens[end - 1].span.end)


def _kind(entry: Entry) -> Kind:
    if entry.category is Category.CURRENCIES:
        return Kind.MONEY
    return _KINDS.get(entry.dimension, Kind.MEASURE)
