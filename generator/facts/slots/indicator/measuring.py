"""The words between an indicator and its figure: what each of them says (see `MeasuringWords`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.tokens import COMMAS
from generator.language import Language
from generator.language.phrases import Phrase
from generator.lexicon import Category
from generator.values import Change


class Says(StrEnum):
    """What a phrase says, by the field of `MeasuringWords` that lists it."""

    LEVEL = "level"
    RISE = "rise"
    FALL = "fall"
    BY = "by"
    OF = "of"
    TO = "to"
    AT = "at"
    BESIDE = "beside"
    WITHIN = "within"
    EXPECTED = "expected"


CHANGES = {Says.RISE: Change.RISE, Says.FALL: Change.FALL}
_LINKS = frozenset({Says.LEVEL, *CHANGES})
_OPEN = frozenset({Says.BESIDE, Says.WITHIN, Says.EXPECTED})
OPENING_MARKS = frozenset({":", "("})
"""Marks right before an amount by which it is what stands before them."""
_LONGEST_MORE = 6
"""Tokens that close in an indicator: exports of dates to India."""
_LONGEST_ASIDE = 16
"""Tokens of what stands between two commas."""
_SKIPPED = (Category.PLACES, Category.ORGANISATIONS, Category.NATIONALITIES, Category.SPEAKERS)


@dataclass(frozen=True, slots=True)
class Phrasing:
    """A phrase at `tokens`. `prefix`: the letters attached to it. `noun`: a noun of change (growth, ارتفاع)."""

    says: Says
    tokens: tuple[int, int]
    prefix: str
    noun: bool

    @property
    def links(self) -> bool:
        """Whether it tells by itself that an indicator is at, or changes by, an amount."""
        return self.says in _LINKS

    @property
    def opens_amount(self) -> bool:
        """Whether it tells how the amount right after it is meant."""
        return self.says not in _LINKS | _OPEN


@dataclass(frozen=True, slots=True)
class Between:
    """What stands between an indicator and a figure.

    `links`: words of level and change; `opener`: how the amount is meant. `more`: the token after the words that close the
    indicator in. `passed`: whether another figure of an indicator lies there.
    """

    links: tuple[Phrasing, ...]
    opener: Says | None
    more: int
    passed: bool


class Measuring:
    """What the words of one sentence say between its indicators and its figures."""

    def __init__(self, sentence: ReadSentence) -> None:
        self._sentence = sentence
        self._texts = sentence.texts
        self._names = {name.tokens[0]: name for name in sentence.of(*_SKIPPED)}
        self._name_ends = {name.tokens[1]: name for name in self._names.values()}
        self.at = {phrasing.tokens[0]: phrasing for phrasing in self._phrasings()}
        self.ending = {phrasing.tokens[1]: phrasing for phrasing in self.at.values()}

    def _phrasings(self) -> Iterator[Phrasing]:
        """The phrases of the sentence, the longest from the left."""
        end = 0
        for at, word in enumerate(self._texts):
            if at < end or at in self._sentence.dated or word in CLAUSE_MARKS:
                continue
            for rest, says, prefix, noun in _readings(word, self._sentence.language):
                if not rest or tuple(self._texts[at + 1 : at + 1 + len(rest)]) == rest:
                    end = at + 1 + len(rest)
                    yield Phrasing(says, (at, end), prefix, noun)
                    break

    def between(self, end: int, start: int, told: Mapping[int, int]) -> Between | None:
        """What stands between an indicator that ends before `end` and a figure at `start`, `None` where something else is told.

        `told`: the first token of figures that are known to be of an indicator, and the token after each.
        """
        walk = _Walk(self._sentence, self, told, start, end)
        at: int | None = end
        while at is not None and at < start:
            at = walk.past(at)
        opener = self.ending.get(start)
        says = opener.says if opener is not None and opener.opens_amount and opener.tokens[0] >= end else None
        return Between(tuple(walk.links), says, walk.more, walk.passed) if at is not None else None

    def name(self, at: int) -> Name | None:
        """The place, organisation, nationality or speaker that starts at a token."""
        return self._names.get(at)

    def skipped_back(self, at: int) -> int:
        """The token where a date, a name or a word that leaves open what is said ends before `at` begins; `at` if none does."""
        if at - 1 in self._sentence.dated:
            return at - 1
        name, phrasing = self._name_ends.get(at), self.ending.get(at)
        if name is not None:
            return name.tokens[0]
        return phrasing.tokens[0] if phrasing is not None and phrasing.says is Says.BESIDE else at

    def tells_expected(self, indicator: Name, end: int) -> bool:
        """Whether what a clause says of an indicator up to `end` is only expected, aimed at or denied."""
        start, after = indicator.tokens
        while start and self._texts[start - 1] not in CLAUSE_MARKS:
            start -= 1
        around = (*range(start, indicator.tokens[0]), *range(after, end))
        return any(self.at[at].says is Says.EXPECTED for at in around if at in self.at)

    def opens_part(self, at: int) -> bool:
        """Whether a part of what an indicator is of is told at a token: among women, لدى الشباب."""
        return at in self.at and self.at[at].says is Says.WITHIN


@dataclass(slots=True)
class _Walk:
    """The way from an indicator to a figure, token by token: each step gives the next token, `None` where the way ends."""

    sentence: ReadSentence
    measuring: Measuring
    told: Mapping[int, int]
    start: int
    more: int
    links: list[Phrasing] = field(default_factory=list)
    passed: bool = False
    indicator_end: int = field(init=False)

    def __post_init__(self) -> None:
        self.indicator_end = self.more

    def past(self, at: int) -> int | None:
        """The token after what stands at one."""
        if at in self.sentence.dated:
            return at + 1
        if at in self.told:
            self.passed = True
            return self.told[at]
        name, phrasing = self.measuring.name(at), self.measuring.at.get(at)
        if name is not None:
            return self._past_name(name)
        if phrasing is not None:
            return self._past_phrasing(phrasing)
        compared = self._compares(at) if self.passed else 0
        if compared:
            return at + compared
        word = self.sentence.texts[at]
        if word in OPENING_MARKS:
            return at + 1 if at + 1 == self.start else None
        if word in COMMAS or word in self.sentence.language.words.numbers.joiners:
            return at + 1 if self._goes_on(at + 1) else self._past_aside(at)
        return self._closing_in(at)

    def _past_name(self, name: Name) -> int:
        """A place or whose it is; after "to" or "from" it closes the indicator in: exports to India."""
        start, end = name.tokens
        words = self.sentence.language.words
        before = self.sentence.texts[start - 1]
        of_place = before in words.measuring.of.words | words.cues["place"].first_words
        inside = of_place or before not in words.names.prepositions
        if not self.links and (not inside or start == self.more > self.indicator_end):
            self.more = end
        return end

    def _past_phrasing(self, phrasing: Phrasing) -> int | None:
        if phrasing.links:
            self.links.append(phrasing)
        elif phrasing.says is Says.EXPECTED or (
            phrasing.says is Says.WITHIN and self.links and phrasing.tokens[1] != self.start
        ):
            return None
        return phrasing.tokens[1]

    def _goes_on(self, at: int) -> bool:
        """Whether the clause goes on past a comma or "and": with a word of level or change, an amount, or a figure of a list."""
        phrasing = self.measuring.at.get(at)
        goes_on = phrasing is not None and (self.passed or phrasing.links or phrasing.opens_amount)
        listed = at == self.start or at in self.sentence.dated or self._compares(at) > 0
        return goes_on or (self.passed and listed)

    def _compares(self, at: int) -> int:
        """Length of words at a token that lead to what an amount is compared with, or to the same in other words."""
        return self.sentence.cue_at("comparison", at) or self.sentence.cue_at("or_else", at)

    def _past_aside(self, at: int) -> int | None:
        """The token after what stands between two commas right behind an indicator, where its verb follows."""
        if at != self.indicator_end:
            return None
        for end in range(at + 1, min(at + _LONGEST_ASIDE, self.start)):
            if self.sentence.texts[end] in COMMAS:
                phrasing = self.measuring.at.get(end + 1)
                return end + 1 if phrasing is not None and phrasing.links else None
        return None

    def _closing_in(self, at: int) -> int | None:
        """A word that no list knows closes the indicator in, but only right behind it and where it is no verb."""
        word, language = self.sentence.texts[at], self.sentence.language
        if self.links or self.passed or not word.replace("-", "").isalpha() or at - self.indicator_end >= _LONGEST_MORE:
            return None
        if word in language.words.names.prepositions:
            return at + 1
        negated = self.sentence.cue_at("not_of_sort", at)  # صادرات مصر | غير النفطية
        if negated and at + negated < self.start:
            self.more = at + negated + 1
            return self.more
        if word in language.words.stop_words or at in self.sentence.verbs or language.may_be_verb(word):
            return None
        self.more = at + 1
        return at + 1


@lru_cache(maxsize=65536)
def _readings(word: str, language: Language) -> tuple[tuple[Phrase, Says, str, bool], ...]:
    """The phrases that a word can begin, the longest first, of equal ones that with the fewest letters attached."""
    measuring = language.words.measuring
    found = [
        (phrase[1:], says, prefix, phrase in measuring.change_nouns)
        for prefix, stem in language.stems(word)
        for says in Says
        for phrase in getattr(measuring, says.value)
        if phrase[0] == stem
    ]
    return tuple(sorted(found, key=lambda reading: -len(reading[0])))
