"""The names of a sentence: those of the lexicon, and those that only their shape tells.

Of two that overlap the one that reaches further counts ("the ministry" gives way to "ministry of health"); of a lexicon's
name and a shape that starts with it the lexicon's. An adjective of nationality after a known organisation belongs to it (وزارة
الصحة الفلسطينية). Names are called by their short forms from there on (`short_forms`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from generator.facts.names.beside import (
    facility_end,
    head_prefix,
    is_abbreviation,
    is_kind,
    is_narrowed,
    is_possessor,
    is_union,
    nationality,
    past_second_field,
    quoted_place_end,
    shaped_name,
)
from generator.facts.names.listed import ListedPlaces
from generator.facts.names.reader import CATEGORIES, QUOTATION, NameReader
from generator.facts.names.short_forms import ShortForms
from generator.facts.parts import OFFICE, Figure, Moment, Name
from generator.facts.reader import Reading
from generator.language.phrases import Phrase
from generator.lexicon import Category, Entry, Match

_WORLD = "world"
"""The dimension of organisations that are no country's."""
_NONE: Mapping[Phrase, Name] = MappingProxyType({})


def find_names(
    text: str,
    reading: Reading,
    moments: Sequence[Moment],
    figures: Sequence[Figure],
    aliases: Mapping[Phrase, Name] = _NONE,
) -> tuple[Name, ...]:
    """All names and verbs of one sentence of the article's text, in order; none overlap.

    `aliases`: the organisations that the sentences before gave a short form, by its folded words.
    """
    return tuple(_Finder(text, reading, moments, figures, aliases).names())


class _Finder:
    def __init__(
        self,
        text: str,
        reading: Reading,
        moments: Sequence[Moment],
        figures: Sequence[Figure],
        aliases: Mapping[Phrase, Name],
    ) -> None:
        self._reader = NameReader(text, reading, moments, figures)
        self._short_forms = ShortForms(self._reader, aliases)
        self._tokens = reading.tokens
        self._vocabulary = reading.words
        self._language = reading.language
        homographs = self._language.words.names.homographs
        self._opens_name = [
            word.opens_name[token.capital] and token.word not in homographs
            for word, token in zip(reading.words, reading.tokens, strict=True)
        ]
        self._told = bool(aliases)
        self._quotes = QUOTATION if self._language.words.verb_first else frozenset[str]()  # `quoted_place_end`
        self._listed = ListedPlaces(self._reader, reading.lexicon)
        nouns = figures if reading.language.words.noun_follows_number else ()
        self._counted = {figure.number_tokens[1] for figure in nouns if figure.unit is not None}

    def names(self) -> Iterator[Name]:
        end = 0
        listed = self._listed.ends
        for at, (match, word) in enumerate(zip(self._reader.matches, self._vocabulary, strict=True)):
            if at < end:
                continue
            opens = self._opens_name[at] or word.acting is not None  # a verb with its object: most are neither
            begins = match is not None or opens or at in listed or self._tokens[at].text in self._quotes
            if not begins and not (self._told and self._short_forms.may_begin(at)):
                continue
            if opens and not self._is_counted(at):
                self._listed.open(at)
            name = self._at(at)
            if name is not None and self._gives_way(name):
                name = self._office_alone(name)
            if name is not None:
                quoted = self._reader.with_quotes(*name.tokens) if name.tokens[0] > end else name.tokens
                name = replace(name, tokens=quoted) if quoted != name.tokens else name
                name = self._short_forms.given(name)
                yield name
                end = name.tokens[1]

    def _gives_way(self, name: Name) -> bool:
        """Whether a name of the lexicon that starts inside this one reaches further, or ends a mere shape (مكتب البرلمان)."""
        start, end = name.tokens
        contained = (Category.ORGANISATIONS, *((Category.SPEAKERS,) if self._language.words.verb_first else ()))
        for at in range(start + 1, end):
            match = self._reader.matches[at]
            if match is None or not match.first(*CATEGORIES):
                continue
            constructed = match.prefix in self._language.words.definite_articles | {""}
            inner = match.first(*contained)
            known = name.entry is None and constructed and inner and at + match.length == end
            known = known and not (inner is not None and inner.dimension == OFFICE and is_union(self._reader, start))
            known = known and (self._language.words.verb_first or (inner is not None and inner.dimension != _WORLD))
            if (known and not self._reader.is_head(at, end)) or at + match.length > end:
                return True
        following = self._at(start + 1) if end - start > 1 else None
        return following is not None and following.tokens[0] < end < following.tokens[1]

    def _office_alone(self, name: Name) -> Name | None:
        """An office of several words by its first, where what it is of goes on: رئيس | بلدية زحلة, not رئيس بلدية."""
        start, end = name.tokens
        phrases = self._vocabulary[start].phrases
        alone = phrases.alone if phrases is not None else None
        entry = alone.first(Category.SPEAKERS) if alone is not None else None
        office = entry is not None and entry.dimension == name.dimension == OFFICE and end - start > 1
        if alone is None or entry is None or not office or not self._language.words.verb_first:
            return None
        term = entry.term(self._reader.surface(start, start + 1, alone.prefix))
        return Name(entry.category, term, (start, start + 1), alone.prefix, entry)

    def _at(self, at: int) -> Name | None:
        if (listed := self._listed.known(at)) is not None:
            return listed
        match = self._reader.matches[at]
        entry = self._reader.entry(match, at) if match is not None else None
        if entry is not None and entry.category in (Category.ORGANISATIONS, Category.SPEAKERS) and at in self._listed:
            return self._unknown_place(at)  # محليتي القلعة والفاو, مديريتي كروة والشيخ عثمان
        opens = self._opens_name[at] and not self._is_counted(at)
        shaped = self._language.organisation_end(self._reader.words, at) if opens else at
        countrys = self._of_country(entry, match, at) if match is not None and entry is not None else None
        if countrys is not None:
            return countrys
        facility = self._facility(entry, at) if opens and shaped == at else None
        if facility is not None:
            return facility
        if match is not None and entry is not None and not self._outgrown(match, at, shaped):
            return self._known(entry, match, at, shaped)
        called = self._called(at)
        if called is not None:
            return called
        if shaped > at:
            return shaped_name(self._reader, Category.ORGANISATIONS, at, shaped, head_prefix(self._reader, at))
        short = self._short_forms.told(at)
        if short is not None:
            return short
        if (quoted := quoted_place_end(self._reader, at)) > at:
            return shaped_name(self._reader, Category.PLACES, at + 1, quoted - 1, "")
        place = self._unknown_place(at) if (opens or at in self._listed) and not self._reader.title_case else None
        return place or self._verb_with_object(at)

    def _is_counted(self, at: int) -> bool:
        """Whether a word is what a number counts, so that it opens no name: 300 مديرية باليمن, 12 معبراً."""
        return at in self._counted and at in self._reader.taken

    def _known(self, entry: Entry, match: Match, at: int, shaped: int) -> Name:
        """A name of the lexicon with what belongs to it; `shaped`: where a name by its shape would end."""
        end = at + match.length
        if entry.category is Category.PLACES:
            if is_kind(self._reader, end) and not is_possessor(self._reader, end):
                return self._with_kind(entry, match, at, end + 1)
            built = facility_end(self._reader, at, end)
            capitals = [token.capital for token in self._tokens[at : end + 1]]
            if built > end and not (entry.territory is not None and capitals[0] and not capitals[-1]):
                return shaped_name(self._reader, Category.PLACES, at, built, "")  # but the busiest U.S. airport
        owned = self._of_place(at, end) if entry.category in (Category.ORGANISATIONS, Category.SPEAKERS) else None
        if owned is not None:
            return owned
        if entry.category is Category.ORGANISATIONS and end < len(self._tokens):
            end += nationality(self._reader, end)
            end = past_second_field(self._reader, at, end, shaped)
        term = entry.term(self._language.without_genitive(self._reader.surface(at, end, match.prefix)))
        return Name(entry.category, term, (at, end), match.prefix, entry)

    def _facility(self, entry: Entry | None, at: int) -> Name | None:
        """What a noun that can speak is a part of the name of, as a place, or places: استقبل | مستشفى ناصر, ببلدية | كروة."""
        speaks = entry is not None and entry.category is Category.SPEAKERS and self._language.words.verb_first
        place = self._unknown_place(at) if speaks else None
        districts = self._language.words.names.districts
        placed = any(
            self._language.attaches_in(prefix) and stem in districts for prefix, stem in self._vocabulary[at].stems
        )
        return place if place is not None and (placed or place.tokens[0] == at) else None

    def _of_country(self, entry: Entry, match: Match, at: int) -> Name | None:
        """A country's own body called like the world's, as sentences after call it: الصليب الأحمر الألماني, Malwa's Red Cross."""
        end = at + match.length
        if entry.category is Category.NATIONALITIES and not self._language.words.verb_first:
            inner = self._reader.matches[end] if end < len(self._tokens) else None
            body = inner.first(Category.ORGANISATIONS) if inner is not None else None
            return (
                self._countrys(at, end, end + inner.length, "") if inner and body and body.dimension == _WORLD else None
            )
        if entry.dimension != _WORLD:
            return None
        before = self._tokens[at - 1].text if at else ""
        adjective = nationality(self._reader, end) if self._language.words.verb_first else 0
        if adjective or self._language.without_genitive(before) != before:
            return self._countrys(at, at, end, match.prefix, adjective)
        return self._short_forms.told(at)

    def _countrys(self, start: int, head: int, end: int, prefix: str, adjective: int = 0) -> Name:
        """A country's own body, called without the country by the words from its head to its end."""
        name = shaped_name(self._reader, Category.ORGANISATIONS, start, end + adjective, prefix)
        first, *rest = (token.text for token in self._tokens[head:end])
        return replace(name, short_forms=((first.removeprefix(prefix), *rest),))

    def _of_place(self, at: int, end: int) -> Name | None:
        """A body whose head noun alone is known, with the place that it is of: the Government of Japan."""
        words = self._language.words
        start = at + (self._tokens[at].text in words.definite_articles)
        of = end < len(self._tokens) and self._tokens[end].text in words.times.of_words
        known = self._reader.matches[start]
        if not of or end - start != 1 or not self._tokens[start].capital or (known and known.length > 1):
            return None
        if self._tokens[start].text not in words.names.organisation_heads:
            return None
        place = end + 1
        place += place < len(self._tokens) and self._tokens[place].text in words.definite_articles
        match = self._reader.matches[place] if place < len(self._tokens) else None
        if match is None or match.first(Category.PLACES) is None:
            return None
        return shaped_name(self._reader, Category.ORGANISATIONS, start, place + match.length, "")

    def _with_kind(self, entry: Entry, match: Match, at: int, end: int) -> Name:
        """A place with its kind; one that only shares a country's name is none that the lexicon knows (Niger State)."""
        if entry.territory is not None:
            return shaped_name(self._reader, Category.PLACES, at, end, head_prefix(self._reader, at))
        return Name(
            entry.category, entry.term(self._reader.surface(at, end, match.prefix)), (at, end), match.prefix, entry
        )

    def _called(self, at: int) -> Name | None:
        """A known organisation with what it is before its name: منظمة الهلال الأحمر, حركة «حماس»."""
        word, kinds = self._vocabulary[at], self._language.words.names.kinds
        if kinds.isdisjoint(word.rests):
            return None
        prefix = next((prefix for prefix, stem in word.stems if stem in kinds), None)
        inner = at + 1 + (at + 1 < len(self._tokens) and self._tokens[at + 1].text in QUOTATION)
        match = self._reader.matches[inner] if inner < len(self._reader.matches) else None
        if prefix is None or match is None or match.first(Category.ORGANISATIONS) is None:
            return None
        articles = self._language.words.definite_articles
        if self._language.is_article(prefix) or match.prefix not in articles | {""}:
            return None
        name = self._at(inner)
        if name is None:
            return None
        start, end = self._reader.with_quotes(*name.tokens)
        if start > at + 1:
            return None
        surface = self._reader.surface(at, end, prefix)
        return replace(name, term=replace(name.term, surface=surface), tokens=(at, end), prefix=prefix)

    def _verb_with_object(self, at: int) -> Name | None:
        match = self._vocabulary[at].acting
        entry = match.first(Category.DOING) if match else None
        if match is None or entry is None or not self._language.may_have_object(self._tokens[at].word, match.prefix):
            return None
        if self._reader.is_begun(at):
            return None
        surface = self._tokens[at].word
        return Name(entry.category, entry.term(surface), (at, at + 1), match.prefix, entry, object_follows=True)

    def _outgrown(self, match: Match, at: int, shaped: int) -> bool:
        """Whether a shape says more than a place, a common noun or a verb of the lexicon that it starts with."""
        end = at + match.length
        office = match.first(Category.SPEAKERS)
        of = end < len(self._tokens) and self._tokens[end].text in self._language.words.times.of_words
        if office is not None and office.dimension == OFFICE and of and not self._language.words.verb_first:
            return False  # the Director of the Immunization Department
        return shaped > end and (match.first(Category.ORGANISATIONS) is None or is_narrowed(self._reader, at, end))

    def _unknown_place(self, at: int) -> Name | None:
        """A place that its shape tells at a word, or the list that it is in, where an "and" may be attached to it."""
        if at in self._listed:
            return self._short_forms.introduced(self._listed.name(at))
        place = self._language.place_name(self._reader.words, at)
        match = self._reader.matches[at]
        money = match is not None and match.first(Category.CURRENCIES) is not None  # deposits in Lebanese pounds
        if place is None or is_abbreviation(self._reader, *place):
            return None
        start, end = place
        if start in self._listed:
            return self._listed.known(start) or self._short_forms.introduced(self._listed.name(start))
        if money and self._tokens[end - 1].text not in self._language.words.names.of_place:
            return None
        first = self._tokens[start].text  # One region that …; Northern and Eastern Syria
        part = end - start == 1 and (first,) in self._language.words.cues["which_part"]
        if part or first in self._language.words.numbers.additive:
            return None
        name = shaped_name(self._reader, Category.PLACES, start, end, head_prefix(self._reader, start))
        return self._short_forms.introduced(name) if start > at else name
