"""What an amount is by the noun ahead of it, where what says more of a noun follows it: صفقة أسلحة | بقيمة 4 مليارات.

A noun phrase stands ahead of the amount, with what it is of, for or with, and nothing between but how much it is:

- any noun, ahead of a word that says so of it: عقدا لبناء مدرسة | بقيمة 5 ملايين, القرض | البالغة قيمته 5 ملايين;
- a noun that is a sum (`sum`: غرامة, قرض), ahead of a word of level or the amount itself: راتب شهري | يبلغ 900;
- what is sold or bought for so much, and what something has of which a verb of level tells how much.
"""

from __future__ import annotations

from generator.facts.measured.nouns import is_attached
from generator.facts.parts import CLAUSE_MARKS, PEOPLE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.amounts import Tokens, dimension_at, is_sum
from generator.facts.slots.indicator.measuring import CHANGES, Says, phrasing_before
from generator.facts.slots.indicator.purposes import phrase_from
from generator.values import Kind

_HOW_MUCH = frozenset({Says.LEVEL, Says.OF, Says.BY, Says.TO, Says.AT, Says.BESIDE})
"""What may stand between a noun and how much it is."""
_LONGEST = 5
"""Nouns of one phrase, and words that describe them."""
_SOLD_BY_NUMBER = frozenset({None, "count", PEOPLE})
"""The dimensions of what is sold by number, of which nothing by a measure is."""
_LONGEST_PRICE, _FARTHEST_GOODS = 2, 16
"""Words that lead to a price; tokens from a verb of selling to them."""
_MOST_JOINED = 2
"""Phrases by a preposition that say more of a noun."""


def ahead(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """The noun phrase ahead of an amount and of the words for how much it is."""
    end, told = _past_how_much(sentence, figure.tokens[0])
    start = _start_of_phrase(sentence, end)
    if start is None or start == end or _is_left_open(sentence, start, end):
        return None
    start += start + 1 < end and sentence.cue_at("brings_about", start)  # إطلاق | برنامج | بقيمة 5 ملايين
    named = told and not _may_begin_inside(sentence, start)
    return (start, end) if named or is_sum(sentence, start) else None


def _is_left_open(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether nouns tell a change, or go on with what is counted, named or meant ahead: بنمو |, 12 عقد | رعاية."""
    before, change = sentence.reading.text(start - 1), phrasing_before(sentence, end)
    of_change = change is not None and change.says in CHANGES
    if is_sum(sentence, start):
        inside = start > 0 and sentence.nouns.is_of(start - 1)  # فجوة في | التمويل
        return of_change or inside or start - 1 in sentence.counted
    led = phrasing_before(sentence, start)
    manner = led is not None and led.says in {Says.BY, Says.BESIDE}
    described = before == ")" or sentence.language.agrees(before, sentence.texts[start])
    described = described or (sentence.language.is_definite(sentence.texts[start]) and not _opens(sentence, start))
    return of_change or manner or described or start - 1 in sentence.counted


def _opens(sentence: ReadSentence, start: int) -> bool:
    """Whether a definite noun at a token begins a phrase of its own: not منظمة كروا | المحلية."""
    before, prepositions = sentence.reading.text(start - 1), sentence.language.words.names.prepositions
    return not start or before in CLAUSE_MARKS or before in prepositions or start - 1 in sentence.verbs


def _past_how_much(sentence: ReadSentence, end: int) -> tuple[int, bool]:
    """Where a noun ends ahead of the words that lead to how much it is, and whether one of them says so of it: بقيمة, قدره."""
    told = False
    while end:
        phrasing = phrasing_before(sentence, end)
        apart = phrasing is None or phrasing.noun or (told and phrasing.says is Says.BESIDE)  # مبلغا | قدره
        if phrasing is not None and phrasing.says in _HOW_MUCH and not apart:
            told = told or phrasing.says is Says.OF
            end = phrasing.tokens[0]
        elif sentence.nouns.reads(end - 1, "relative"):
            end -= 1
        else:
            break
    return end, told


def _start_of_phrase(sentence: ReadSentence, end: int) -> int | None:
    """Where the noun begins that ends before a token, with what says more of it by prepositions.

    So does a preposition that is attached (حزمة | لتخفيف الضغوط), and one that is a word behind a sum (مساعدات | إلى اليمن);
    another may be the verb's (تحتوي على | أصول).
    """
    start, by_word = end, None
    for _ in range(1 + _MOST_JOINED):
        first = _nouns_before(sentence, start)
        if first == start or is_sum(sentence, first):
            return first if first < start else by_word
        if first > 0 and sentence.texts[first - 1] in sentence.language.words.names.prepositions:
            by_word = first if by_word is None and first not in sentence.nouns.named else by_word
            start = first - 1
        elif is_attached(sentence.reading, first, sentence.language.words.measuring.governed_letters):  # لبناء
            start = first
        else:
            return by_word or (first if first not in sentence.nouns.named else None)
    return by_word


def _nouns_before(sentence: ReadSentence, end: int) -> int:
    """Where nouns in construct, and what describes them, begin that end before a token, up to a sum: | عقد صيانة الطرق |."""
    start = sentence.nouns.name_starts.get(end, end)
    while start and end - start < _LONGEST:
        total = is_sum(sentence, start - 1)
        if not total and not sentence.nouns.is_noun(start - 1, surely=start == end):
            break
        if start < end and _parts_phrases(sentence, start, total):
            break
        start -= 1
        if total:
            break
    return start


def _parts_phrases(sentence: ReadSentence, at: int, total: bool) -> bool:
    """Whether a noun is of another phrase than the one before it, which can be a `total`: اشترت الشركة | أسهما, علق | عرضه."""
    definite, named = sentence.language.is_definite, at in sentence.nouns.named - sentence.nouns.indicators
    indefinite = not named and not definite(sentence.texts[at]) and definite(sentence.texts[at - 1])
    return indefinite or (not total and bool(sentence.language.owned(sentence.tokens[at].word)))


def _may_begin_inside(sentence: ReadSentence, at: int) -> bool:
    """Whether "and" or a preposition may be attached to a word, none that is known as it is: و | بضائع, سيتوصلون."""
    stems = sentence.reading.words[at].stems if not _is_known_whole(sentence, at) else ()
    attached = any(prefix and not sentence.language.is_article(prefix) for prefix, _ in stems)
    return attached or sentence.language.is_future(sentence.texts[at]) or at in sentence.verbs


def sold(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """What is sold or bought for so much: بيعت | لوحة نادرة | بسعر 5 ملايين, باع النادي | اللاعب | مقابل 5 ملايين."""
    cues, at = sentence.language.words.cues, figure.tokens[0]
    end = at - cues["at_price"].length_before(sentence.texts, at, _LONGEST_PRICE)
    first = max(sentence.clause_start(end), end - _FARTHEST_GOODS)
    cued = ((cue, verb) for cue in ("is_sold", "sells") for verb in sentence.cue_starts(cue))
    told = [(cue, verb) for cue, verb in cued if first <= verb < end]
    if figure.kind is not Kind.MONEY or end == at or not told:
        return None
    cue, verb = max(told, key=lambda one: one[1])
    behind = verb + sentence.cue_at(cue, verb)
    if any(behind <= start < at for start in sentence.figure_starts):
        return None
    if cue == "is_sold":
        goods = phrase_from(sentence, behind) or _subject_ahead(sentence, verb)
    else:
        goods = _object(sentence, behind, end)
    by_number = goods is None or dimension_at(sentence, goods[0]) in _SOLD_BY_NUMBER
    return goods if by_number else None  # يباع الكيلوغرام


def _subject_ahead(sentence: ReadSentence, verb: int) -> Tokens | None:
    """The definite nouns right ahead of a verb of being sold: | اللوحة | بيعت."""
    start = _nouns_before(sentence, verb) if not sentence.reading.words[verb].joined else verb
    return (start, verb) if start < verb and sentence.language.is_definite(sentence.texts[verb - 1]) else None


def _object(sentence: ReadSentence, verb: int, end: int) -> Tokens | None:
    """What a verb of selling that ends at a token has for object, right ahead of the price, who sells it aside."""
    start = _nouns_before(sentence, end)
    sellers = start == verb and end - start > 1
    if sellers and not all(map(sentence.language.is_definite, sentence.texts[start:end])):
        return None  # اشترى رجل أعمال القصر
    start += sellers
    relation = sellers and sentence.language.may_be_adjective(sentence.texts[start])  # الشركة | الوطنية
    return (start, end) if start < end and not relation else None


def had(sentence: ReadSentence, figure: Figure) -> Tokens | None:
    """What something has or does, of which a verb of level tells how much: ب | إصدارات | تبلغ 7 مليارات."""
    link = phrasing_before(sentence, figure.tokens[0])
    end = link.tokens[0] if link is not None and link.says is Says.LEVEL else 0
    start = _nouns_before(sentence, end)
    definite = start < end and sentence.language.is_definite(sentence.texts[end - 1])
    return (start, end) if start < end and not definite and prefix_of_had(sentence, start) else None


def prefix_of_had(sentence: ReadSentence, at: int) -> str:
    """The letters of "with" attached to a noun at a token that does not only say how much something is."""
    letters, only = sentence.language.words.measuring.with_letters, sentence.language.words.cues["only_amount"]
    stems = sentence.reading.words[at].stems if not _is_known_whole(sentence, at) else ()
    return next((prefix for prefix, stem in stems if (prefix,) in letters and (stem,) not in only), "")


def _is_known_whole(sentence: ReadSentence, at: int) -> bool:
    """Whether the lexicon knows the word at a token with all its letters."""
    match = sentence.reading.matches[at]
    return match is not None and not match.prefix
