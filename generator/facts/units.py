"""What a number is of: a percent sign, a currency, a measure of the lexicon, a nationality, else a noun in its own words.

Arabic: the counted noun is the word right after the number, adjectives follow it (12 ورشة تدريبية). English: adjectives come
before it, and a noun that the lexicon does not know is taken up to the first plural (14 mobile repair workshops).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.facts.numbers import Number
from generator.facts.reader import TokenReader
from generator.facts.skipping import DASHES
from generator.facts.tokens import adjacent
from generator.lexicon import Category, Entry
from generator.values import Kind, Term

UNKNOWN_UNIT = "unit_unknown"
PERSON = "person"
"""The lexicon's entry of people of whom nothing else is said."""
_LONGEST_WHOLE = 3
_FARTHEST_NOUN = 4
"""Words that may stand between an English number and its noun: "14 secure detention centres"."""
_KINDS = {"count": Kind.COUNT, "people": Kind.COUNT, "place": Kind.COUNT, "duration": Kind.DURATION}
_WORD = re.compile(r"[^\W\d_]{2,}(?:['-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Unit:
    """What follows a number: `end` is the token after it."""

    kind: Kind
    term: Term | None
    end: int
    rule: str
    reasons: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """Whether the lexicon, or a percent sign, says what it is."""
        return self.kind is Kind.PERCENT or (self.term is not None and self.term.id is not None)


def kind_of(entry: Entry) -> Kind:
    """The kind of a figure that counts or measures this."""
    return Kind.MONEY if entry.category is Category.CURRENCIES else _KINDS.get(entry.dimension, Kind.MEASURE)


class UnitReader:
    """Reads what stands after a number of one sentence."""

    def __init__(self, reader: TokenReader, dates: frozenset[int]) -> None:
        self._reader = reader
        self._language = reader.language
        self._words = reader.language.words
        self._dates = dates  # where a date begins: سنة is no unit in سنة 2022

    def term(self, entry: Entry, start: int, end: int) -> Term:
        """The entry in the sentence's words."""
        return entry.term(self._reader.words(start, end))

    def after(self, number: Number, symbol: Entry | None) -> Unit:
        """The unit of a number; `symbol` is the currency sign before it."""
        qualified = self._reader.phrase_value(self._words.qualifiers_after, number.end)
        at = number.end + (qualified[1] if qualified else 0)
        if self._reader.text(number.start - 1) == "(" and self._reader.text(at) == ")":
            at += 1  # (1,291) شخصاً
        percent = self._reader.phrase(self._words.percent, at)
        if percent:
            return Unit(Kind.PERCENT, self.whole_of_share(at + percent), at + percent, "percent")
        if symbol is not None:
            return Unit(Kind.MONEY, self.term(symbol, number.start - 1, number.start), at, "money:symbol")
        unit = self.known(at, singular=number.value == 1)
        return unit or self._out_of_many(at) or self._unknown(at)

    def _out_of_many(self, at: int) -> Unit | None:
        """Ten of the fighters, مليار من الجنيهات: the definite noun after "of"."""
        end = at + self._reader.phrase(self._words.cues["belonging"], at)
        article = self._reader.text(end) in self._words.definite_articles
        if end == at:
            return None
        definite = article or self._reader.text(end).startswith(tuple(self._words.definite_articles))
        unit = self._at(end + article)
        people = unit is not None and unit.term is not None and unit.term.dimension == "people"
        return unit if definite or people else None

    def whole_of_share(self, at: int) -> Term | None:
        """60 % من المستفيدين, 60% of the children: the measure that the share is of."""
        end = at + self._reader.phrase(self._words.cues["belonging"], at)
        end += end > at and self._reader.text(end) in self._words.definite_articles
        if end == at:
            return None
        match = self._reader.match(end)
        entry = match.first(Category.MEASURES) if match else None
        if match is not None and entry is not None:
            return self.term(entry, end, end + match.length)
        last = self._words_of_whole(end)
        surface = self._reader.words(end, last)
        return Term(None, surface, {self._language.code: surface}) if last > end else None

    def _words_of_whole(self, at: int) -> int:
        """The end of a whole that the lexicon does not know: من إجمالي النفقات, of registered voters, of imported wheat."""
        if not self._words.noun_follows_number:
            return max(self._plural_after(at), at + (self._may_count(at) and not self._acts(at)))
        end = at
        while end < at + _LONGEST_WHOLE and self._may_count(end) and not self._acts(end):
            if end > at and not self._language.is_definite(self._reader.text(end)):
                break
            end += 1
        told = any(map(self._language.is_definite, self._reader.texts[at:end]))
        return end if told else at

    def known(self, at: int, *, singular: bool = True) -> Unit | None:
        """A unit of the lexicon at a token, in English a few words on.

        Where adjectives come first, a singular is none for several (300 train passengers, Forward 3.0 programme).
        """
        if self._reader.text(at) in DASHES and at and adjacent(self._reader.tokens[at - 1], self._reader.tokens[at]):
            at += 1  # a 30-day ceasefire
        farthest = 1 if self._words.noun_follows_number else _FARTHEST_NOUN
        for position in range(at, min(at + farthest, len(self._reader.texts))):
            if position in self._dates:
                return None
            unit = self._at(position)
            if unit is not None and (singular or not self._is_adjective(unit, position)):
                return unit
            word = self._reader.texts[position]
            if not _WORD.fullmatch(word) or word in self._words.stop_words:
                return None
        return None

    def _is_adjective(self, unit: Unit, at: int) -> bool:
        """Whether a counted noun stands in the singular, which several of it never do."""
        if self._words.noun_follows_number or unit.kind is not Kind.COUNT or unit.term is None:
            return False
        forms = unit.term.forms.get(self._language.code, {})
        one = forms.get("one", "").lower()
        return one != forms.get("other", "").lower() and one == " ".join(self._reader.texts[at : unit.end])

    def _at(self, at: int) -> Unit | None:
        match = self._reader.match(at) if at not in self._dates else None
        if match is None or match.prefix not in self._words.definite_articles | {""}:
            return None
        end = at + match.length
        entry = match.first(Category.CURRENCIES)
        if entry is not None:
            return Unit(Kind.MONEY, self.term(entry, at, end), end, "money")
        entry = match.first(Category.MEASURES)
        if entry is not None:
            return Unit(kind_of(entry), self.term(entry, at, end), end, f"count:{entry.dimension}")
        entry = match.first(Category.NATIONALITIES)
        if entry is not None and (self._words.noun_follows_number or self._reader.text(at).endswith("s")):
            return Unit(Kind.COUNT, self.term(entry, at, end), end, "count:nationality")
        return None

    def before(self, at: int) -> Unit | None:
        """The definite noun that a number follows: الأشخاص الـ12."""
        end = at - 1
        if self._reader.text(end) not in self._words.times.attached_articles:
            return None
        for length in (1, 2, 3):
            match = self._reader.match(end - length)
            entry = match.first(Category.MEASURES) if match and match.prefix and match.length == length else None
            if entry is not None:
                term = self.term(entry, end - length, end)
                single = self._is_singular(entry, end - length, end)
                kind, rule = (Kind.ORDINAL, "ordinal") if single else (kind_of(entry), "count:noun-first")
                return Unit(kind, None if single else term, at + 1, rule)
        return None

    def _is_singular(self, entry: Entry, start: int, end: int) -> bool:
        """Whether a definite noun is the singular: اليوم الـ137 is the 137th day, الأيام الـ7 are seven."""
        code, fold = self._language.code, self._language.fold_word
        stems = {" ".join((stem, *self._reader.texts[start + 1 : end])) for _, stem in self._reader.stems(start)}
        forms = entry.forms.get(code, {})
        return fold(forms.get("one", "")) in stems and fold(forms.get("few", "")) not in stems

    def people(self) -> Term:
        """People of whom nothing else is said."""
        entry = self._reader.reading.lexicon.entry(PERSON)
        return entry.term(entry.labels[self._language.code])

    def _unknown(self, at: int) -> Unit:
        end = self._noun_after(at) if self._words.noun_follows_number else self._plural_after(at)
        if end == at:
            return Unit(Kind.COUNT, None, at, "count:bare", (UNKNOWN_UNIT,))
        surface = self._reader.words(at, end)
        return Unit(Kind.COUNT, Term(None, surface, {self._language.code: surface}), end, "count:noun", (UNKNOWN_UNIT,))

    def _noun_after(self, at: int) -> int:
        word = self._reader.text(at)
        if not self._may_count(at) or not self._language.may_be_counted(word) or self._acts(at):
            return at
        following = self._reader.text(at + 1)
        return at + 1 + (self._may_count(at + 1) and self._language.agrees(word, following) and not self._acts(at + 1))

    def _plural_after(self, at: int) -> int:
        for position in range(at, min(at + _FARTHEST_NOUN, len(self._reader.texts))):
            if not self._may_count(position) or self._acts(position):
                break
            if self._language.may_be_counted(self._reader.texts[position]):
                return position + 1
        return at

    def _may_count(self, at: int) -> bool:
        word = self._reader.text(at)
        return _WORD.fullmatch(word) is not None and word not in self._words.stop_words and at not in self._dates

    def _acts(self, at: int) -> bool:
        match = self._reader.match(at)
        return match is not None and match.first(Category.SAYING, Category.DOING, Category.PLACES) is not None
