"""What leads an indicator in: the words before it, back to its verb or to where its clause begins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator.facts.measured.nouns import is_attached
from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measured import indicator_before
from generator.facts.slots.indicator.measuring import Phrasing, phrasing_before, skipped_back
from generator.facts.slots.indicator.walking import Between
from generator.language import Language
from generator.values import Kind

LONGEST_BEFORE = 2
"""Unknown nouns before an indicator that close it in."""
_LONGEST_FORECAST = 2
"""Words of a forecast of something."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads an indicator in: its own first token, a word of level or change, or whether it opens its clause."""

    start: int
    phrasing: Phrasing | None
    opens: bool


@dataclass(frozen=True, slots=True)
class _Back:
    """How far back what leads an indicator in reaches, where the indicator begins, and whether another noun governs it."""

    at: int
    start: int
    governed: bool


def lead_of(sentence: ReadSentence, name: Name) -> Lead | None:
    """What leads an indicator in, `None` where another noun governs it (a tax on exports, دعم للصادرات)."""
    start, words = name.tokens[0], sentence.language.words.measuring
    if (name.prefix,) in words.governed_letters:
        return _forecast(sentence, start)
    led_by_with = (name.prefix,) in words.with_letters
    back = _back(sentence, start) if not led_by_with else _Back(start, start, governed=False)
    closed = closing_start(sentence, start) if back.at == start and not (name.prefix or back.governed) else start
    if back.governed:
        return _forecast(sentence, start)
    if closed < start:
        back = _back(sentence, closed)
    phrasing = phrasing_before(sentence, back.at)
    link = phrasing if phrasing is not None and phrasing.links else None
    first = closed if closed < start else back.at
    opens = link is None and (not first or sentence.texts[first - 1] in CLAUSE_MARKS)
    return Lead(back.start, link, opens=opens)


def _forecast(sentence: ReadSentence, start: int) -> Lead | None:
    """What leads in an indicator whose forecast is told ahead of a token: raised its | forecast for |, توقعاته | لنمو."""
    words = sentence.language.words
    length = words.cues["forecast_of"].length_before(sentence.texts, start, _LONGEST_FORECAST)
    if not length:
        return None
    at = start - length
    at -= at > 0 and (sentence.texts[at - 1],) in words.measuring.whose
    phrasing = phrasing_before(sentence, _back(sentence, at).at)
    return Lead(start, phrasing, opens=False) if phrasing is not None and phrasing.links else None


def lead_of_clause(sentence: ReadSentence, name: Name, between: Between | None) -> Lead | None:
    """What leads in an indicator of which a clause of its own tells, whatever governs it: إلى أسعار الطاقة | التي ارتفعت."""
    if between is None or not between.links or between.links[0].noun:
        return None
    language, end = sentence.language, between.more
    bare = language.words.verb_first and between.links[0].tokens[0] == end  # نسبة نجاح | بلغت
    bare = bare and not language.is_definite(sentence.texts[end - 1])
    told = bare or sentence.cue_at("relative", end)
    return Lead(name.tokens[0], None, opens=False) if told else None


def _back(sentence: ReadSentence, at: int) -> _Back:
    """From an indicator's first token back to a word of level or change, or to where what leads it in begins."""
    start, governed, near = at, False, True
    while at:
        phrasing, outer = phrasing_before(sentence, at), indicator_before(sentence, at)
        if phrasing is not None and phrasing.links:
            return _Back(at, start, governed=False)
        if outer is not None and near and not (at == start and _ends_phrase(sentence, at)):
            at, start, governed = outer.tokens[0], outer.tokens[0], False
            continue
        back = skipped_back(sentence, at)
        if back == at:
            break
        near = near and phrasing is not None
        governed = governed or (near and _governs(sentence, back))
        at = back
    return _Back(at, start, governed=governed or (near and _governs(sentence, at - 1)))


def _ends_phrase(sentence: ReadSentence, at: int) -> bool:
    """Whether a definite noun ends its phrase ahead of a token with no preposition: يدفع ارتفاع الأسعار | معدل التضخم."""
    letters = sentence.language.words.measuring
    led = is_attached(sentence.reading, at, letters.with_letters, letters.governed_letters)
    return sentence.language.is_definite(sentence.texts[at - 1]) and not led


def _governs(sentence: ReadSentence, at: int) -> bool:
    """Whether a preposition at a token makes what follows it another noun's, as "with" and "by" do not."""
    words = sentence.language.words
    text = sentence.reading.text(at)
    leads = (text,) in words.measuring.by or (text,) in words.cues["with"]
    return text in words.names.prepositions and not leads


def closing_start(sentence: ReadSentence, at: int) -> int:
    """Where the unknown nouns begin right before an indicator that they close in: phosphate exports, دعم الصادرات."""
    start = at
    while start and at - start < LONGEST_BEFORE and _closes_in(sentence, start - 1):
        start -= 1
    return start


def _closes_in(sentence: ReadSentence, at: int) -> bool:
    """Whether a word closes in the indicator right behind it: a plain noun that no list knows, no verb, nothing definite."""
    word, language = sentence.texts[at], sentence.language
    if at in sentence.taken or phrasing_before(sentence, at + 1) is not None or not word.replace("-", "").isalpha():
        return False
    definite = (word,) in language.words.measuring.whose or _is_time_of(sentence, word) or language.is_definite(word)
    verb = language.may_be_verb(word) or language.is_future(word)
    if definite or verb or _opens(sentence, word) or _acts(sentence, at) or _has_named_subject(sentence, at):
        return False
    return not any(_is_grammar_or_verb(language, *stem) for stem in language.stems(word))


@lru_cache(maxsize=65536)
def _is_grammar_or_verb(language: Language, prefix: str, stem: str) -> bool:
    """Whether a reading of a word is one of grammar, with an article, or a verb of what is not over: بالفعل; و | يقترب."""
    verb = language.is_imperfect(stem) and not language.may_be_counted(stem)
    return verb or stem in language.words.stop_words or language.is_article(prefix)


def _is_time_of(sentence: ReadSentence, word: str) -> bool:
    """Whether a word only tells when: the year's | growth rate."""
    language, stem = sentence.language, sentence.language.without_genitive(word)
    return stem != word and ((stem,) in language.words.times.units or (stem,) in language.words.times.unit_plurals)


def _has_named_subject(sentence: ReadSentence, at: int) -> bool:
    """Whether a word can be a verb of a name right ahead of it: Karwa | faces | fines."""
    language, word = sentence.language, sentence.texts[at]
    verb = language.may_be_present(word) and language.may_be_counted(word)
    return verb and at > 0 and sentence.tokens[at - 1].capital


def _opens(sentence: ReadSentence, word: str) -> bool:
    """Whether a word opens a clause, or what is the most of something: although, لكن, especially."""
    words = sentence.language.words
    return (
        (word,) in words.measuring.going_on
        or (word,) in words.leaning_openers
        or (word,) in words.cues["clause_opener"]
        or (word,) in words.cues["fronted_clause"]
        or (word,) in words.cues["singled_out"]
    )


def _acts(sentence: ReadSentence, at: int) -> bool:
    """Whether a word is a verb by what stands before it: to | win | sales, is | predicting | profits, by | winning | sales."""
    before = (sentence.reading.text(at - 1),)
    cues = sentence.language.words.cues
    if at in sentence.verbs or before in cues["to_do"] or before in cues["modal"]:
        return True
    opened = before in cues["passive_auxiliary"] or before in sentence.language.words.measuring.by
    opened = opened or before[0] in CLAUSE_MARKS or before in cues["subclause"]
    return opened and sentence.language.is_adverbial_participle(sentence.texts[at])


def is_verb_of_price(sentence: ReadSentence, name: Name) -> bool:
    """Whether a word that is an indicator elsewhere is the verb whose object is an amount: tickets | cost | $25."""
    start, end = name.tokens
    cues, before = sentence.language.words.cues, (sentence.reading.text(start - 1),)
    verb = end == start + 1 and (sentence.texts[start],) in cues["priced"]
    governed = before in cues["modal"] or sentence.language.may_be_counted(before[0])
    led = before in cues["to_do"] or _is_of_one(sentence, start)
    return verb and (governed or (led and any(f.tokens[0] == end and f.kind is Kind.MONEY for f in sentence.figures)))


def _is_of_one(sentence: ReadSentence, at: int) -> bool:
    """Whether a word with the ending of a verb of one stands behind a noun: rice | costs; no verb: annual | costs, with | costs."""
    words, before = sentence.language.words, sentence.reading.text(at - 1)
    grammar = before in words.stop_words | words.names.prepositions or (before,) in words.measuring.beside
    return before.isalpha() and not grammar and sentence.language.may_be_present(sentence.texts[at])
