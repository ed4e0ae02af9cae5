"""The words between an indicator and its figure: what each of them says (see `MeasuringWords`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from generator.facts.once import once_a_sentence
from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.modality import is_foreseen
from generator.language import Language
from generator.language.phrases import Phrase
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
OPENING_AMOUNT = frozenset(Says) - _LINKS - _OPEN
"""What tells how the amount right after it is meant."""
_REACHING = frozenset({Says.LEVEL, Says.TO})
"""What tells, right behind "by", only how far that goes: بنسبة بلغت 5%, بنسبة وصلت إلى 5%."""
HOW_MUCH = frozenset({Says.OF, Says.BY, Says.BESIDE, Says.LEVEL})
"""What may stand between a word of change and how far that went."""
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
        return self.says in OPENING_AMOUNT


@once_a_sentence
def phrasings(sentence: ReadSentence) -> Mapping[int, Phrasing]:
    """What the words of a sentence say between its indicators and its figures, by their first token."""
    return {phrasing.tokens[0]: phrasing for phrasing in _phrasings(sentence)}


@once_a_sentence
def _endings(sentence: ReadSentence) -> Mapping[int, Phrasing]:
    """The same, by the token after them."""
    return {phrasing.tokens[1]: phrasing for phrasing in phrasings(sentence).values()}


def phrasing_at(sentence: ReadSentence, at: int) -> Phrasing | None:
    """The phrase that begins at a token."""
    return phrasings(sentence).get(at)


def phrasing_before(sentence: ReadSentence, end: int) -> Phrasing | None:
    """The phrase that ends before a token."""
    return _endings(sentence).get(end)


def says_at(sentence: ReadSentence, at: int) -> Says | None:
    """What the phrase that begins at a token says."""
    phrasing = phrasing_at(sentence, at)
    return phrasing.says if phrasing is not None else None


def past_phrases(sentence: ReadSentence, at: int, says: Collection[Says], limit: int | None = None) -> int:
    """The token after all phrases from a token on that say one of these, up to `limit`."""
    while (
        (limit is None or at < limit) and (phrasing := phrasing_at(sentence, at)) is not None and phrasing.says in says
    ):
        at = phrasing.tokens[1]
    return at


def _phrasings(sentence: ReadSentence) -> Iterator[Phrasing]:
    """The phrases of a sentence, the longest from the left."""
    end, last = 0, None
    for at, word in enumerate(sentence.texts):
        found = _phrasing(sentence, at) if at >= end and not (at in sentence.dated or word in CLAUSE_MARKS) else None
        if found is not None:
            by = last is not None and at == end and last.says is Says.BY and found.says in _REACHING
            last = replace(found, says=Says.BY) if by else found
            end = last.tokens[1]
            yield last


def _phrasing(sentence: ReadSentence, at: int) -> Phrasing | None:
    """The longest phrase that begins at a token."""
    known, language = sentence.reading.words[at], sentence.language
    indicator = known.indicators is not None or known.possessed is not None  # تكلفتها, not تكلف + ها
    for rest, says, prefix, noun in _readings(sentence.texts[at], language, with_object=not indicator):
        end = at + 1 + len(rest)
        if rest and tuple(sentence.texts[at + 1 : end]) != rest:
            continue
        foreseen = says is Says.EXPECTED and is_foreseen(sentence, at, end)
        if not (foreseen and rest and _links(language, rest[-1])):
            return Phrasing(Says.BESIDE if foreseen else says, (at, end), prefix, noun)
    return None  # the bank expects | that exports will rise: what its verb says by itself


def _links(language: Language, word: str) -> bool:
    """Whether a word by itself tells a level or a change."""
    return any(says in _LINKS for _, says, _, _ in _readings(word, language, with_object=True))


def name_at(sentence: ReadSentence, at: int) -> Name | None:
    """The place, organisation, nationality or speaker that starts at a token."""
    return sentence.name_at(at, *_SKIPPED)


def skipped_back(sentence: ReadSentence, at: int) -> int:
    """The token where a date, a name or a word that leaves open what is said ends before `at` begins; `at` if none does."""
    if at - 1 in sentence.dated:
        return at - 1
    name, phrasing = sentence.name_before(at, *_SKIPPED), phrasing_before(sentence, at)
    if name is not None:
        return name.tokens[0]
    if at and phrasing_at(sentence, at - 1) is None and describes(sentence, at - 1):
        return at - 1
    return phrasing.tokens[0] if phrasing is not None and phrasing.says is Says.BESIDE else at


def tells_expected(sentence: ReadSentence, indicator: Name, end: int) -> bool:
    """Whether what a clause says of an indicator up to `end` is only aimed at, under a condition or denied."""
    start, after = indicator.tokens
    around = (*range(sentence.clause_start(start), start), *range(after, end))
    return any(says_at(sentence, at) is Says.EXPECTED for at in around)


def describes(sentence: ReadSentence, at: int) -> bool:
    """Whether a word tells of what kind a change is, before what it is of: ارتفاع | حاد | في أسعار الإيجارات."""
    before, language = phrasing_before(sentence, at), sentence.language
    change = before is not None and before.noun and before.prefix == "" and not language.is_definite(sentence.texts[at])
    return change and (sentence.reading.text(at + 1),) in language.words.measuring.of_what


@once_a_sentence
def changes_alone(sentence: ReadSentence) -> Mapping[int, Name]:
    """The words of change that are an amount by themselves, by where they start."""
    language, words = sentence.language, sentence.language.words.measuring.alone
    called = " ".join(next(iter(words), ()))
    term = Term(None, called, {language.code: called})
    found = (one for one in phrasings(sentence).values() if one.noun and _is_alone(sentence, one))
    return {one.tokens[0]: Name(Category.INDICATORS, term, one.tokens, one.prefix, None) for one in found}


def _is_alone(sentence: ReadSentence, phrasing: Phrasing) -> bool:
    """Whether a phrase is one such word, the letters attached to it aside, none of "with" among them."""
    (start, end), words = phrasing.tokens, sentence.language.words.measuring
    alone = end == start + 1 and (sentence.texts[start].removeprefix(phrasing.prefix),) in words.alone
    return alone and (phrasing.prefix,) not in words.with_letters


def trailing(sentence: ReadSentence, end: int) -> Phrasing | None:
    """A word of change right behind a figure that ends before a token: saw a 7% rise, closed 2% lower.

    None where it opens the next figure (up 7%, بتراجع نسبته 1 %).
    """
    phrasing = phrasing_at(sentence, end)
    if phrasing is None or phrasing.says not in CHANGES or joins(sentence.language, phrasing.prefix):
        return None
    return None if _leads_to_figure(sentence, phrasing.tokens[1]) else phrasing


def _leads_to_figure(sentence: ReadSentence, at: int) -> bool:
    """Whether a figure stands at a token, or behind words that only lead to how much: قدره, بنسبة, بلغ, of, by."""
    while at not in sentence.figure_starts:
        link = phrasing_at(sentence, at)
        began = sentence.reading.text(at) in sentence.language.words.change_from
        if link is None or began or link.says not in HOW_MUCH:
            return False
        at = link.tokens[1]
    return True


def is_verb(sentence: ReadSentence, at: int) -> bool:
    """Whether a verb of level or change stands at a token, words that leave it open aside."""
    phrasing = phrasing_at(sentence, past_phrases(sentence, at, {Says.BESIDE}))
    return phrasing is not None and phrasing.links and not phrasing.noun


def changes_to(sentence: ReadSentence, at: int, figure: int) -> bool:
    """Whether a noun of change leads from a token to the level it came to: 9%, مع | تراجع إلى | 7%."""
    noun = phrasing_at(sentence, at)
    opener = phrasing_at(sentence, noun.tokens[1]) if noun is not None and noun.noun else None
    return opener is not None and opener.says is Says.TO and opener.tokens[1] == figure


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
