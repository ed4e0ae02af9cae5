"""What a number is of: a percent sign, a currency, a measure of the lexicon, a nationality, else a noun in its own words.

Arabic: the counted noun is the word right after the number, adjectives follow it (12 ورشة تدريبية). English: adjectives come
before it, and a noun that the lexicon does not know is taken up to the first plural (14 mobile repair workshops).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.facts.numbers import Number
from generator.facts.parts import PEOPLE
from generator.facts.reader import TokenReader
from generator.facts.tokens import DASHES, DASHES_AND_SLASH, adjacent
from generator.language import language
from generator.lexicon import Category, Entry, Match
from generator.values import Kind, Term

UNKNOWN_UNIT = "unit_unknown"
PERSON = "person"
"""The lexicon's entry of people of whom nothing else is said."""
_LONGEST_WHOLE = 3
_FARTHEST_NOUN = 4
"""Words that may stand between an English number and its noun: "14 secure detention centres"."""
_MOST_ADJECTIVES = 2
_LONGEST_NAME = 7
"""Words and marks of a name before what is counted."""
_YEAR_DIGITS = 4
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

    def whole(self, entry: Entry, match: Match, at: int) -> Term:
        """What a share is of, at a token: of the city one is meant, of the cities all."""
        term = self.term(entry, at, at + match.length)
        definite = match.prefix.endswith(tuple(self._words.times.attached_articles)) and bool(match.prefix)
        definite = definite or self._reader.text(at - 1) in self._words.definite_articles
        owner = self._reader.text(at + match.length)  # نصف مركز الاحتجاز
        definite = definite or (self._words.noun_follows_number and self._language.is_definite(owner))
        if not definite or not self._is_singular(entry, at, at + match.length):
            return term
        forms = {code: {**own, "whole": language(code).definite_singular(own)} for code, own in term.forms.items()}
        return replace(term, forms=forms)

    def after(self, number: Number, symbol: Entry | None) -> Unit:
        """The unit of a number; `symbol` is the currency sign before it."""
        qualified = self._reader.phrase_value(self._words.qualifiers_after, number.end)
        at = number.end + (qualified[1] if qualified else 0)
        if self._reader.text(number.start - 1) == "(" and self._reader.text(at) == ")":
            at += 1  # (1,291) شخصاً
        percent = self._reader.phrase(self._words.percent, at)
        if percent:
            end = at + percent
            closed = self._reader.text(number.start - 1) == "(" and self._reader.text(end) == ")"  # (18.1%) من المجموع
            return Unit(Kind.PERCENT, self.whole_of_share(end + closed), end, "percent")
        if symbol is not None:
            return Unit(Kind.MONEY, self.term(symbol, number.start - 1, number.start), at, "money:symbol")
        unit = self.known(at, singular=number.value <= 1)
        unit = unit or self._past_measure(at) or self._past_name(at) or self._out_of_many(at) or self._out_of_words(at)
        return unit or self._unknown(at)

    def _past_name(self, at: int) -> Unit | None:
        """What a name stands before: 17 National Response Force (NRF) teams, 19 AK47 rifles, seven suspected BH/ISWAP fighters."""
        if self._words.noun_follows_number or self._reader.reading.title_case:
            return None
        start = at
        while start < at + _MOST_ADJECTIVES and not self._is_of_name(start) and self._may_count(start):
            start += 1
        end = start
        while end < start + _LONGEST_NAME and self._is_of_name(end):
            end += 1
        if self._reader.text(end) == "(" and self._reader.text(end + 2) == ")" and self._is_of_name(end + 1):
            end += 3
        if end < start + 2:
            return None
        known = self.known(end, singular=False)
        last = known.end if known is not None else self._plural_after(end)
        if last == end or (known is not None and known.kind is not Kind.COUNT):
            return None
        surface = self._reader.words(at, last)
        return known or Unit(
            Kind.COUNT, Term(None, surface, {self._language.code: surface}), last, "count:noun", (UNKNOWN_UNIT,)
        )

    def _is_of_name(self, at: int) -> bool:
        """Whether a token belongs to a name: a capital, or what is glued to one (BH/ISWAP, AK47)."""
        reader = self._reader
        if not 0 < at < len(reader.texts) or at in self._dates:
            return False
        if reader.tokens[at].capital:
            return reader.text(at) not in self._words.stop_words
        named = reader.tokens[at - 1].capital or reader.text(at - 1) in DASHES_AND_SLASH
        glued = named and adjacent(reader.tokens[at - 1], reader.tokens[at])
        model = reader.tokens[at - 1].word.isupper() and reader.text(at).isdecimal()  # AK 47
        return model or (glued and (reader.text(at) in DASHES_AND_SLASH or reader.text(at).isdecimal()))

    def _past_measure(self, at: int) -> Unit | None:
        """Things of a size that stands before them with a number of its own: three 450-horsepower engines, six 42 sqm tents."""
        number = self._reader.number(at) if not self._words.noun_follows_number else None
        size = self.known(number.end) if number is not None else None
        if number is None or size is None or size.kind is Kind.MONEY:
            return None
        hyphened = self._reader.text(number.end) in DASHES
        if size.kind is Kind.COUNT and not hyphened:
            return None
        unit = self.known(size.end, singular=False) or self._unknown(size.end)
        return replace(unit, end=at) if unit.term is not None else None

    def _out_of_many(self, at: int) -> Unit | None:
        """Ten of the fighters, مليار من الجنيهات: the definite noun after "of"."""
        end = at + self._reader.phrase(self._words.cues["belonging"], at)
        article = self._reader.text(end) in self._words.definite_articles
        if end == at:
            return None
        owned = (self._reader.text(end),) in self._words.cues["possessive"]  # five of its schools
        definite = article or owned or self._reader.text(end).startswith(tuple(self._words.definite_articles))
        unit = self._at(end + (article or owned)) or self._owned(end)
        definite = definite or self._language.has_possessor(self._reader.text(end))
        people = unit is not None and unit.term is not None and unit.term.dimension == PEOPLE
        return unit if definite or people else None

    def _owned(self, at: int) -> Unit | None:
        """A measure that carries the pronoun of whose it is: four of its fighters, 4 من مقاتليها."""
        for noun in self._language.owned(self._reader.text(at)):
            match = self._reader.reading.lexicon.match(self._language.code, (noun,), 0)
            entry = match.first(Category.MEASURES) if match is not None and not match.prefix else None
            if entry is not None:
                return Unit(kind_of(entry), self.term(entry, at, at + 1), at + 1, f"count:{entry.dimension}")
        return None

    def _out_of_words(self, at: int) -> Unit | None:
        """The same of what no list knows: 12 من مساعديه, ten of the aides."""
        if self._reader.phrase(self._words.cues["agent"], at) or self._reader.phrase_value(
            self._words.qualifiers_before, at
        ):
            return None  # 12 من قبل
        end = at + self._reader.phrase(self._words.cues["belonging"], at)
        article = self._reader.text(end) in self._words.definite_articles
        owned = (self._reader.text(end),) in self._words.cues["possessive"]
        start = end + (article or owned)
        match = self._reader.match(start)
        if end == at or (match is not None and match.first(Category.PLACES, Category.ORGANISATIONS) is not None):
            return None
        possessed = self._may_count(start) and self._language.without_object(self._reader.text(start)) is not None
        last = max(self._words_of_whole(start), start + possessed)
        if last == start or not (self._words.noun_follows_number or start > end):
            return None
        surface = self._reader.words(start, last)
        term = Term(None, surface, {self._language.code: surface})
        return Unit(Kind.COUNT, term, last, "count:noun", (UNKNOWN_UNIT,))

    def whole_of_share(self, at: int) -> Term | None:
        """60 % من المستفيدين, 60% of the children: the measure or the indicator that the share is of."""
        only = self._reader.phrase(self._words.measuring.beside, at)
        at += only if self._reader.text(at + only) in self._words.times.of_words else 0  # 60% فقط من
        end = at + (self._reader.text(at) in self._words.times.of_words)
        if end in self._dates:
            return None  # up 5% from the same month
        end += end > at and self._reader.text(end) in self._words.definite_articles
        if end == at:
            return None
        end = self.past_possessor(end)
        end += self._reader.phrase(self._words.cues["number_of"], end) if self._words.noun_follows_number else 0
        match = self._reader.match(end)
        entry = match.first(Category.MEASURES) if match else None
        if match is None or entry is None:
            match = self._reader.indicator(end)
            entry = match.first(Category.INDICATORS) if match else None
        if match is not None and entry is not None:
            return self.whole(entry, match, end)
        if self._reader.stemmed_length(self._words.cues["origin"], end):
            return None  # 54% من الجنسية اليمنية
        last = self._words_of_whole(end)
        if self._reader.text(last)[:1].isdigit():
            return None  # grew by 22% from the SAR 13 million
        surface = self._reader.words(end, last)
        return Term(None, surface, {self._language.code: surface}) if last > end else None

    def words_of_whole(self, at: int) -> Term | None:
        """The definite words at a token, which a share is of and no list knows: ربع متوسط المساحات."""
        last = self._words_of_whole(at)
        surface = self._reader.words(at, last)
        return Term(None, surface, {self._language.code: surface}) if last > at else None

    def past_possessor(self, at: int) -> int:
        """The token after a possessor: half of the country's grain is of grain."""
        while any(not prefix and stem != self._reader.text(at) for prefix, stem in self._reader.stems(at)):
            at += 1
        return at

    def _words_of_whole(self, at: int) -> int:
        """The end of a whole that the lexicon does not know: من إجمالي النفقات, of registered voters, of imported wheat."""
        if not self._words.noun_follows_number:
            end = at
            while end < at + _LONGEST_WHOLE and self._may_count(end) and not self._acts(end):
                if end > at and self._moves(end):
                    break
                end += 1
            return max(self._plural_after(at), end)
        end = at
        while end < at + _LONGEST_WHOLE and self._may_count(end) and not self._acts(end):
            if end > at and not self._language.is_definite(self._reader.text(end)):
                break
            end += 1
        told = any(map(self._language.is_definite, self._reader.texts[at:end]))
        return end if told else at

    def _moves(self, at: int) -> bool:
        """Whether a word tells how an amount changed or stands: 40 percent of output fell."""
        measuring = self._words.measuring
        verbs = (measuring.level, measuring.rise, measuring.fall)
        return self._language.may_be_participle(self._reader.text(at)) or any(
            self._reader.phrase(words, at) for words in verbs
        )

    def known(self, at: int, *, singular: bool = True) -> Unit | None:
        """A unit of the lexicon at a token, in English a few words on.

        Where adjectives come first, a singular is none for several (300 train passengers, Forward 3.0 programme).
        """
        if self._reader.text(at) in DASHES and at and adjacent(self._reader.tokens[at - 1], self._reader.tokens[at]):
            at += 1  # a 30-day ceasefire, a 12-member council
            singular = True
        farthest = 1 if self._words.noun_follows_number else _FARTHEST_NOUN
        for position in range(at, min(at + farthest, len(self._reader.texts))):
            if position in self._dates or self._is_known_noun(position):
                return None
            unit = self._at(position)
            adjective = unit is not None and not singular and self._is_adjective(unit, position)
            adjective = adjective or (unit is not None and position > at and self._is_part_of_noun(unit, position))
            if unit is not None and (not adjective or self._ends_phrase(unit, at)):
                return unit
            word = self._reader.texts[position]
            if (
                not _WORD.fullmatch(word)
                or word in self._words.numbers.additive
                or (self._is_grammar(position) and not self._links(position, at))
            ):
                return None
        return None

    def _is_known_noun(self, at: int) -> bool:
        """Whether a noun where a counted one would stand has an article, and so is none: سعر 2022 البالغ ألف جنيه."""
        match = self._reader.match(at)
        return match is not None and bool(match.prefix) and self._words.noun_follows_number

    def _is_grammar(self, at: int) -> bool:
        """Whether a word is one of grammar: us, but not US."""
        return self._reader.texts[at] in self._words.stop_words and not self._reader.tokens[at].word.isupper()

    def _links(self, at: int, first: int) -> bool:
        """Whether a word only leads on to the noun: two other residents, 155 pregnant and lactating women."""
        if self._reader.text(at) in self._words.others:
            return at == first and not self._words.noun_follows_number
        if at == first or self._reader.text(at) not in self._words.numbers.joiners:
            return False
        before = self._reader.text(at - 1)
        acts = self._acts(at - 1) or (before,) in self._words.cues["harm"]
        return not acts and not self._language.may_be_counted(before)

    def _ends_phrase(self, unit: Unit, at: int) -> bool:
        """Whether a singular right after a number can only be a plural mistyped: 39 infection and three deaths.

        A noun after it would make it an adjective, a year before it a name (the 1967 war).
        """
        before = self._reader.text(at - 1)
        if unit.end - at > 1 + (self._reader.text(at) in self._words.others):
            return False
        following = self._reader.text(unit.end)
        alone = not following.isalpha() or following in self._words.stop_words
        return alone and not (before.isdecimal() and len(before) == _YEAR_DIGITS)

    def _is_adjective(self, unit: Unit, at: int) -> bool:
        """Whether a counted noun stands in the singular, which several of it never do."""
        if self._words.noun_follows_number or unit.kind is not Kind.COUNT or unit.term is None:
            return False
        return self._in_singular(unit, at)

    def _is_part_of_noun(self, unit: Unit, at: int) -> bool:
        """Whether a measure further on only tells what sort of thing is counted: two double barrel guns."""
        following = self._reader.text(unit.end)
        noun = following.isalpha() and following not in self._words.stop_words
        return unit.kind is Kind.MEASURE and noun and self._in_singular(unit, at)

    def _in_singular(self, unit: Unit, at: int) -> bool:
        if unit.term is None:
            return False
        forms = unit.term.forms.get(self._language.code, {})
        one, surface = forms.get("one", "").lower(), " ".join(self._reader.texts[at : unit.end])
        if one == surface:
            return one != forms.get("other", "").lower()
        if unit.term.id is None or self._language.may_be_counted(surface.split()[-1]):
            return False
        spellings = self._reader.reading.lexicon.entry(unit.term.id).surfaces[self._language.code]
        longer = (spelling for spelling in spellings if spelling.startswith(surface) and spelling != surface)
        return any(self._language.may_be_counted(spelling.split()[-1]) for spelling in longer)

    def _at(self, at: int) -> Unit | None:
        code = self._reader.currency_code(at)
        if code is not None:
            return Unit(Kind.MONEY, self.term(code, at, at + 1), at + 1, "money:code")
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

    def counted_at(self, at: int) -> Unit | None:
        """The measure that is counted, past an article, a particle or adjectives, at a token after "the number of"."""
        reader = self._reader
        at += reader.text(at) in self._words.definite_articles
        farthest = 1 if self._words.noun_follows_number else _FARTHEST_NOUN
        for position in range(at, min(at + farthest, len(reader.texts))):
            match = self._definite_match(position) or self._reader.match(position)
            entry = match.first(Category.MEASURES) if match else None
            if match is not None and entry is not None and kind_of(entry) is Kind.COUNT:
                end = position + match.length
                return Unit(Kind.COUNT, self.term(entry, position, end), end, "count:number-of")
            if not _WORD.fullmatch(reader.text(position)) or reader.text(position) in self._words.stop_words:
                return None
        return None

    def _definite_match(self, at: int) -> Match | None:
        """A noun with its adjectives, all of them with the article: الإصابات المؤكدة."""
        articles = tuple(article for article in self._words.definite_articles if article)
        words: list[str] = []
        for position in range(at, at + _FARTHEST_NOUN):
            stems = self._reader.stems(position)
            bare = next((rest for prefix, rest in stems if prefix.endswith(articles) and prefix), None)
            if bare is None:
                break
            words.append(bare)
        match = self._reader.reading.lexicon.match(self._language.code, words, 0) if len(words) > 1 else None
        return match if match is not None and match.length > 1 else None

    def named_at(self, at: int) -> Unit | None:
        """The words after "the number of" that no list knows: the definite noun (عدد الناجحين), in English up to a plural."""
        reader = self._reader
        at += reader.text(at) in self._words.definite_articles
        if self._words.noun_follows_number:
            end = at + (self._may_count(at) and self._language.is_definite(reader.text(at)))
        else:
            end = self._plural_after(at)
        if end == at:
            return None
        surface = reader.words(at, end)
        return Unit(
            Kind.COUNT, Term(None, surface, {self._language.code: surface}), end, "count:number-of", (UNKNOWN_UNIT,)
        )

    def measured_before(self, at: int, end: int) -> Unit | None:
        """The measure that is told before its number: magnitude 7.6, a magnitude-7.6 quake."""
        at -= 1 + (self._reader.text(at - 1) in DASHES)
        if at < 0 or (self._reader.text(at),) not in self._words.cues["measure_before"]:
            return None
        match = self._reader.match(at)
        entry = match.first(Category.MEASURES) if match else None
        return Unit(kind_of(entry), self.term(entry, at, at + 1), end, f"count:{entry.dimension}") if entry else None

    def before(self, at: int) -> Unit | None:
        """The definite noun that a definite number follows: الأشخاص الـ12, القتلى العشرة."""
        end = at - 1
        if self._reader.text(end) not in self._words.times.attached_articles:
            if not self._definite_word(at):
                return None
            end = at
        for length in (1, 2, 3):
            match = self._reader.match(end - length)
            entry = match.first(Category.MEASURES) if match and match.prefix and match.length == length else None
            if entry is not None:
                term = self.term(entry, end - length, end)
                single = self._is_singular(entry, end - length, end)
                kind, rule = (Kind.ORDINAL, "ordinal") if single else (kind_of(entry), "count:noun-first")
                return Unit(kind, None if single else term, at + 1, rule)
        return self._unknown_before(end) if end < at else None

    def _unknown_before(self, end: int) -> Unit | None:
        """Definite words that no list knows, before the article of a number: الهيئات المحلية الـ 25."""
        start = end
        while start > max(0, end - _LONGEST_WHOLE) and self._reader.text(start - 1).startswith(
            tuple(self._words.times.attached_articles)
        ):
            start -= 1
        if start == end or start in self._dates:
            return None
        surface = self._reader.words(start, end)
        term = Term(None, surface, {self._language.code: surface})
        return Unit(Kind.COUNT, term, end, "count:noun-first", (UNKNOWN_UNIT,))

    def _definite_word(self, at: int) -> bool:
        articles, numbers = tuple(self._words.times.attached_articles), self._words.numbers.first_words
        return any(prefix.endswith(articles) and prefix and rest in numbers for prefix, rest in self._reader.stems(at))

    def _is_singular(self, entry: Entry, start: int, end: int) -> bool:
        """Whether a definite noun is the singular: اليوم الـ137 is the 137th day, الأيام الـ7 are seven."""
        code, fold = self._language.code, self._language.fold_word
        stems = {" ".join((stem, *self._reader.texts[start + 1 : end])) for _, stem in self._reader.stems(start)}
        forms = entry.forms.get(code, {})
        return fold(forms.get("one", "")) in stems and fold(forms.get("few", forms.get("other", ""))) not in stems

    def people(self, surface: str | None = None) -> Term:
        """People of whom nothing else is said; `surface` is the word that stands for them (others)."""
        entry = self._reader.reading.lexicon.entry(PERSON)
        forms = entry.forms[self._language.code]
        return entry.term(surface or forms.get("few", forms["other"]))

    def is_compound(self, unit: Unit) -> bool:
        """Whether a unit stands in the singular though two are told: the two-day meeting."""
        if self._words.noun_follows_number or unit.term is None or unit.kind is not Kind.DURATION:
            return False
        return unit.term.surface.lower() == unit.term.forms.get(self._language.code, {}).get("one", "").lower()

    def _unknown(self, at: int) -> Unit:
        end = self._noun_after(at) if self._words.noun_follows_number else self._plural_after(at)
        if end == at:
            return Unit(Kind.COUNT, None, at, "count:bare", (UNKNOWN_UNIT,))
        surface = self._reader.words(at, end)
        return Unit(Kind.COUNT, Term(None, surface, {self._language.code: surface}), end, "count:noun", (UNKNOWN_UNIT,))

    def _noun_after(self, at: int) -> int:
        word = self._reader.text(at)
        if not self._may_count(at) or not self._language.may_be_counted(word) or self._acts(at) or self._moves(at):
            return at
        following = self._reader.text(at + 1)
        return at + 1 + (self._may_count(at + 1) and self._language.agrees(word, following) and not self._acts(at + 1))

    def _plural_after(self, at: int) -> int:
        first = at + (self._reader.text(at) in self._words.others)  # 29 other depots
        for position in range(first, min(first + _FARTHEST_NOUN, len(self._reader.texts))):
            if not self._may_count(position) or self._acts(position):
                break
            if self._language.may_be_counted(self._reader.texts[position]):
                return position + 1
        return at

    def _may_count(self, at: int) -> bool:
        word = self._reader.text(at)
        if _WORD.fullmatch(word) is None or word in self._words.stop_words or at in self._dates:
            return False
        return not self.governed(at)

    def governed(self, at: int) -> bool:
        """Whether a particle is attached to what names an office: 128 لهيئة الحشد are for it, and nothing of it is counted."""
        names = self._words.names
        return any(
            prefix and rest in names.organisation_heads | names.settlements
            for prefix, rest in self._reader.stems(at)
            if prefix not in self._words.definite_articles
        )

    def _acts(self, at: int) -> bool:
        match = self._reader.match(at)
        return match is not None and match.first(Category.SAYING, Category.DOING, Category.PLACES) is not None
