"""The names of a sentence: those of the lexicon, and those that only their shape tells.

Of two that overlap the one that reaches further counts ("the ministry" gives way to "ministry of health"); of a lexicon's
name and a shape that starts with it the lexicon's. An adjective of nationality after a known organisation belongs to it (وزارة
الصحة الفلسطينية). A short form in brackets or quotes right after an organisation's name, Central Bank of Egypt (CBE), stands for it
from there on, and what stands before its head noun, Naqi Water Company, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import takewhile
from types import MappingProxyType

from generator.facts.parts import CLAUSE_MARKS, Figure, Moment, Name
from generator.facts.reader import Reading
from generator.language.base import NameWord
from generator.language.phrases import Phrase
from generator.lexicon import Category, Entry, Match
from generator.values import Span, Term

_CATEGORIES = (
    Category.ORGANISATIONS,
    Category.PLACES,
    Category.SPEAKERS,
    Category.DOING,
    Category.SAYING,
    Category.NATIONALITIES,
)
_DOUBTFUL = "doubtful"
"""The dimension of verbs whose spelling is also another word."""
_BRACKETS = {"(": ")", '"': '"', "“": "”", "«": "»", "”": "“”"}
_SHORTEST_ALIAS, _LONGEST_ALIAS = 2, 3
"""Letters and words of a short form."""
_LONGEST_ABBREVIATION = 5
_OFFICE = "office"
"""The dimension of speakers that are persons by their title."""
_LONGEST_CLAUSE = 25
"""Tokens in which a verb of saying leads to "that"."""
_NONE: Mapping[Phrase, Name] = MappingProxyType({})
_VERBS = (Category.SAYING, Category.DOING)


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
        self._text = text
        self._aliases = aliases
        self._tokens = reading.tokens
        self._vocabulary = reading.words
        self._told_firsts = frozenset(phrase[0] for phrase in aliases)
        self._language = reading.language
        self._matches = [self._in_capitals(at, match) for at, match in enumerate(reading.matches)]
        ranges = [*(moment.tokens for moment in moments), *(figure.tokens for figure in figures)]
        self._title_case = reading.title_case
        self._listed: dict[int, int] = {}  # where a name of a list of places begins → where it ends
        self._taken = {at for start, end in ranges for at in range(start, end)}
        nouns = figures if reading.language.words.noun_follows_number else ()
        self._counted = {figure.number_tokens[1] for figure in nouns if figure.unit is not None}

    @cached_property
    def _words(self) -> Sequence[NameWord]:
        """The words as the shapes of names see them: worked out where one of them can open a name."""
        return [self._word(at) for at in range(len(self._tokens))]

    def names(self) -> Iterator[Name]:
        end = 0
        for at, match in enumerate(self._matches):
            opens = at >= end and self._may_open(at)
            if at < end or not (match is not None or opens or self._may_be_told(at) or at in self._listed):
                continue
            if opens:
                self._listed.update(self._language.listed_places(self._words, at))
            name = self._at(at)
            if name is not None and not self._gives_way(name):
                name = self._with_short_forms(name)
                yield name
                end = name.tokens[1]

    def _may_open(self, at: int) -> bool:
        """Whether a word can open a name that only its shape tells, or is a verb with its object attached: most are neither."""
        word = self._vocabulary[at]
        return word.opens_name[self._tokens[at].capital] or word.acting is not None

    def _may_be_told(self, at: int) -> bool:
        """Whether a word can begin a short form that a sentence before gave, or say what an organisation is before its name."""
        rests = self._vocabulary[at].rests
        return bool(self._aliases) and not (
            self._told_firsts.isdisjoint(rests) and self._language.words.names.kinds.isdisjoint(rests)
        )

    def _in_capitals(self, at: int, match: Match | None) -> Match | None:
        """What a word stands for; WHO and US are names only in capitals, else words of grammar."""
        token = self._tokens[at]
        named = (
            match is not None and match.length == 1 and match.first(Category.ORGANISATIONS, Category.PLACES) is not None
        )
        grammar = named and token.text in self._language.words.stop_words
        return None if grammar and token.word.islower() and token.word.isascii() else match

    def _gives_way(self, name: Name) -> bool:
        """Whether a name of the lexicon that starts inside this one reaches further, or ends a mere shape (مكتب البرلمان)."""
        start, end = name.tokens
        contained = (Category.ORGANISATIONS, *((Category.SPEAKERS,) if self._language.words.verb_first else ()))
        for at in range(start + 1, end):
            match = self._matches[at]
            if match is None or not match.first(*_CATEGORIES):
                continue
            constructed = match.prefix in self._language.words.definite_articles | {""}
            known = name.entry is None and constructed and match.first(*contained) and at + match.length == end
            if (known and not self._is_head(at, end)) or at + match.length > end:
                return True
        following = self._at(start + 1) if end - start > 1 else None
        return following is not None and following.tokens[0] < end < following.tokens[1]

    def _is_head(self, start: int, end: int) -> bool:
        """Whether words are one head noun, which says what is named before it: the State of Law coalition."""
        return end - start == 1 and self._tokens[start].text in self._language.words.names.organisation_heads

    def _with_short_forms(self, name: Name) -> Name:
        """The name with the short form in brackets or quotes right after it, and what it is without its head noun at the end."""
        start, end = name.tokens
        if name.category is not Category.ORGANISATIONS:
            return name
        heads = self._language.words.names.organisation_heads
        words = tuple(token.text for token in self._tokens[start:end])
        shorter = (words[:-1],) if name.entry is None and len(words) > 1 and words[-1] in heads else ()
        if end + 2 >= len(self._tokens):
            return replace(name, short_forms=shorter)
        closing = _BRACKETS.get(self._tokens[end].text, "")
        short = self._tokens[end + 1]
        closed = closing and self._tokens[end + 2].text in closing
        if not closed or not short.text.isalpha() or end + 1 in self._taken:
            return replace(name, short_forms=shorter)
        named = (short.capital or not short.text.isascii()) and len(short.text) >= _SHORTEST_ALIAS
        return replace(name, tokens=(start, end + 3), short_forms=(*shorter, (short.text,)) if named else shorter)

    def _told_short(self, at: int) -> Name | None:
        """An organisation by a short form that a sentence before gave it."""
        token = self._tokens[at]
        if not self._aliases or (token.text.isascii() and not token.capital):
            return None
        for prefix, stem in self._language.stems(token.text):
            for length in range(min(_LONGEST_ALIAS, len(self._tokens) - at), 0, -1):
                told = self._aliases.get((stem, *(other.text for other in self._tokens[at + 1 : at + length])))
                if told is not None:
                    surface = self._surface(at, at + length, prefix)
                    return Name(
                        told.category, replace(told.term, surface=surface), (at, at + length), prefix, told.entry
                    )
        return None

    def _at(self, at: int) -> Name | None:
        match = self._matches[at]
        entry = self._entry_at(match, at) if match is not None and not self._is_doubtful(match, at) else None
        opens = self._vocabulary[at].opens_name[self._tokens[at].capital]
        opens = opens and not (
            at in self._counted and at in self._taken
        )  # 300 مديرية باليمن are counted, and none is named
        shaped = self._language.organisation_end(self._words, at) if opens else at
        if match is not None and entry is not None and not self._outgrown(match, at, shaped):
            end = at + match.length
            if entry.category is Category.PLACES and self._is_kind(end):
                return self._with_kind(entry, match, at, end + 1)
            owned = self._of_place(at, end) if entry.category in (Category.ORGANISATIONS, Category.SPEAKERS) else None
            if owned is not None:
                return owned
            if entry.category is Category.ORGANISATIONS and end < len(self._tokens):
                end += self._words[end].nationality
                end = self._past_second_field(at, end, shaped)
            term = entry.term(self._surface(at, end, match.prefix))
            return Name(entry.category, term, (at, end), match.prefix, entry)
        called = self._called(at)
        if called is not None:
            return called
        if shaped > at:
            return self._unknown(Category.ORGANISATIONS, at, shaped, self._head_prefix(at))
        short = self._told_short(at)
        if short is not None:
            return short
        place = self._unknown_place(at) if (opens or at in self._listed) and not self._title_case else None
        return place or self._verb_with_object(at)

    def _entry_at(self, match: Match, at: int) -> Entry | None:
        """What the lexicon calls the words at a token, `None` where they are something else here."""
        entry = match.first(*_CATEGORIES)
        if entry is not None and self._is_other_word(match, entry, at):
            entry = None
        if entry is not None and self._reports(match, entry, at):
            entry = match.first(Category.SAYING)
        speaker = entry is not None and entry.category is Category.SPEAKERS
        if speaker and (self._is_adjective(at, match) or self._is_other(match, at)):
            entry = None
        if entry is not None and self._is_common(match, entry, at):
            entry = match.first(Category.NATIONALITIES)
        return entry

    def _is_adjective(self, at: int, match: Match) -> bool:
        """Whether a word for an office only tells what the noun behind it is like: the general inflation rate, official data."""
        words, article = self._language.words, self._tokens[at].text in self._language.words.definite_articles
        at += article
        if at + 1 >= len(self._tokens) or self._tokens[at].capital or match.length > 1 + article:
            return False
        following, behind = self._tokens[at + 1], self._matches[at + 1]
        acts = behind is not None and behind.first(*_VERBS) is not None
        plain = following.text.isalpha() and following.text not in words.stop_words and not following.capital
        told = (self._tokens[at].text,) in words.cues["adjective_office"]
        return told and plain and not acts and not self._language.may_be_participle(following.text)

    def _of_place(self, at: int, end: int) -> Name | None:
        """A body whose head noun alone is known, with the place that it is of: the Government of Japan."""
        words = self._language.words
        start = at + (self._tokens[at].text in words.definite_articles)
        of = end < len(self._tokens) and self._tokens[end].text in words.times.of_words
        known = self._matches[start]
        if not of or end - start != 1 or not self._tokens[start].capital or (known and known.length > 1):
            return None
        if self._tokens[start].text not in words.names.organisation_heads:
            return None
        place = end + 1
        place += place < len(self._tokens) and self._tokens[place].text in words.definite_articles
        match = self._matches[place] if place < len(self._tokens) else None
        if match is None or match.first(Category.PLACES) is None:
            return None
        return self._unknown(Category.ORGANISATIONS, start, place + match.length, "")

    def _past_second_field(self, start: int, end: int, shaped: int) -> int:
        """The end of a known office whose name goes on with a second field: Ministry of Agriculture & Farmers Welfare."""
        names, words = self._language.words, range(end + 1, shaped)
        of = any(self._tokens[at].text in names.times.of_words for at in range(start, end))
        joined = shaped > end + 1 and self._tokens[end].text in names.numbers.joiners | {"&"}
        heads, named = names.names.organisation_heads, (Category.ORGANISATIONS, Category.PLACES, Category.SPEAKERS)
        others = any(
            self._tokens[at].text in heads or ((match := self._matches[at]) and match.first(*named)) for at in words
        )
        return shaped if of and joined and not others else end

    def _is_abbreviation(self, start: int, end: int) -> bool:
        """Whether a name that no list knows is one word in capitals, which is sooner an exam or an office than a place: in SSC."""
        word = self._tokens[start].word
        return end - start == 1 and word.isupper() and len(word) <= _LONGEST_ABBREVIATION and len(self._tokens) > 1

    def _is_kind(self, at: int) -> bool:
        """Whether a capitalised word for a kind of place stands at a token: Borno State, Mon and Rakhine States."""
        kinds = self._language.words.names.of_place
        token = self._tokens[at] if at < len(self._tokens) else None
        return token is not None and token.capital and bool({token.text, token.text.removesuffix("s")} & kinds)

    def _with_kind(self, entry: Entry, match: Match, at: int, end: int) -> Name:
        """A place with its kind; one that only shares a country's name is none that the lexicon knows (Niger State)."""
        if entry.territory is not None:
            return self._unknown(Category.PLACES, at, end, self._head_prefix(at))
        return Name(entry.category, entry.term(self._surface(at, end, match.prefix)), (at, end), match.prefix, entry)

    def _called(self, at: int) -> Name | None:
        """A known organisation with what it is before its name: منظمة الهلال الأحمر, حركة حماس."""
        kinds = self._language.words.names.kinds
        prefix = next((prefix for prefix, stem in self._language.stems(self._tokens[at].text) if stem in kinds), None)
        match = self._matches[at + 1] if at + 1 < len(self._matches) else None
        if prefix is None or match is None or match.first(Category.ORGANISATIONS) is None:
            return None
        articles = self._language.words.definite_articles
        if prefix.endswith(tuple(articles)) or match.prefix not in articles | {""}:
            return None
        name = self._at(at + 1)
        if name is None:
            return None
        surface = self._surface(at, name.tokens[1], prefix)
        return replace(name, term=replace(name.term, surface=surface), tokens=(at, name.tokens[1]), prefix=prefix)

    def _verb_with_object(self, at: int) -> Name | None:
        match = self._vocabulary[at].acting
        entry = match.first(Category.DOING) if match else None
        if match is None or entry is None or not self._language.may_have_object(self._tokens[at].word, match.prefix):
            return None
        surface = self._tokens[at].span.cut(self._text)
        return Name(entry.category, entry.term(surface), (at, at + 1), match.prefix, entry, object_follows=True)

    def _is_doubtful(self, match: Match, at: int) -> bool:
        """Whether a verb of saying is rather another word: وبين الناطق is he who made clear, but only there, بين is between."""
        verb = match.first(Category.SAYING)
        if verb is None or verb.dimension != _DOUBTFUL or not self._language.words.verb_first:
            return False
        following = self._matches[at + match.length] if at + match.length < len(self._matches) else None
        if at > 1 or not (following and following.first(Category.SPEAKERS, Category.ORGANISATIONS)):
            return True
        return (at > 0 or not match.prefix) and not self._leads_to_that(at)

    def _leads_to_that(self, at: int) -> bool:
        """Whether "that" follows a word in its clause: بين التقرير السنوي أن."""
        that = self._language.words.cues["said_that"]
        clause = takewhile(lambda token: token.text not in CLAUSE_MARKS, self._tokens[at : at + _LONGEST_CLAUSE])
        return any((token.text,) in that for token in clause)

    def _is_other_word(self, match: Match, entry: Entry, at: int) -> bool:
        """Whether a verb of the lexicon is a noun here, or who speaks the adjective of the noun before it."""
        return (entry.category in _VERBS and self._is_noun(match, at)) or self._describes(match, entry, at)

    def _reports(self, match: Match, entry: Entry, at: int) -> bool:
        """Whether a word for a document is a verb between a plural and an amount: the authorities report 49 deaths."""
        if entry.category is not Category.SPEAKERS or match.length > 1 or not 0 < at < len(self._tokens) - 1:
            return False
        subject = self._tokens[at - 1]
        plural = not subject.capital and self._language.may_be_counted(subject.text)
        amount = self._tokens[at + 1].text[0].isdigit()
        return plural and amount and not self._language.words.verb_first and match.first(Category.SAYING) is not None

    def _describes(self, match: Match, entry: Entry, at: int) -> bool:
        """Whether a word for who speaks is the adjective of an indefinite noun right before it: ندوة صحفية, تصريح صحفي."""
        if entry.category is not Category.SPEAKERS or match.length > 1 or match.prefix or not at:
            return False
        noun, text = self._words[at - 1], self._tokens[at].text
        if self._language.is_definite(text) or (at == 1 and not text.endswith("ه")):
            return False  # استمع القاضي; a verb may open a sentence: قاد نقابي
        return not noun.closed and self._language.is_relation(noun.text, self._tokens[at].text)

    def _is_noun(self, match: Match, at: int) -> bool:
        """Whether an article or "like" is attached, as to no verb: الرصد is observation, رصد observed; كلفت is no ك + لفت.

        Nor is a verb written with a capital inside a sentence: Mon and Rakhine States.
        """
        words = self._language.words
        attached = bool(match.prefix) and match.prefix.endswith((*words.definite_articles, *words.names.before_nouns))
        named = self._tokens[at].capital and at > 0 and self._tokens[at - 1].text[0].isalnum()
        return attached or (named and not self._title_case)

    def _is_common(self, match: Match, entry: Entry, at: int) -> bool:
        """Whether one definite word is no name here: القاعدة before its adjective, السعودية as that of the noun before it."""
        definite = self._language.is_definite
        if match.length != 1 or not self._language.words.verb_first or match.prefix.endswith(("ال", "لل")):
            return False
        if entry.category is Category.ORGANISATIONS and at + 1 < len(self._tokens):
            return self._tokens[at].text in self._language.words.names.common_names and definite(
                self._tokens[at + 1].text
            )
        before = self._tokens[at - 1].text if at and at - 1 not in self._taken else ""
        adjective = entry.territory is not None and self._language.may_be_relation(self._tokens[at].text)
        return adjective and bool(before) and before.isalpha() and definite(before)

    def _is_other(self, match: Match, at: int) -> bool:
        """Whether the word behind a noun that can speak makes it something else: حركة النزوح."""
        head = self._tokens[at].text.removeprefix(match.prefix)
        following = self._tokens[at + 1].text if at + 1 < len(self._tokens) else ""
        return f"{head} {following}" in self._language.words.names.not_organisations

    def _outgrown(self, match: Match, at: int, shaped: int) -> bool:
        """Whether a shape says more than a place, a common noun or a verb of the lexicon that it starts with."""
        end = at + match.length
        office = match.first(Category.SPEAKERS)
        of = end < len(self._tokens) and self._tokens[end].text in self._language.words.times.of_words
        if office is not None and office.dimension == _OFFICE and of and not self._language.words.verb_first:
            return False  # the Director of the Immunization Department
        return shaped > end and (match.first(Category.ORGANISATIONS) is None or self._is_narrowed(at, end))

    def _is_narrowed(self, start: int, end: int) -> bool:
        """Whether a word behind a known name makes it another's: وزارة العمل الإنساني is not the ministry of labour."""
        head, noun, word = (self._tokens[at].text for at in (start, end - 1, end))
        free = not (self._words[end].nationality or self._words[end].place)
        return free and end - start > 1 and self._language.narrows(head, noun, word)

    def _unknown_place(self, at: int) -> Name | None:
        """A place that its shape tells at a word, or the list that it is in: an "and" may be attached to it then."""
        if at in self._listed:
            return self._unknown(Category.PLACES, at, self._listed[at], self._joiner(at))
        place = self._language.place_name(self._words, at)
        match = self._matches[at]
        money = match is not None and match.first(Category.CURRENCIES) is not None  # deposits in Lebanese pounds
        if place is None or money or self._is_abbreviation(*place):
            return None
        start, end = place
        if self._tokens[start].text in self._language.words.numbers.additive:
            return None  # One region that …
        return self._unknown(Category.PLACES, start, end, self._head_prefix(start))

    def _unknown(self, category: Category, start: int, end: int, prefix: str) -> Name:
        surface = self._surface(start, end, prefix)
        surface = surface.removesuffix("'s").removesuffix("’s")
        term = Term(None, surface, {self._language.code: surface})
        return Name(category, term, (start, end), prefix, None)

    def _surface(self, start: int, end: int, prefix: str) -> str:
        """The words as written, without the letters attached to the first."""
        span = Span(self._tokens[start].span.start, self._tokens[end - 1].span.end)
        return self._language.without_particles(span.words(self._text), prefix)

    def _head_prefix(self, at: int) -> str:
        heads = self._language.words.names.heads
        return next((prefix for prefix, stem in self._vocabulary[at].stems if stem in heads), "")

    def _joiner(self, at: int) -> str:
        """The "and" attached to a word, empty where none is."""
        joiners = self._language.words.numbers.joiners
        return next((prefix for prefix, _ in self._vocabulary[at].stems if prefix in joiners), "")

    def _word(self, at: int) -> NameWord:
        match, bare = self._matches[at], self._vocabulary[at].named[self._tokens[at].capital]
        if match is None and at not in self._taken:
            return bare
        text, capital, closed = bare.text, bare.capital, bare.closed or at in self._taken
        if match is None:
            return NameWord(text, capital, closed, 0, 0)
        place = match.length if match.first(Category.PLACES) else 0
        says = match.first(*_VERBS) is not None and not self._is_noun(match, at) and not self._is_doubtful(match, at)
        nationality = match.length if match.first(Category.NATIONALITIES) else 0
        return NameWord(text, capital, closed or (says and not place and not capital), place, nationality)
