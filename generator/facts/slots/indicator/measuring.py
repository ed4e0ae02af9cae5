"""The words between an indicator and its figure: what each of them says (see `MeasuringWords`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.modality import is_foreseen
from generator.language import Language
from generator.language.phrases import Phrase, PhraseSet
from generator.lexicon import Category
from generator.values import Change, Term


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
    PLACING = "placing"


CHANGES = {Says.RISE: Change.RISE, Says.FALL: Change.FALL}
_LINKS = frozenset({Says.LEVEL, Says.PLACING, *CHANGES})
_OPEN = frozenset({Says.BESIDE, Says.WITHIN, Says.EXPECTED})
_REACHING = frozenset({Says.LEVEL, Says.TO})
"""What tells, right behind "by", only how far that goes: بنسبة بلغت 5%, بنسبة وصلت إلى 5%."""
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


class Measuring:
    """What the words of one sentence say between its indicators and its figures."""

    def __init__(self, sentence: ReadSentence) -> None:
        self._sentence = sentence
        self._texts = sentence.texts
        self._figures = frozenset(sentence.figure_starts)
        self._names = {name.tokens[0]: name for name in sentence.of(*_SKIPPED)}
        self._name_ends = {name.tokens[1]: name for name in self._names.values()}
        self.at = {phrasing.tokens[0]: phrasing for phrasing in self._phrasings()}
        self.ending = {phrasing.tokens[1]: phrasing for phrasing in self.at.values()}

    def _phrasings(self) -> Iterator[Phrasing]:
        """The phrases of the sentence, the longest from the left."""
        end, last = 0, None
        for at, word in enumerate(self._texts):
            if at < end or at in self._sentence.dated or word in CLAUSE_MARKS:
                continue
            known = self._sentence.reading.words[at]
            indicator = known.indicators is not None or known.possessed is not None  # تكلفتها, not تكلف + ها
            for rest, says, prefix, noun in _readings(word, self._sentence.language, with_object=not indicator):
                if not rest or tuple(self._texts[at + 1 : at + 1 + len(rest)]) == rest:
                    foreseen = says is Says.EXPECTED and is_foreseen(self._sentence, at, at + 1 + len(rest))
                    if foreseen and rest and self._links(rest[-1]):
                        continue  # the bank expects | that exports will rise: what its verb says by itself
                    by = last is not None and at == end and last.says is Says.BY and says in _REACHING
                    end = at + 1 + len(rest)
                    last = Phrasing(Says.BY if by else Says.BESIDE if foreseen else says, (at, end), prefix, noun)
                    yield last
                    break

    def _links(self, word: str) -> bool:
        """Whether a word by itself tells a level or a change."""
        return any(says in _LINKS for _, says, _, _ in _readings(word, self._sentence.language, with_object=True))

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
        if at and at - 1 not in self.at and self.describes(at - 1):
            return at - 1
        return phrasing.tokens[0] if phrasing is not None and phrasing.says is Says.BESIDE else at

    def tells_expected(self, indicator: Name, end: int) -> bool:
        """Whether what a clause says of an indicator up to `end` is only aimed at, under a condition or denied."""
        start, after = indicator.tokens
        while start and self._texts[start - 1] not in CLAUSE_MARKS:
            start -= 1
        around = (*range(start, indicator.tokens[0]), *range(after, end))
        return any(self.at[at].says is Says.EXPECTED for at in around if at in self.at)

    def describes(self, at: int) -> bool:
        """Whether a word tells of what kind a change is, before what it is of: ارتفاع | حاد | في أسعار الإيجارات."""
        language, before = self._sentence.language, self.ending.get(at)
        led = at + 1 < len(self._texts) and (self._texts[at + 1],) in language.words.measuring.of_what
        return (
            led
            and before is not None
            and before.noun
            and before.prefix == ""
            and not language.is_definite(self._texts[at])
        )

    @cached_property
    def alone(self) -> Mapping[int, Name]:
        """The words of change that are an amount by themselves, by where they start."""
        language = self._sentence.language
        measuring, words = language.words.measuring, language.words.measuring.alone
        found = (one for one in self.at.values() if one.noun and (one.prefix,) not in measuring.with_letters)
        called = " ".join(next(iter(words), ()))
        return {
            one.tokens[0]: Name(
                Category.INDICATORS, Term(None, called, {language.code: called}), one.tokens, one.prefix, None
            )
            for one in found
            if self._reads(one, words)
        }

    def _reads(self, phrasing: Phrasing, words: PhraseSet) -> bool:
        """Whether a phrase of one word is one of these, the letters attached to it aside."""
        start, end = phrasing.tokens
        return end == start + 1 and (self._texts[start].removeprefix(phrasing.prefix),) in words

    def trailing(self, end: int) -> Phrasing | None:
        """A word of change right behind a figure that ends before a token: saw a 7% rise, closed 2% lower.

        None where it opens the next figure (up 7%, بتراجع نسبته 1 %).
        """
        phrasing = self.at.get(end)
        if phrasing is None or phrasing.says not in CHANGES or joins(self._sentence.language, phrasing.prefix):
            return None
        return None if self._leads_to_figure(phrasing.tokens[1]) else phrasing

    def _leads_to_figure(self, at: int) -> bool:
        """Whether a figure stands at a token, or behind words that only lead to how much: قدره, بنسبة, بلغ, of, by."""
        while at not in self._figures:
            link = self.at.get(at)
            if link is None or self._texts[at] in self._sentence.language.words.change_from:
                return False
            if link.says not in {Says.OF, Says.BY, Says.BESIDE, Says.LEVEL}:
                return False
            at = link.tokens[1]
        return True

    def is_verb(self, at: int) -> bool:
        """Whether a verb of level or change stands at a token, words that leave it open aside."""
        while at in self.at and self.at[at].says is Says.BESIDE:
            at = self.at[at].tokens[1]
        phrasing = self.at.get(at)
        return phrasing is not None and phrasing.links and not phrasing.noun

    def changes_to(self, at: int, figure: int) -> bool:
        """Whether a noun of change leads from a token to the level it came to: 9%, مع | تراجع إلى | 7%."""
        noun = self.at.get(at)
        opener = self.at.get(noun.tokens[1]) if noun is not None and noun.noun else None
        return opener is not None and opener.says is Says.TO and opener.tokens[1] == figure

    def opens_part(self, at: int) -> bool:
        """Whether a part of what an indicator is of is told at a token: among women, لدى الشباب."""
        return at in self.at and self.at[at].says is Says.WITHIN


@lru_cache(maxsize=65536)
def _readings(word: str, language: Language, *, with_object: bool) -> tuple[tuple[Phrase, Says, str, bool], ...]:
    """The phrases that a word can begin, the longest first, of equal ones that with the fewest letters attached.

    `with_object`: also a verb with its object attached.
    """
    measuring = language.words.measuring
    stems = [*language.stems(word)]
    stems += [(prefix, stem[1:]) for prefix, stem in stems if language.is_future(stem)]  # س|ترتفع
    stems += [
        (prefix, bare)
        for prefix, stem in (stems if with_object else ())
        if (bare := language.without_object(stem)) and ((bare,) in measuring.change_nouns or (bare,) in measuring.level)
    ]
    found = [
        (phrase[1:], says, prefix, phrase in measuring.change_nouns)
        for prefix, stem in stems
        for says in Says
        for phrase in getattr(measuring, says.value)
        if phrase[0] == stem
    ]
    return tuple(sorted(found, key=lambda reading: -len(reading[0])))


def joins(language: Language, word: str) -> bool:
    """Whether a word, or the letters attached to one, are "and", an article after it aside."""
    joiners, articles = language.words.numbers.joiners, language.words.definite_articles
    return bool(word) and (word in joiners or (word[0] in joiners and word[1:] in articles))
