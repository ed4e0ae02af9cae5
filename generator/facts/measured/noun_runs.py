"""The plain nouns of one phrase: | tuition fees |; the | use of plastic bags |; الطلب | على السفر."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from generator.facts.dates.point import is_year
from generator.facts.parts import CLAUSE_MARKS, PLACE
from generator.facts.reader import Reading
from generator.facts.tokens import COMMAS
from generator.lexicon import Category

_LONGEST = 3
"""Nouns of one phrase."""
_LONGEST_OF = 5
"""Names and nouns of whom or what another noun is."""
_LONGEST_ASIDE = 16
"""Tokens of what stands between two commas."""

_Tokens = tuple[int, int]


def past_owner(reading: Reading, at: int) -> int:
    """The token behind whose something is by a name: a fall in | Karwa's | shares, in the | bank's | profits."""
    for end in range(at, min(at + _LONGEST, len(reading.texts))):
        if reading.language.without_genitive(reading.texts[end]) != reading.texts[end]:
            return end + 1
    return at


class NounRuns:
    """Finds nouns of one sentence that no list knows.

    `taken`: the tokens of its dates, names, figures and known `indicators`; `names`: the token after each name, and its first.
    """

    def __init__(
        self, reading: Reading, names: Mapping[int, int], taken: Collection[int], indicators: Collection[int]
    ) -> None:
        self._reading = reading
        self._texts = reading.texts
        self._language = reading.language
        self._measuring = reading.language.words.measuring
        self._names = names
        self._taken = taken
        self._indicators = indicators

    @cached_property
    def _ends_of_names(self) -> Mapping[int, int]:
        """The token after each name, by its first."""
        return {start: end for end, start in self._names.items()}

    @cached_property
    def _inside_names(self) -> Collection[int]:
        """The tokens of names."""
        return frozenset(at for end, start in self._names.items() for at in range(start, end))

    def phrase_before(self, end: int, *, with_verb: bool = False) -> _Tokens | None:
        """The nouns that end before a token, with what they are of, in or for, where they are the subject of a clause.

        `with_verb`: that of a participle behind "with", too, where one stands at the token: with | the yen | strengthening 3%.
        """
        language, words = self._language, self._language.words
        start = self._of_name_before(end) or self.before(end)
        start = self._names.get(end, start) if start == end else start
        named = end in self._names and start == self._names[end]
        while start < end and (at := self.from_whose(start) - 1) > 0 and self._is_of_or_from(at):
            start, named = self.before(at, of=True), False
            if start == at:
                return None
        before = self._owner_before(self.from_whose(start))
        outer = self._texts[before - 1] if before else ""
        single = before < start and (self._texts[start - 1],) in self._measuring.manner and not self.opens_behind(outer)
        using = language.is_adverbial_participle(outer)  # passengers using the | airport
        absolute = with_verb and language.is_adverbial_participle(self._texts[end])
        joined = outer in words.numbers.joiners and before > 1 and self._is_noun(before - 2)  # ice cream and | food
        joined = joined and not self._has_verb(before - 1)
        if (
            start == end
            or named
            or self._is_participle_aside(start, end)
            or single  # as an | inpatient
            or using
            or joined
            or (outer in words.names.prepositions and not (absolute and (outer,) in words.cues["with"]))
            or self._is_verb_ahead(before - 1)
            or before - 1 in self._indicators
        ):
            return None
        return start, end

    def _is_participle_aside(self, start: int, end: int) -> bool:
        """Whether nothing but a participle stands between a comma and a token: recovered, | closing | up 5%."""
        aside = start > 0 and self._texts[start - 1] in COMMAS
        return aside and end == start + 1 and self._language.is_adverbial_participle(self._texts[start])

    def _is_verb_ahead(self, at: int) -> bool:
        """Whether a word shows that what follows is no subject: women who | vote, time spent | online; not ministers said |."""
        text, words = self._reading.text(at), self._language.words
        told = self._reading.entry(at, Category.SAYING) is not None or (text,) in words.measuring.expected
        told = told or (text,) in words.measuring.placing  # pushed | circulation | up
        return (text,) in words.cues["who_relative"] or (self._language.may_be_participle(text) and not told)

    def opens_behind(self, outer: str) -> bool:
        """Whether a clause opens behind a word: the first, behind a mark, "and", "that"."""
        words = self._language.words
        marked = not outer or outer in CLAUSE_MARKS or outer in words.numbers.joiners
        return marked or (outer,) in words.cues["said_that"]

    def _has_verb(self, end: int) -> bool:
        """Whether a verb stands in the clause up to "and" at a token, so that another clause begins behind it: were good | and."""
        words = self._language.words
        for at in range(end - 1, max(-1, end - _LONGEST_ASIDE), -1):
            if self._texts[at] in CLAUSE_MARKS:
                return False
            auxiliary = (self._texts[at],) in words.cues["passive_auxiliary"]
            if auxiliary or self._reading.entry(at, Category.DOING, Category.SAYING) is not None:
                return True
        return False

    def _of_name_before(self, end: int) -> int:
        """Where a name, and nouns with it, begin that end before a token behind "of" or "in", else 0: shares in | the bank Ora."""
        start = end
        while end - start < _LONGEST_OF and (first := self.before(self._owner_before(start), of=True)) < start:
            joined = first > 1 and self._texts[first - 1] in self._language.words.numbers.joiners
            start = first - (joined and self._is_noun(first - 2))
        ahead = self.from_whose(start) - 1
        return start if start < self.before(end) and ahead > 0 and self._is_of_or_from(ahead) else 0

    def ahead_of_aside(self, end: int) -> int:
        """Where what commas or brackets set off begins that ends before a token: shares in Ora | , which makes tyres, | were up."""
        closes = self._texts[end - 1] if end else ""
        marks = COMMAS if closes in COMMAS else {"("} if closes == ")" else ()
        opening = (at for at in range(end - 2, max(0, end - _LONGEST_ASIDE), -1) if self._texts[at] in marks)
        start = next(opening, None)
        return start if start is not None and (closes == ")" or self._opens_aside(start + 1)) else end

    def _opens_aside(self, at: int) -> bool:
        """Whether a word at a token opens what says who or what it was: which makes tyres; the tyre maker."""
        relative = self._language.words.cues["relative"]
        return self.is_whose(at) or relative.longest(self._texts[at], self._texts, at) is not None

    def _owner_before(self, end: int) -> int:
        """Where names begin that end before a token, whose something is: in | Dr Haddad's | business."""
        while end and (end in self._names or self._reading.tokens[end - 1].capital):
            end = self._names.get(end, end - 1)
        return end

    def before(self, end: int, *, of: bool = False) -> int:
        """Where the nouns begin that end before a token; `of`: what they are of follows, so that the last is no verb."""
        start, longest = end, _LONGEST
        while start and end - start < longest and self._is_noun(start - 1, surely=of and start == end):
            if start < end and self._is_another(start):
                break
            start -= 1
            opposite = self._is_opposite(start - 1)
            start, longest = start - opposite, longest + opposite
        return start

    def _is_opposite(self, at: int) -> bool:
        """Whether a word behind a noun makes what describes it its opposite: المواد | غير | الغذائية."""
        return at > 0 and (self._texts[at],) in self._language.words.cues["not_of_sort"] and self._is_noun(at - 1)

    def _is_another(self, at: int) -> bool:
        """Whether a noun is of another phrase than the one before it, being indefinite behind a definite one: الموازنة | عجزاً."""
        before, word = map(self._language.is_definite, self._texts[at - 1 : at + 1])
        return before and not word and at not in self._names.values() and not self._is_opposite(at)

    def phrase_end(self, start: int) -> int:
        """Where the nouns end that begin at a token, with what they are of, in or for."""
        end, names = self.end(start), self._ends_of_names
        while start < end < len(self._texts) and self.is_of(end):
            behind = self.past_whose(end + 1)
            stop = names.get(behind, self.capitals_end(behind) or self.end(behind))
            if stop == behind:
                break
            end = stop
        return end

    def capitals_end(self, start: int) -> int:
        """Where a name that no list knows ends that begins at a token, 0 where none does: its stake in | Ora Telecom |."""
        end = start
        while end < len(self._texts) and self._reading.tokens[end].capital and end not in self._taken:
            end += 1
        return end if end > start and not self._reading.title_case else 0

    def capitals_start(self, end: int) -> int:
        """Where a name that no list knows begins that ends before a token; the token itself where none does."""
        start = end
        while (
            start
            and self._reading.tokens[start - 1].capital
            and not (start - 1 in self._taken or self.is_whose(start - 1))
        ):
            start -= 1
        pronoun = start == end or self._texts[start] in self._language.words.stop_words  # it, I | cost $3
        return start if not (pronoun or self._reading.title_case) else end

    def end(self, start: int, *, subject: bool = False) -> int:
        """Where the nouns end that begin at a token; `subject`: that of the verb before it, so that the first is no verb."""
        place = self._reading.entry(start, Category.MEASURES)
        if place is not None and place.dimension == PLACE and not subject:
            return start  # في | محافظة
        end = start
        while end < len(self._texts) and end - start < _LONGEST and self._is_noun(end, surely=subject and end == start):
            end += 1
        return end

    def is_whose(self, at: int) -> bool:
        """Whether an article or a word for whose something is stands at a token."""
        return 0 <= at < len(self._texts) and (self._texts[at],) in self._measuring.whose

    def from_whose(self, at: int) -> int:
        """The token of such a word right before one, that one itself without: | the | bank, | its | exports."""
        return at - self.is_whose(at - 1)

    def past_whose(self, at: int) -> int:
        """The token behind such a word at a token, that one itself without: the | bank."""
        return at + self.is_whose(at)

    def past_describing(self, at: int) -> int:
        """The token behind what only says which noun there is: its | 2004 | dividend, the | hourly | wage, the | annual | fee."""
        while at < len(self._texts) and (self._is_date(at) or self.is_light_adjective(at)):
            at += 1
        return at

    def _is_date(self, at: int) -> bool:
        """Whether a token is taken, but not by an indicator, a name or what is counted."""
        if at not in self._taken or at in self._indicators or at in self._inside_names:
            return False
        return self._reading.number(at) is None or is_year(self._texts[at])

    def is_light_adjective(self, at: int) -> bool:
        """Whether a word that leaves open what is said describes a noun behind it: annual, total, average."""
        text = self._texts[at]
        grammar = text in self._language.words.stop_words or text in self._language.words.names.prepositions
        return (text,) in self._measuring.beside and text.isalpha() and not grammar and at not in self._indicators

    def is_of(self, at: int) -> bool:
        """Whether a word stands at a token behind which a noun says of what another is: use of, a rise in, زيادة في."""
        return at < len(self._texts) and (self._texts[at],) in self._measuring.of_what

    def _is_of_or_from(self, at: int) -> bool:
        """Whether a word stands at a token by which a noun is of another, or from it: income | from | its data services."""
        return self.is_of(at) or self._texts[at] in self._language.words.change_from

    def is_adverb(self, at: int) -> bool:
        """Whether an adverb that the lexicon does not know as something else stands at a token."""
        return self._language.is_adverb(self._texts[at]) and self._reading.matches[at] is None

    def _is_noun(self, at: int, *, surely: bool = False) -> bool:
        """Whether a word can be of what changes: no name, no verb, no word of grammar, of change or of how it is meant."""
        language, word = self._language, self._reading.words[at]
        text = self._texts[at]
        bare = len(text) == 1 or text in language.words.definite_articles  # الـ | 5 دولارات
        if at in self._taken or bare or self.is_whose(at) or not text.replace("-", "").isalpha() or self.is_adverb(at):
            return False
        if self._reading.number(at) is not None:
            return False  # borrowing costs | five times
        if self._reading.tokens[at].capital and at and not self._reading.title_case:
            return False
        for prefix, stem in word.stems:
            bare = not prefix or language.is_article(prefix) or prefix in language.words.numbers.joiners
            word_alone = stem[language.is_future(stem) :]  # س | ينمو
            if bare and (stem in language.words.stop_words or any((word_alone,) in phrases for phrases in self._light)):
                return False
        times = language.words.times
        if any((stem,) in units for _, stem in word.stems for units in (times.units, times.unit_plurals)):
            return False  # a rise of 0.4% in the first | month
        entry = self._reading.entry(at, Category.DOING, Category.SAYING)
        articled = any(language.is_article(prefix) for prefix, _ in word.stems)  # والزيوت
        verb = language.may_be_verb(text) and not (articled or language.is_definite(text))
        verb = verb or any(map(self._is_joined_verb, word.stems))
        return not verb and (surely or (entry is None and not language.is_imperfect(self._texts[at])))

    def _is_joined_verb(self, stem: tuple[str, str]) -> bool:
        """Whether letters of "and" are attached to a verb of what is not over: و | يتذبذب."""
        joined = stem[0] in self._language.words.numbers.joiners and self._language.is_imperfect(stem[1])
        return joined and not self._language.may_be_counted(stem[1])

    @cached_property
    def _light(self) -> Sequence[Collection[tuple[str, ...]]]:
        words = self._measuring
        return (
            words.rise,
            words.fall,
            words.level,
            words.beside,
            words.expected,
            words.by,
            words.of,
            words.to,
            words.placing,
            words.pronouns,
            self._language.words.cues["fronted_clause"],
            self._language.words.cues["singled_out"],
            self._language.words.cues["trading_session"],
        )
