"""Numbers with what they count, measure or cost → figures.

Around a number: a qualifier before or after it, a range (between … and …, 10–12), then its unit. Besides plain numbers:

- a dual says two of its noun (مركزين), unless it is definite (البلدين: the two countries told of before); واحد, اثنين after the
  noun add nothing to it;
- a fraction of something is a share in percent (نصف السكان, two thirds of the families, one in five children); of a unit of
  size or time it is a part of that unit (نصف ساعة); after a unit it adds to it (ساعة ونصف);
- a change (rose from 10 to 15) is two figures, no range;
- a rank is an ordinal only where it tells a place in an order (المرتبة الثالثة, ranked 45th).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from generator.facts.dates.calendar import FIRST_YEAR
from generator.facts.numbers import Number, read_fraction
from generator.facts.parts import CLAUSE_MARKS, DEFINITE, OTHERS, Figure, Moment, PartOf
from generator.facts.qualifiers import Qualified, find_qualifier
from generator.facts.reader import Reading, TokenReader
from generator.facts.sharing import HARMED, is_bare, share_units
from generator.facts.skipping import contact_numbers, ends_quoted_name, follows_capital, no_figure
from generator.facts.tokens import COMMAS, DASHES, STOPS, adjacent
from generator.facts.units import Unit, UnitReader, kind_of
from generator.language.phrases import PhraseSet
from generator.lexicon import Category, Entry
from generator.values import Kind, Qualifier, Value

RATE = "rate"
"""The figure is so much per day, per person …: more than its unit says."""
_SUBUNITS = {"cent": 100, "piastre": 100, "halala": 100, "fils": 1000}
"""How many of a part of money make its unit, by the lexicon's ids."""
_CHANGE_WINDOW = 12
_HARM_WINDOW = 4
_NUMBER_OF_WINDOW = 16
_PER_CENT = Fraction(100)
_OLDEST_YEAR, _OLDEST_BARE_YEAR, _LAST_YEAR = 1000, 1900, 2200
"""Four digits that count nothing are a year: from 1000 on after "in" or "since", else from 1900 on."""
_LONGEST_RANK = 4
"""Digits of a rank that is no ordinal: المرتبة 154."""
_MOST_OF_MANY = 100
"""One in five, 12 out of 100; 20,527 out of 26,538 are two counts."""
_DAYS = 31
"""Days of the longest month."""
_LARGEST_SMALL = 10
"""Number words up to ten can follow their noun: أطفال ثلاثة."""


@dataclass(frozen=True, slots=True)
class _Core:
    """A number with its unit, before qualifiers: `start` to `unit.end` are its tokens."""

    value: Value
    qualifier: Qualifier
    unit: Unit
    start: int
    number: tuple[int, int]
    rules: tuple[str, ...]


def find_figures(reading: Reading, moments: Sequence[Moment]) -> tuple[Figure, ...]:
    """Every figure of a sentence, in order, but those that belong to its dates (`moments`)."""
    if reading.crowded:
        return ()
    finder = _Finder(reading, moments)
    figures = share_units(finder, list(finder.figures()))
    if any(map(is_bare, figures)) and contact_numbers(finder):
        return tuple(figure for figure in figures if not is_bare(figure))
    return figures


class _Finder(TokenReader):
    def __init__(self, reading: Reading, moments: Sequence[Moment]) -> None:
        super().__init__(reading)
        self._words = self.language.words
        self._moment_ends = {moment.tokens[0]: moment.tokens[1] for moment in moments}
        self._dated = frozenset(at for moment in moments for at in range(*moment.tokens))
        pronouns = (
            (PartOf.PEOPLE, self._words.part_of_people),
            (PartOf.THINGS, self._words.part_of_things),
            (PartOf.ANY, self._words.part_of),
        )
        self._pronouns = [(part, phrases) for part, phrases in pronouns if self.may_hold(phrases)]
        self._tells_one_in = self.may_hold(self._words.cues["one_in"])
        self._tells_ranges = self.may_hold(self._words.range_from, self._words.range_between)
        self._units = UnitReader(self, frozenset(self._moment_ends))

    def figures(self) -> Iterator[Figure]:
        end = 0
        for at in range(len(self.texts)):
            if at < end:
                continue
            if at in self._moment_ends:
                end = self._moment_ends[at]
                continue
            starts = self.reading.starts[at]
            if not starts and self.reading.matches[at] is None:
                continue
            skipped = (self._idiom(at) or no_figure(self, at)) if starts else 0
            if skipped:
                end = at + skipped
                continue
            core = (self._by_number(at) if starts else None) or self._by_noun(at)
            if core is None:
                end = at + self._ordinal_length(at)
                continue
            figure = self._figure(core)
            if not self._is_age_of_people(figure):
                yield figure
            end = figure.tokens[1]

    def _ordinal_length(self, at: int) -> int:
        """How many tokens to go on where no figure stands: past all of an ordinal, whose second word is no ten (الخامس عشر)."""
        ordinal = self.ordinal(at)
        return ordinal[1] - at if ordinal is not None else 1

    def _by_number(self, at: int) -> _Core | None:
        if self.texts[at][0].isdigit():
            return self._one_in(at) or self._rank(at) or self._number(at)
        return (
            self._one_in(at) or self._rank(at) or self._share_before_number(at) or self._number(at) or self._share(at)
        )

    def _by_noun(self, at: int) -> _Core | None:
        """A figure that the counted noun opens."""
        return (self._one_in(at) or self._counted_by_itself(at)) if self.reading.matches[at] is not None else None

    # -- numbers ------------------------------------------------------------------------------------

    def _idiom(self, at: int) -> int:
        """Tokens of a phrase that only looks like a number, 0 if none stands here or more of a number follows it."""
        length = self.stemmed_length(self._words.not_figures, at)
        if length and self._one_in(at) is not None:
            return 0
        last = at + length - 1
        number = self.number(last) if length else None
        if number is None:
            return length
        unit = self._units.known(number.end)
        goes_on = (
            number.end > last + 1
            or self.phrase(self._words.percent, number.end)
            or (unit is not None and not self._is_definite(number.end))
        )
        timed = self.stemmed_phrase(self._words.times.units, number.end)
        return 0 if goes_on and not (timed and length > 1) else length

    def _number(self, at: int) -> _Core | None:
        number = self.number(at)
        if number is None:
            return None
        symbol = self._symbol_before(at)
        second = self._range_end(number)
        last = second or number
        unit = self._units.measured_before(at, last.end) or self._units.after(last, symbol)
        if second is not None and not self._changes(at):
            value: Value = (self._with_scale(number, second), second.value)
            return _Core(value, Qualifier.RANGE, unit, at, (at, last.end), (unit.rule, *number.rules, "range"))
        if second is not None:
            unit = self._units.after(number, symbol)
        if not unit.known:
            unit = self._told_before(number, unit)
        if second is None and self._is_no_count(number, unit):
            return None
        amount = self._signed(number, unit)
        unit, amount = self._with_subunits(*self._with_part(unit, amount))
        return _Core(amount, Qualifier.EXACT, unit, at, (at, number.end), (unit.rule, *number.rules))

    def _with_subunits(self, unit: Unit, value: Decimal) -> tuple[Unit, Decimal]:
        """Parts of the unit of money after it: 20 دولاراً و43 سنتاً, 3 dollars and 42 cents."""
        if unit.kind is not Kind.MONEY or unit.term is None or unit.term.id in _SUBUNITS:
            return unit, value
        at = unit.end + (self.text(unit.end) in self._words.numbers.joiners)
        number = self.number(at)
        part = self._units.known(number.end) if number is not None else None
        if number is None or part is None or part.term is None or part.term.id not in _SUBUNITS:
            return unit, value
        size = _SUBUNITS[part.term.id]
        if number.value >= size:
            return unit, value
        return replace(unit, end=part.end), value + number.value / size

    def _told_before(self, number: Number, unit: Unit) -> Unit:
        """A noun before the number (الأشخاص الـ12), or people after a word of harm (killed at least 12)."""
        before = self._units.before(number.start)
        if before is not None:
            return replace(before, end=number.end)
        named = self._number_of(number.start) if unit.term is None else None
        if named is not None:
            return replace(named, end=max(unit.end, number.end))
        if unit.term is None and self._harmed(number):
            others = self.text(number.end) in self._words.others
            surface = self.words(number.end, number.end + 1) if others else None
            return replace(unit, term=self._units.people(surface), rule=HARMED, reasons=())
        return unit

    def _number_of(self, start: int) -> Unit | None:
        """What a bare number is the number of: the number of infections stands at 677, عدد المفقودين بعشرة آلاف.

        In a list that goes on, the noun right before "to" or a colon: والجرحى إلى 10906.
        """
        to = start - 1 - (self.text(start - 1) in self._words.definite_articles)
        if self.text(to) == ":" or self.stands_before(self._words.range_to, to + 1):
            unit = self._units.counted_at(to - 1)
            if unit is not None and (self.text(to) == ":" or self._goes_on(to - 1)):
                return unit
        past_figure = False
        for at in range(start - 1, max(-1, start - _NUMBER_OF_WINDOW), -1):
            length = 0 if past_figure else self.stemmed_length(self._words.cues["number_of"], at)
            unit = self._units.counted_at(at + length) or self._units.named_at(at + length) if length else None
            if unit is not None:
                return unit
            if self.stemmed_length(self._words.cues["toll"], at):
                return Unit(Kind.COUNT, self._units.people(), at, HARMED)
            if self.text(at) in STOPS:
                return None
            past_figure = past_figure or (self.text(at)[:1].isdigit() and at not in self._dated)
        return None

    def _goes_on(self, at: int) -> bool:
        """Whether a noun goes on with a list of numbers told before: و is attached to it, or a comma or "and" stands before."""
        links = self._words.list_links
        return any(prefix[:1] in links for prefix, _ in self.stems(at) if prefix) or self.text(at - 1) in links

    def _harmed(self, number: Number) -> bool:
        """Whether a word of harm stands close before the number or, past "were" and the like, after it."""
        harm, words = self._words.cues["harm"], self._words
        for at in range(number.start - 1, max(-1, number.start - 1 - _HARM_WINDOW), -1):
            if self.stemmed_length(harm, at):
                return True
            if self.text(at) in CLAUSE_MARKS or self.text(at)[:1].isdigit():
                break
        at = number.end
        while at < number.end + _HARM_WINDOW and self.text(at) in words.stop_words | words.others:
            at += 1
        return bool(self.phrase(harm, at))

    def _signed(self, number: Number, unit: Unit) -> Decimal:
        """A dash glued before a share or a temperature is a minus."""
        at = number.start
        glued = self.text(at - 1) in {"-", "−"} and adjacent(self.tokens[at - 1], self.tokens[at])
        free = at < 2 or not adjacent(self.tokens[at - 2], self.tokens[at - 1])
        can_be_negative = unit.kind is Kind.PERCENT or unit.rule == "count:temperature"
        named = (self.text(at - 1),) in self._words.minus
        return -number.value if can_be_negative and (named or (glued and free)) else number.value

    def _with_part(self, unit: Unit, value: Decimal) -> tuple[Unit, Decimal]:
        """A fraction after a unit of time or size adds to it: ثلاث ساعات ونصف الساعة."""
        if unit.kind not in {Kind.DURATION, Kind.MEASURE} or unit.end >= len(self.texts):
            return unit, value
        joiners = self._words.numbers.joiners
        separate = self.text(unit.end) in joiners
        if not separate and not any(prefix in joiners for prefix, _ in self.stems(unit.end)):
            return unit, value
        found = read_fraction(self.tokens, unit.end + separate, self.language)
        if found is None:
            return unit, value
        part, end = found
        again = self.match(end)
        entry = again.first(Category.MEASURES) if again else None
        if again is not None and entry is not None and unit.term is not None and entry.id == unit.term.id:
            end += again.length
        return replace(unit, end=end), value + Decimal(part.numerator) / Decimal(part.denominator)

    def _range_end(self, number: Number) -> Number | None:
        percent = self.phrase(self._words.percent, number.end)
        at = number.end + percent
        money = self.match(at)
        at += bool(money and money.first(Category.CURRENCIES) and not self.text(at).isalpha())
        if self.text(at) in DASHES:
            second = self._number_after(at + 1)
        else:
            second = self._between(number, at)
        if second is not None and at > number.end and not self.phrase(self._words.percent, second.end) and percent:
            return None  # fell by 17 percent to 41 million
        if second is None:
            second = self._between_units(number)
        larger = second is not None and (second.value > number.value or self._changes(number.start))
        return second if larger else None

    def _between_units(self, number: Number) -> Number | None:
        """Between 10 dollars and 20 dollars: both ends say their unit, the same."""
        unit = self._units.known(number.end)
        if unit is None or unit.term is None or unit.term.id is None:
            return None
        second = self._between(number, unit.end)
        again = self._units.known(second.end) if second is not None else None
        return second if again is not None and again.term is not None and again.term.id == unit.term.id else None

    def _number_after(self, at: int) -> Number | None:
        """The number at a token, a currency sign before it aside."""
        if self._currency_sign(at) is not None:
            at += 1
        return self.number(at)

    def _between(self, number: Number, at: int) -> Number | None:
        if not self._tells_ranges:
            return None
        start = number.start - (self._symbol_before(number.start) is not None)
        opener = any(
            self._phrase_or_stem(self._words.range_from, start - back) == back for back in (1, 2) if start >= back
        )
        closer = self.phrase(self._words.range_to, at)
        if not opener and not self.phrase(self._words.range_between, at):
            return None
        joiners = self._words.numbers.joiners
        attached = not closer and any(prefix in joiners for prefix, _ in self.stems(at))
        return self._number_after(at + closer) if closer or attached else None

    def _phrase_or_stem(self, phrases: PhraseSet, at: int) -> int:
        return self.phrase(phrases, at) or self.stemmed_length(phrases, at)

    def _changes(self, at: int) -> bool:
        """Whether a verb of change stands before "from": rose from 10 to 15 states both."""
        start = at - (self._symbol_before(at) is not None) - 1
        if not any(stem in self._words.change_from for _, stem in self.stems(start)):
            return False
        window = range(max(0, at - _CHANGE_WINDOW), at)
        return any(self.stemmed_length(self._words.cues["change"], position) for position in window)

    def _with_scale(self, first: Number, second: Number) -> Decimal:
        """The first end in the second's scale: "between 10 and 12 thousand"."""
        scale = second.scale
        if first.scale is None and scale is not None and first.value < scale and first.value * scale < second.value:
            return first.value * scale
        return first.value

    def _is_no_count(self, number: Number, unit: Unit) -> bool:
        if self.text(number.end) in self._words.numbers.ordinal_suffixes:
            return True  # 19th Street
        if not unit.known and not number.by_word and self._names_something(number):
            return True
        definite_pair = number.value == 2 and self.text(number.start - 1) in self._words.definite_articles
        definite_pair = definite_pair and not self._units.is_compound(unit)
        if number.by_word and definite_pair:
            return True  # the two centres: told of before
        single = number.end - number.start == 1
        if single and self._names_a_year(number, unit):
            return True
        if unit.known:
            return False
        if single and not unit.term and self._continues_date(number):
            return True
        scale_alone = single and number.by_word and number.value == number.scale and unit.term is None
        qualified = self._said(number.start, number.end, unit.end, number.value).qualifier is not Qualifier.EXACT
        scale_alone = scale_alone and not qualified
        year = single and self._looks_like_year(number) and not self._counts_by_form(number, unit)
        return scale_alone or year or (number.by_word and number.value <= 1)

    def _names_a_year(self, number: Number, unit: Unit) -> bool:
        """Whether four digits after an article are a year that says which of the nouns behind it: the 2016 budget projects."""
        articled = not self._words.noun_follows_number and self.text(number.start - 1) in self._words.definite_articles
        return articled and self._looks_like_year(number) and unit.end - number.end > 1

    def _continues_date(self, number: Number) -> bool:
        """Whether a small number goes on with the day before it: on March 24, and 25."""
        before = number.start - 1
        while self.text(before) in self._words.numbers.joiners or self.text(before) in COMMAS:
            before -= 1
        joined = before < number.start - 1
        return joined and before in self._dated and number.value <= _DAYS and self.text(before).isdecimal()

    def _counts_by_form(self, number: Number, unit: Unit) -> bool:
        """Whether a noun that no list knows shows by its form that it is counted: إلى 1174 قرصاً names no year."""
        noun = self.text(number.end)
        return unit.term is not None and number.value < FIRST_YEAR and self.language.is_counted_form(noun)

    def _names_something(self, number: Number) -> bool:
        """Digits that only name: Pillar 4, «عدل 3», week 43."""
        if number.scale is not None:
            return False
        timed = number.start > 0 and self.stemmed_phrase(self._words.times.units, number.start - 1) is not None
        return timed or ends_quoted_name(self, number.start) or follows_capital(self, number.start)

    def _looks_like_year(self, number: Number) -> bool:
        text = self.texts[number.start]
        told = self.text(number.start - 1) in self._words.times.year_openers | self._words.definite_articles
        return (
            text.isdecimal()
            and len(text) == 4
            and (_OLDEST_YEAR if told else _OLDEST_BARE_YEAR) <= number.value < _LAST_YEAR
        )

    def _share_before_number(self, at: int) -> _Core | None:
        """Two thirds is more than two; خمس السكان is a fifth of them, خمس مدارس five schools."""
        number = self.number(at)
        found = read_fraction(self.tokens, at, self.language) if number else None
        if number is None or found is None or found[1] < number.end:
            return None
        return None if found[1] == number.end and self._units.after(number, None).term else self._share(at)

    # -- shares -------------------------------------------------------------------------------------

    def _counts_definite(self, at: int) -> bool:
        """Whether a word that is also a fraction counts the definite noun before it: المحافظات الخمس."""
        number = any(stem in self._words.numbers.additive for prefix, stem in self.stems(at) if prefix)
        return number and self._is_definite(at) and at > 0 and self._is_definite(at - 1)

    def _share(self, at: int) -> _Core | None:
        """Half of the families, ثلثي المقاعد: in percent; half an hour: 0.5 hours."""
        found = read_fraction(self.tokens, at, self.language)
        if found is None or self.stemmed_length(self._words.not_shares, at) or self._counts_definite(at):
            return None
        part, end = found
        of = self.phrase(self._words.cues["belonging"], end)
        start = end + of
        start += self.text(start) in self._words.definite_articles | self._words.numbers.articles
        match = self.match(start)
        entry = match.first(Category.MEASURES) if match else None
        term = self._units.term(entry, start, start + match.length) if match and entry else None
        after = start + match.length if match and entry else end
        if match is not None and entry is not None and kind_of(entry) in {Kind.DURATION, Kind.MEASURE}:
            value = Decimal(part.numerator) / Decimal(part.denominator)
            unit = Unit(kind_of(entry), term, after, "share")
            whole = not (match.prefix or of)
            return _Core(value, Qualifier.EXACT, unit, at, (at, end), (unit.rule, "number:fraction")) if whole else None
        by_itself = self.phrase(self._words.shares_alone, at - 1) or self.stemmed_length(self._words.shares_alone, at)
        several = part.numerator > 1 and end - at > 1  # three quarters, or 72 percent, of them
        if not (entry or of or by_itself or several or self._of_something_known(at, end)):
            return None
        unit = Unit(Kind.PERCENT, term, after, "share")
        return _Core(_per_cent(part), Qualifier.EXACT, unit, at, (at, end), (unit.rule, "number:fraction"))

    def _of_something_known(self, at: int, end: int) -> bool:
        """Whether a definite noun follows a fraction, or it says itself of whom it is (نصفهم)."""
        if self.phrase(self._words.shares_of_them, at) or self._is_definite(end):
            return True
        if (self.text(end - 1),) not in self._words.times.units and self.language.may_be_participle(self.text(end)):
            return True  # only one-third funded
        construct = self.text(end).isalpha() and self._words.noun_follows_number and self._is_definite(end + 1)
        return construct or any(
            self._phrase_or_stem(self._words.part_of_people, at - back)
            or self._phrase_or_stem(self._words.part_of_things, at - back)
            for back in (1, 2, 3, 4)
            if at >= back
        )

    def _one_in(self, at: int) -> _Core | None:
        """One in five children, طفل من كل خمسة أطفال, واحد من كل أربعة."""
        if not self._tells_one_in:
            return None
        first = self.number(at)
        counted = self.match(at) if first is None and self._words.noun_follows_number else None
        if counted is not None and (counted.prefix or counted.first(Category.MEASURES) is None):
            return None
        end = first.end if first else at + counted.length if counted else at
        middle = self.phrase(self._words.cues["one_in"], end)
        counts = end > at and middle and end + middle not in self._dated
        second = self.number(end + middle) if counts else None
        if second is None or second.value <= (first.value if first else 1) or second.value > _MOST_OF_MANY:
            return None
        unit = self._units.known(second.end)
        term = unit.term if unit else None
        share = Fraction(first.value if first else Decimal(1)) / Fraction(second.value)
        found = Unit(Kind.PERCENT, term, unit.end if unit else second.end, "share")
        return _Core(_per_cent(share), Qualifier.EXACT, found, at, (at, second.end), (found.rule, "one-in"))

    # -- nouns that say their number, ranks ---------------------------------------------------------

    def _counted_by_itself(self, at: int) -> _Core | None:
        """مركزين is two centres; ساعة ونصف one and a half hours; طفل واحد one child, أطفال ثلاثة three."""
        match = self.match(at)
        entry = match.first(Category.MEASURES, Category.CURRENCIES) if match else None
        if match is None or entry is None or self._definite(match.prefix):
            return None
        end = at + match.length
        unit = Unit(kind_of(entry), self._units.term(entry, at, end), end, "count:dual")
        follower = self.number(end) if self._words.noun_follows_number else None
        if match.dual and not self._of_what_is_known(at, entry, end):
            unit, value = self._with_part(unit, Decimal(2))
            if follower is not None and follower.by_word and follower.value == 2:
                unit = replace(unit, end=follower.end)
            return _Core(value, Qualifier.EXACT, unit, at, (at, at + 1), (unit.rule,))
        if follower is not None and self._counts_back(follower):
            unit = replace(unit, end=follower.end, rule="count:noun-first")
            return _Core(follower.value, Qualifier.EXACT, unit, at, (end, follower.end), (unit.rule, *follower.rules))
        halved, value = self._with_part(unit, Decimal(1))
        if halved.end == unit.end:
            return None
        return _Core(value, Qualifier.EXACT, halved, at, (at, at + 1), ("count:and-part",))

    def _of_what_is_known(self, at: int, entry: Entry, end: int) -> bool:
        """Whether a dual in construct names rather than counts: مدينتي حلب وحماة, عمليتي التصويت, against حالتي وفاة."""
        if end - at > 1 or not self.language.is_bound_dual(self.text(at)):
            return False
        of = self.match(end)
        named = of is not None and of.first(Category.PLACES, Category.ORGANISATIONS) is not None
        word = self.text(end)
        common = word.isalpha() and word not in self._words.stop_words and not self.language.may_be_verb(word)
        return entry.dimension == "place" or named or not common or self._is_definite(end)

    def _counts_back(self, number: Number) -> bool:
        """Whether a small number word belongs to the noun before it rather than to one after."""
        single = number.end - number.start == 1 and number.by_word and 1 <= number.value <= _LARGEST_SMALL
        return (
            single
            and self.texts[number.start] in self._words.numbers.additive
            and not self._units.after(number, None).known
        )

    def _is_definite(self, at: int) -> bool:
        return any(self._definite(prefix) for prefix, _ in self.stems(at))

    def _definite(self, prefix: str) -> bool:
        return any(prefix.endswith(article) for article in self._words.definite_articles if article)

    def _rank(self, at: int) -> _Core | None:
        """المرتبة الثالثة, المرتبة 154, ranked 45th, 45th place, ثاني أكبر, second largest."""
        cues = self._words.cues
        opener = self.stemmed_length(cues["rank"], at) or self.stemmed_length(cues["times_in_row"], at)
        ordinal = self._place_in_order(at + opener) if opener else None
        start, end = at, ordinal[1] if ordinal else at
        if ordinal is None:
            ordinal = self.ordinal(at)
            if ordinal is None:
                return None
            closer = self.phrase(cues["rank"], ordinal[1]) or self.phrase(cues["superlative"], ordinal[1])
            if not closer:
                return None
            end = ordinal[1] + closer
        unit = Unit(Kind.ORDINAL, None, end, "ordinal")
        number = (at + opener, ordinal[1])
        return _Core(Decimal(ordinal[0]), Qualifier.EXACT, unit, start, number, (unit.rule,))

    def _place_in_order(self, at: int) -> tuple[int, int] | None:
        """The ordinal or the plain number after a word of rank."""
        at += self.text(at) in self._words.times.attached_articles
        ordinal = self.ordinal(at)
        text = self.text(at)
        if ordinal is not None or not text.isdecimal() or len(text) > _LONGEST_RANK:
            return ordinal
        return int(text), at + 1

    # -- figures ------------------------------------------------------------------------------------

    def _figure(self, core: _Core) -> Figure:
        unit = core.unit
        said = self._said(core.start, core.number[1], unit.end, core.value)
        qualifier = core.qualifier if core.qualifier is Qualifier.RANGE else said.qualifier
        start, end = said.start, said.end
        reasons = unit.reasons
        if self.phrase(self._words.rates, end) or self.phrase(self._words.rates, unit.end):
            reasons = (*reasons, RATE)
        tokens = (start, end)
        rules = (*core.rules, *self._relations(core))
        return Figure(
            unit.kind,
            core.value,
            qualifier,
            unit.term,
            tokens,
            core.number,
            self.span(*tokens),
            self.span(*core.number),
            self._part_of(tokens),
            rules,
            reasons,
        )

    def _relations(self, core: _Core) -> Iterator[str]:
        """The rules by which a number goes with one told before."""
        if self._told_of_before(core):
            yield DEFINITE
        others = self._words.others
        if any(self.text(at) in others for at in range(core.number[1], core.unit.end + 1)):
            yield OTHERS

    def _told_of_before(self, core: _Core) -> bool:
        """Whether the number carries an article: the 16 districts, القتلى العشرة."""
        start = core.number[0]
        return self.text(start - 1) in self._words.definite_articles or self._is_definite(start)

    def _said(self, start: int, number_end: int, end: int, value: Value) -> Qualified:
        """How exactly the figure of these tokens is stated, a currency sign before it aside."""
        return find_qualifier(self, start - (self._symbol_before(start) is not None), number_end, end, value)

    def _is_age_of_people(self, figure: Figure) -> bool:
        """Children under five, people over 60: a bare number after a people's noun and a word of more or less is an age."""
        if figure.unit is not None or figure.qualifier not in {Qualifier.LESS_THAN, Qualifier.MORE_THAN}:
            return False
        if figure.kind is not Kind.COUNT or self.text(figure.tokens[0]) not in self._words.age_limits:
            return False
        before = (self.match(figure.tokens[0] - back) for back in (1, 2))
        return any(
            match and (entry := match.first(Category.MEASURES)) and entry.dimension == "people" for match in before
        )

    def _part_of(self, tokens: tuple[int, int]) -> PartOf | None:
        return next((part for part, phrases in self._pronouns if self._beside(phrases, tokens)), None)

    def _beside(self, phrases: PhraseSet, tokens: tuple[int, int]) -> bool:
        """Whether one of the phrases (بينهم, منهم, "of them") stands right before or after."""
        start, end = tokens
        if self.phrase(phrases, start):
            return True  # نصفهم
        before = any(self._phrase_or_stem(phrases, start - back) == back for back in (1, 2, 3) if start >= back)
        return before or bool(self.phrase(phrases, end))

    def _symbol_before(self, at: int) -> Entry | None:
        return self._currency_sign(at - 1) if at else None

    def _currency_sign(self, at: int) -> Entry | None:
        if not 0 <= at < len(self.texts) or self.texts[at].isdigit():
            return None
        code = self.currency_code(at)
        if code is not None:
            return code
        sign = not self.texts[at].isalnum() or self.texts[at] in self._words.currency_codes
        match = self.match(at) if sign else None
        return match.first(Category.CURRENCIES) if match and match.length == 1 else None


def _per_cent(share: Fraction) -> Decimal:
    """The share in percent, to the 28 digits of a Decimal."""
    percent = share * _PER_CENT
    return Decimal(percent.numerator) / Decimal(percent.denominator)
