"""The words of a sentence as the rules of names read them: what the lexicon's stand for, as many are also another word."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from generator.facts.names.alike import Alike
from generator.facts.names.no_verbs import DOUBTFUL, NoVerbs
from generator.facts.names.telling import Telling
from generator.facts.parts import PEOPLE, Figure, Moment, Token
from generator.facts.reader import Reading
from generator.facts.tokens import surface_of
from generator.language.naming import NameWord
from generator.lexicon import Category, Entry, Match

CATEGORIES = (
    Category.ORGANISATIONS,
    Category.PLACES,
    Category.SPEAKERS,
    Category.DOING,
    Category.SAYING,
    Category.NATIONALITIES,
)
VERBS = (Category.SAYING, Category.DOING)
QUOTATION = {'"': '"', "“": "”", "«": "»", "”": "“”"}
"""Marks that open a quotation, each with those that close it; some write “ and ” the other way round."""
_LONGEST_NAME = 3
"""Tokens of a place that tells which country the next name is."""


class NameReader:
    """The questions that rules ask of a sentence's words.

    `matches`: the lexicon's words at each token; `taken`: the tokens of its figures and moments, which no name takes.
    """

    def __init__(self, text: str, reading: Reading, moments: Sequence[Moment], figures: Sequence[Figure]) -> None:
        self.text = text
        self.tokens = reading.tokens
        self.vocabulary = reading.words
        self.language = reading.language
        self.title_case = reading.title_case
        grammar = self.language.words.stop_words
        self.matches = [
            None if match is not None and self._is_no_name(token, match, grammar) else match
            for token, match in zip(reading.tokens, reading.matches, strict=True)
        ]
        self._find, self._containing = reading.lexicon.find, reading.lexicon.containing
        ranges = [*(moment.tokens for moment in moments), *(figure.tokens for figure in figures)]
        self.taken = {at for start, end in ranges for at in range(start, end)}
        self._alike = Alike(reading.tokens, self.matches, reading.words, reading.language)
        self._no_verbs = NoVerbs(reading, self.matches)
        self._telling = Telling(reading.tokens, self.matches, figures, self.taken, reading.language)

    def surface(self, start: int, end: int, prefix: str) -> str:
        """The words as written, without the letters attached to the first."""
        return self.language.without_particles(surface_of(self.text, self.tokens, start, end), prefix)

    @cached_property
    def words(self) -> Sequence[NameWord]:
        """The words as the shapes of names see them: worked out where one of them can open a name."""
        bare = [word.named[token.capital] for word, token in zip(self.vocabulary, self.tokens, strict=True)]
        return [
            self._word(word, at) if self.matches[at] is not None or at in self.taken else word
            for at, word in enumerate(bare)
        ]

    def with_quotes(self, start: int, end: int) -> tuple[int, int]:
        """A name's tokens, with the quotation marks where it stands alone between two."""
        opening = self.tokens[start - 1].text if start else ""
        closing = self.tokens[end].text if end < len(self.tokens) else ""
        quoted = closing != "" and closing in QUOTATION.get(opening, "")
        return (start - 1, end + 1) if quoted else (start, end)

    def is_head(self, start: int, end: int) -> bool:
        """Whether words are one head noun, which says what is named before it: the State of Law coalition."""
        return end - start == 1 and self.tokens[start].text in self.language.words.names.organisation_heads

    def _is_inside(self, match: Match, at: int) -> bool:
        """Whether "and so" would be attached to a word inside a name, whose own letters they are: وادي | فاطمة, no ف of أطمة."""
        parts = self.language.words.names.first_parts
        return bool(at) and (match.prefix,) in self.language.words.cues["and_so"] and self.tokens[at - 1].text in parts

    def entry(self, match: Match, at: int) -> Entry | None:
        """What the lexicon calls the words at a token, `None` where they are something else here."""
        if self._no_verbs.is_other_word(match, at) or self._is_inside(match, at):
            return None
        entry = match.first(*CATEGORIES)
        if entry is not None and entry.category not in VERBS and self._is_homograph(at):
            return None
        led = match.length == 1 and self.language.is_leader(self.tokens[at].text)
        if led and entry is not None and entry.category is not Category.ORGANISATIONS:
            return None  # US-led raids are not the country's alone
        if entry is not None and entry.category in VERBS and self._no_verbs.is_noun(match, at):
            return None
        if entry is not None and entry.category is Category.DOING and self._telling.tells(entry, at + match.length):
            entry = match.first(Category.SAYING) or entry
        if entry is not None and entry.category is Category.SPEAKERS:
            entry = self._speaker(match, entry, at)
        if entry is not None and match.length == 1 and entry.category is Category.PLACES:
            entry = self._place(entry, at)
        if entry is not None and self._is_common(match, entry, at):
            entry = match.first(Category.NATIONALITIES)
        if entry is not None and self._is_country(match, entry, at):
            entry = self._find(entry.parent)
        return None if entry is not None and self._is_no_nationality(match, entry, at) else entry

    def is_begun(self, at: int) -> bool:
        """See `NoVerbs.is_begun`."""
        return self._no_verbs.is_begun(at)

    def _is_homograph(self, at: int) -> bool:
        """Whether a word is another one by its own letters: وإلى, no والي."""
        return self.tokens[at].word in self.language.words.names.homographs

    def _place(self, entry: Entry, at: int) -> Entry | None:
        """The place that one word names: that of its vowel mark, its list (عُمان، عمان والبحرين) or what is in it (صلالة في عمان).

        None where it is a noun.

        So is “كابل” بحري، كابل كهربائي.
        """
        names, token = self.language.words.names, self.tokens[at]
        led = self._led(at)
        if led is not None:
            return self._find(led)
        for spelling, key in names.vowelled.items():
            alike = token.text.endswith(self.language.fold_word(spelling))
            among = alike and (self._lies_around(key, at) or self._alike.stands_among_countries(entry, at))
            if token.word.endswith(spelling) or among:
                return self._find(key)
        following = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        if self._alike.is_of_phrase(entry, at):
            return None
        quoted = self.with_quotes(at, at + 1) != (at, at + 1)
        noun = token.text in names.common_places and (quoted or self.language.is_relation(token.text, following))
        return None if noun else entry

    def _led(self, at: int) -> str | None:
        """The id of a place whose name begins as with "and", where a preposition leads to it: في | وجدة, not الرياض | وجدة."""
        names = self.language.words.names
        led = at > 0 and not names.prepositions.isdisjoint(self.vocabulary[at - 1].rests)
        return names.led.get(self.tokens[at].text) if led else None

    def _lies_around(self, country: str, at: int) -> bool:
        """Whether a place of a country, right ahead of a token or of "in" before it, tells that the token names the country."""
        end = at - ((self.tokens[at - 1].text,) in self.language.words.cues["place"]) if at else at
        near = ((start, self.matches[start]) for start in range(max(0, end - _LONGEST_NAME), end))
        ahead = next((match for start, match in near if match is not None and start + match.length == end), None)
        place = ahead.first(Category.PLACES) if ahead is not None else None
        return place is not None and country in self._containing(place.id)

    def _is_no_nationality(self, match: Match, entry: Entry, at: int) -> bool:
        """Whether a nationality that is another adjective too goes with no noun for people or a force: الدعم المالي, عرضا ماليا."""
        words, joined = self.language.words, match.prefix not in self.language.words.definite_articles | {""}
        if not _is_doubtful_nationality(entry) or not words.verb_first or joined or not at:
            return False
        told = self.matches[at - 1]
        noun = told.first(Category.MEASURES, Category.NATIONALITIES) if told is not None else None
        people = noun is not None and (noun.dimension == PEOPLE or noun.category is Category.NATIONALITIES)
        adjective = self.tokens[at - 1].text.isalpha() and self.tokens[at - 1].text not in words.stop_words
        return adjective and not people and self.vocabulary[at - 1].rests.isdisjoint(words.names.forces)

    def _is_country(self, match: Match, entry: Entry, at: int) -> bool:
        """Whether a nationality that is another adjective too is its country here: في مالي، ثم مالي، النيجر ومالي."""
        bare = self.tokens[at].text.removeprefix(match.prefix)
        if not _is_doubtful_nationality(entry) or bare != entry.labels[self.language.code] or not at:
            return False
        words, before = self.language.words, self.matches[at - 1]
        if match.prefix:
            place = before.first(Category.PLACES) if before is not None else None
            return place is not None and match.prefix in words.numbers.joiners
        text = self.tokens[at - 1].text
        return text in words.names.prepositions or (text,) in words.cues["and_then"]

    def _speaker(self, match: Match, entry: Entry, at: int) -> Entry | None:
        """Who speaks, unless the word is an adjective, a verb or another thing here."""
        if self._describes(match, at) or self._is_verb_of_relative(match, at):
            return None
        if self._reports(match, at):
            return match.first(Category.SAYING)
        return None if self._is_adjective(at, match) or self._is_other(match, at) else entry

    def _is_verb_of_relative(self, match: Match, at: int) -> bool:
        """Whether a plural for who speaks is the verb of "who" or "which": the group which closely | monitors the war."""
        words = self.language.words
        before = at - 1 - (at > 0 and self.language.is_adverb(self.tokens[at - 1].text))
        relative = before >= 0 and (self.tokens[before].text,) in words.cues["relative"]
        if words.verb_first or not relative or match.length > 1 or at + 1 >= len(self.tokens):
            return False
        following, known = self.tokens[at + 1], self.matches[at + 1]
        if following.text in words.definite_articles | words.numbers.articles:
            return True
        plain = following.text.isalpha() and not following.capital and following.text not in words.stop_words
        verb = known is not None and known.first(*VERBS) is not None  # monitors violence, officials say
        return plain and not (verb or (following.text,) in words.cues["verb_marker"])

    def _is_no_name(self, token: Token, match: Match, grammar: Collection[str]) -> bool:
        return self._is_grammar(token, match) if token.text in grammar else self._is_initials(token, match)

    @staticmethod
    def _is_grammar(token: Token, match: Match) -> bool:
        """Whether a word of grammar is no name: WHO and US are names only in capitals, but not Who in a headline."""
        named = match.length == 1 and match.first(Category.ORGANISATIONS, Category.PLACES) is not None
        return named and not token.word.isupper() and token.word.isascii()

    def _is_initials(self, token: Token, match: Match) -> bool:
        """Whether small letters are only a longer name's initials, and so no name: the Bank of Cotton plc."""
        body = match.entries.get(Category.ORGANISATIONS) if match.length == 1 and token.word.islower() else None
        words = body.labels[self.language.code].lower().split() if body is not None else ()
        return len(words) > 1 and token.text == "".join(word[0] for word in words)

    def _reports(self, match: Match, at: int) -> bool:
        """Whether a word for a document is a verb between a plural and an amount: authorities report at least 49 deaths."""
        if match.length > 1 or not 0 < at < len(self.tokens) - 1:
            return False
        subject = self.tokens[at - 1]
        plural = (at == 1 or not subject.capital) and self.language.may_be_counted(subject.text)
        first = self.tokens[at + 1].text
        amount = self.vocabulary[at + 1].starts_number or first in self.language.words.qualifiers_before.first_words
        told = (plural and amount) or self._telling.is_verb(at)
        return told and not self.language.words.verb_first and match.first(Category.SAYING) is not None

    def _describes(self, match: Match, at: int) -> bool:
        """Whether a word for who speaks is the adjective of an indefinite noun right before it: ندوة صحفية, تصريح صحفي."""
        if match.length > 1 or match.prefix or not at:
            return False
        noun, text = self.words[at - 1], self.tokens[at].text
        if self.language.is_definite(text) or (at == 1 and not text.endswith("ه")):
            return False  # استمع القاضي; a verb may open a sentence: قاد نقابي
        return not noun.closed and self.language.is_relation(noun.text, self.tokens[at].text)

    def _is_adjective(self, at: int, match: Match) -> bool:
        """Whether a word for an office only tells what the noun behind it is like: the general inflation rate, official data."""
        words, article = self.language.words, self.tokens[at].text in self.language.words.definite_articles
        at += article
        if at + 1 >= len(self.tokens) or self.tokens[at].capital or match.length > 1 + article:
            return False
        following, behind = self.tokens[at + 1], self.matches[at + 1]
        acts = behind is not None and behind.first(*VERBS) is not None
        plain = following.text.isalpha() and following.text not in words.stop_words and not following.capital
        plain = plain and at + 1 not in self.taken  # in a survey last year
        told = (self.tokens[at].text,) in words.cues["adjective_office"]
        headed = following.text in words.names.organisation_heads  # the disaster management office
        told |= headed and not words.verb_first
        return told and plain and not acts and not self.language.may_be_participle(following.text)

    def _is_common(self, match: Match, entry: Entry, at: int) -> bool:
        """Whether one definite word is no name here: القاعدة before its adjective, السعودية as that of the noun before it."""
        definite = self.language.is_definite
        if not self.language.words.verb_first:
            place = entry.category is Category.PLACES and entry.labels[self.language.code][0].isupper()
            return place and not any(token.capital for token in self.tokens[at : at + match.length])  # a 130-acre site
        if match.length != 1:
            return False
        if entry.territory is not None and self.language.is_indefinite(self.tokens[at].word):
            return True  # لاجئاً سورياً
        if self.language.is_article(match.prefix):
            return entry.territory is not None and self.language.may_be_relation(self.tokens[at].text)  # السورية
        if entry.category is Category.ORGANISATIONS and at + 1 < len(self.tokens):
            return self.tokens[at].text in self.language.words.names.common_names and definite(self.tokens[at + 1].text)
        before = self.tokens[at - 1].text if at and at - 1 not in self.taken else ""
        adjective = entry.territory is not None and self.language.may_be_relation(self.tokens[at].text)
        return adjective and bool(before) and before.isalpha() and definite(before)

    def _is_other(self, match: Match, at: int) -> bool:
        """Whether a word beside a noun that can speak makes it something else: حركة النزوح, a rifle | magazine."""
        head, near = self.tokens[at].text.removeprefix(match.prefix), self.tokens[max(0, at - 1) : at + 2]
        beside = {f"{head} {token.text}" for token in near[-1:]} | {f"{token.text} {head}" for token in near[:1]}
        return not beside.isdisjoint(self.language.words.names.not_organisations)

    def _word(self, bare: NameWord, at: int) -> NameWord:
        """A word with what the lexicon knows of it; closed where it is taken."""
        match = self.matches[at]
        text, capital, closed = bare.text, bare.capital, bare.closed or at in self.taken
        if match is None:
            return NameWord(text, capital, closed, 0, 0)
        if not self.language.words.verb_first and match.first(Category.ORGANISATIONS, Category.PLACES) is not None:
            closed = at in self.taken  # the US government, WHO: what the lexicon names is no word of grammar
        place = match.length if Category.PLACES in match.entries else 0
        nationality = match.length if Category.NATIONALITIES in match.entries else 0
        verb = Category.SAYING in match.entries or Category.DOING in match.entries
        says = verb and not self._no_verbs.is_noun(match, at) and not self._no_verbs.is_other_word(match, at)
        closed = closed or (place > 0 and match.prefix.strip("وفال") != "")  # مستشفى ناصر | بخان يونس
        return NameWord(text, capital, closed or (says and not place and not capital), place, nationality)


def _is_doubtful_nationality(entry: Entry) -> bool:
    """Whether an entry is a nationality that is another adjective too: مالي."""
    return entry.category is Category.NATIONALITIES and entry.dimension == DOUBTFUL
