"""What an amount is by the noun beside it, where no list knows it: غرامة قدرها 3 ملايين, صفقة أسلحة بقيمة 4 مليارات, a fine of $3m.

A noun phrase stands ahead of the amount, with what it is of, for or with, and nothing between but how much it is:

- any noun, ahead of a word that says so of it: عقدا لبناء مدرسة | بقيمة 5 ملايين, القرض | البالغة قيمته 5 ملايين;
- a noun that is a sum (`sum`: غرامة, قرض), ahead of a word of level or the amount itself: راتب شهري | يبلغ 900.

Where what describes a noun stands ahead of it, see `compounds` and `described`.

Not nouns of change, nor those that only say how much (a sum of $3m).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.befalling import MONEY, told_by
from generator.facts.cues import Via
from generator.facts.fact import Fact
from generator.facts.parts import CLAUSE_MARKS, PEOPLE, Figure
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.amounts import AmountNouns, Tokens
from generator.facts.slots.indicator.described import PhraseNouns
from generator.facts.slots.indicator.measured import Measured
from generator.facts.slots.indicator.measuring import CHANGES, Says
from generator.facts.slots.indicator.purposes import PurposeNouns
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import Kind

_HOW_MUCH = frozenset({Says.LEVEL, Says.OF, Says.BY, Says.TO, Says.AT, Says.BESIDE})
"""What may stand between a noun and how much it is."""
_LONGEST = 5
"""Nouns of one phrase, and words that describe them."""
_PRICE = "price"
"""The lexicon's id of what is told by the goods that have it."""
_COUNTED = frozenset({"count", PEOPLE})
"""The dimensions of what is sold by number."""
_LONGEST_PRICE, _FARTHEST_GOODS = 2, 16
"""Words that lead to a price; tokens from a verb of selling to them."""
_MOST_JOINED = 2
"""Phrases by a preposition that say more of a noun."""


def nouns_beside(sentence: ReadSentence, facts: Sequence[Fact]) -> Sequence[Measured | None]:
    """What the amounts of a sentence are by the nouns beside them; `facts`: those of its figures, in order."""
    open_ones = [
        figure if (fact.indicator is None or _is_price(fact)) and _may_be(fact) else None
        for figure, fact in zip(sentence.figures, facts, strict=True)
    ]
    reader = _BesideNouns if sentence.language.words.verb_first else PhraseNouns
    nouns: AmountNouns | None = reader(sentence) if any(open_ones) else None
    found: list[Measured | None] = []
    for at, figure in enumerate(open_ones):
        told = nouns.of(figure, priced=_is_price(facts[at])) if nouns is not None and figure is not None else None
        if figure is not None and told is None and not _is_price(facts[at]):
            told = _compared(sentence, at, found) or _of_whole(facts, at, found)
            told = told or (nouns.set_aside(figure) if nouns is not None and _is_for_nobody(facts[at]) else None)
        found.append(told)
    return found


def _is_price(fact: Fact) -> bool:
    """Whether an amount is told to be a price, whatever has it: بيعت اللوحة | بسعر | 5 ملايين."""
    return fact.indicator is not None and fact.indicator.id == _PRICE and fact.change is None


def _is_for_nobody(fact: Fact) -> bool:
    """Whether an amount is money set aside, and nobody told to whom."""
    befalling = told_by(fact.befell)
    return befalling is not None and befalling.of == MONEY and not fact.target


def _of_whole(facts: Sequence[Fact], at: int, found: Sequence[Measured | None]) -> Measured | None:
    """What a sum is of that is a part: exports reached $80bn, of which | $40bn | went to France; as is its whole."""
    number = next((number for number in range(at) if facts[number].id == facts[at].part_of), None)
    if facts[at].kind is not Kind.MONEY or number is None:
        return None
    whole, told = facts[number], found[number]
    if whole.indicator is not None and whole.change is None:
        return Measured(whole.indicator, None, whole.cues["indicator"].passed_on(Via.WHOLE))
    return Measured(told.indicator, None, told.cue.passed_on(Via.WHOLE)) if told is not None else None


def _compared(sentence: ReadSentence, at: int, found: Sequence[Measured | None]) -> Measured | None:
    """What the amount before one is, with which it is compared or listed: is $5, | compared with | $3; were $3, $4 | or | $5.

    Only when and a comma stand between: 73 مليار دولار خلال العام الحالي، | مقابل | 63 مليار دولار.
    """
    last = found[at - 1] if at else None
    if last is None or sentence.figures[at - 1].kind is not sentence.figures[at].kind:
        return None
    end, start = sentence.figures[at - 1].tokens[1], sentence.figures[at].tokens[0]
    beside, texts = sentence.language.words.measuring.beside, sentence.texts
    while end < start and (texts[end] in COMMAS or end in sentence.dated or (texts[end],) in beside):
        end += 1
    length = sentence.cue_at("comparison", end)
    if length and end + length == start:
        return Measured(last.indicator, None, last.cue.passed_on(Via.COMPARED))
    listing = COMMAS | sentence.language.words.numbers.joiners
    listed = all(sentence.texts[at] in listing or sentence.cue_at("or_else", at) for at in range(end, start))
    return Measured(last.indicator, None, last.cue.passed_on(Via.JOINED)) if listed else None


def _may_be(fact: Fact) -> bool:
    """Whether an amount can be that of a noun: money, or a share of nothing told."""
    whole = fact.unit is not None or fact.part_of is not None
    return fact.kind is Kind.MONEY or (fact.kind is Kind.PERCENT and not whole)


class _BesideNouns(PurposeNouns):
    """Reads the nouns beside the amounts of one sentence, where what says more of a noun follows it."""

    def _beside(self, figure: Figure) -> Tokens | None:
        behind = self._behind(figure) if figure.kind is Kind.MONEY else None
        return self._ahead(figure) or self._sold(figure) or behind or self._had(figure)

    def _sold(self, figure: Figure) -> Tokens | None:
        """What is sold or bought for so much: بيعت | لوحة نادرة | بسعر 5 ملايين, باع النادي | اللاعب | مقابل 5 ملايين."""
        cues, at = self._language.words.cues, figure.tokens[0]
        end = at - cues["at_price"].length_before(self._texts, at, _LONGEST_PRICE)
        first = max(self._sentence.clause_start(end), end - _FARTHEST_GOODS)
        told = [
            (cue, verb)
            for cue in ("is_sold", "sells")
            for verb in self._sentence.cue_starts(cue)
            if first <= verb < end
        ]
        if figure.kind is not Kind.MONEY or end == at or not told:
            return None
        cue, verb = max(told, key=lambda one: one[1])
        behind = verb + self._sentence.cue_at(cue, verb)
        if any(behind <= start < at for start in self._sentence.figure_starts):
            return None
        passive = cue == "is_sold"
        goods = (self._phrase_from(behind) or self._subject_ahead(verb)) if passive else self._object(behind, end)
        measure = self._reading.entry(goods[0], Category.MEASURES) if goods is not None else None
        return goods if measure is None or measure.dimension in _COUNTED else None  # يباع الكيلوغرام

    def _subject_ahead(self, verb: int) -> Tokens | None:
        """The definite nouns right ahead of a verb of being sold: | اللوحة | بيعت."""
        start = self._nouns_before(verb) if not self._reading.words[verb].joined else verb
        return (start, verb) if start < verb and self._language.is_definite(self._texts[verb - 1]) else None

    def _object(self, verb: int, end: int) -> Tokens | None:
        """What a verb of selling that ends at a token has for object, right ahead of the price, who sells it aside."""
        start = self._nouns_before(end)
        nouns = range(start, end)
        sellers = start == verb and len(nouns) > 1
        if sellers and not all(self._language.is_definite(self._texts[at]) for at in nouns):
            return None  # اشترى رجل أعمال القصر
        start += sellers
        relation = sellers and self._language.may_be_adjective(self._texts[start])  # الشركة | الوطنية
        return (start, end) if start < end and not relation else None

    def _had(self, figure: Figure) -> Tokens | None:
        """What something has or does, of which a verb of level tells how much: ب | إصدارات | تبلغ 7 مليارات."""
        link = self._ways.ending.get(figure.tokens[0])
        end = link.tokens[0] if link is not None and link.says is Says.LEVEL else 0
        start = self._nouns_before(end)
        had = start < end and any(self._prefixes_of_had(start)) and not self._language.is_definite(self._texts[end - 1])
        return (start, end) if had else None

    def _prefixes_of_had(self, at: int) -> Iterator[str]:
        """The letters of "with" attached to a noun at a token that does not only say how much something is."""
        match, letters = self._reading.matches[at], self._measuring.with_letters
        known = match is not None and not match.prefix
        for prefix, stem in self._reading.words[at].stems if not known else ():
            if (prefix,) in letters and (stem,) not in self._language.words.cues["only_amount"]:
                yield prefix

    def _prefix(self, at: int, figure: Figure) -> str:
        """The letters attached to a noun: ل | بناء, ahead of its amount ب | إصدارات."""
        had = next(self._prefixes_of_had(at), "") if at < figure.tokens[0] else ""
        return super()._prefix(at, figure) or had

    def _ahead(self, figure: Figure) -> Tokens | None:
        end, told = self._past_how_much(figure.tokens[0])
        start = self._start_of_phrase(end)
        if start is None or start == end or self._is_left_open(start, end):
            return None
        start += start + 1 < end and self._sentence.cue_at("brings_about", start)  # إطلاق | برنامج | بقيمة 5 ملايين
        named = told and not self._may_begin_inside(start)
        return (start, end) if named or self._is_sum(start) else None

    def _is_left_open(self, start: int, end: int) -> bool:
        """Whether nouns tell a change, or go on with what is counted, named or meant ahead: بنمو |, 12 عقد | رعاية."""
        before, change = self._texts[start - 1] if start else "", self._ways.ending.get(end)
        of_change = change is not None and change.says in CHANGES
        if self._is_sum(start):
            inside = start > 0 and self.is_of(start - 1)  # فجوة في | التمويل
            return of_change or inside or start - 1 in self._sentence.counted
        led = self._ways.ending.get(start)
        manner = led is not None and led.says in {Says.BY, Says.BESIDE}
        described = before == ")" or self._language.agrees(before, self._texts[start])
        described = described or (self._language.is_definite(self._texts[start]) and not self._opens(start))
        return of_change or manner or described or start - 1 in self._sentence.counted

    def _opens(self, start: int) -> bool:
        """Whether a definite noun at a token begins a phrase of its own: not منظمة كروا | المحلية."""
        before = self._texts[start - 1] if start else ":"
        return (
            before in CLAUSE_MARKS
            or before in self._language.words.names.prepositions
            or start - 1 in self._sentence.verbs
        )

    def _past_how_much(self, end: int) -> tuple[int, bool]:
        """Where a noun ends ahead of the words that lead to how much it is, and whether one of them says so of it: بقيمة, قدره."""
        told, relative = False, self._language.words.cues["relative"]
        while end:
            phrasing = self._ways.ending.get(end)
            apart = phrasing is None or phrasing.noun or (told and phrasing.says is Says.BESIDE)  # مبلغا | قدره
            if phrasing is not None and phrasing.says in _HOW_MUCH and not apart:
                told = told or phrasing.says is Says.OF
                end = phrasing.tokens[0]
            elif (self._texts[end - 1],) in relative:
                end -= 1
            else:
                break
        return end, told

    def _start_of_phrase(self, end: int) -> int | None:
        """Where the noun begins that ends before a token, with what says more of it by prepositions.

        So does a preposition that is attached (حزمة | لتخفيف الضغوط), and one that is a word behind a sum (مساعدات | إلى اليمن);
        another may be the verb's (تحتوي على | أصول).
        """
        start, by_word = end, None
        for _ in range(1 + _MOST_JOINED):
            first = self._nouns_before(start)
            if first == start or self._is_sum(first):
                return first if first < start else by_word
            if first > 0 and self._texts[first - 1] in self._language.words.names.prepositions:
                by_word = first if by_word is None and first not in self._named else by_word
                start = first - 1
            elif self._is_governed(first):
                start = first
            else:
                return by_word or (first if first not in self._named else None)
        return by_word

    def _nouns_before(self, end: int) -> int:
        """Where nouns in construct, and what describes them, begin that end before a token, up to a sum: | عقد صيانة الطرق |."""
        name = self._names_by_end.get(end)
        start = name.tokens[0] if name is not None else end
        while start and end - start < _LONGEST:
            if not (self._is_sum(start - 1) or self._is_noun(start - 1, surely=start == end)):
                break
            definite = self._language.is_definite(self._texts[start]) if start < end else True
            named = start in self._named and start not in self._indicators
            if not (definite or named) and self._language.is_definite(self._texts[start - 1]):
                break  # اشترت الشركة | أسهما
            if start < end and self._language.owned(self._reading.tokens[start].word) and not self._is_sum(start - 1):
                break  # علق | عرضه
            start -= 1
            if self._is_sum(start):
                break
        return start

    def _is_governed(self, at: int) -> bool:
        """Whether a preposition is attached to a word: لبناء."""
        letters = self._language.words.measuring.governed_letters
        return any((prefix,) in letters for prefix, _ in self._reading.words[at].stems)

    def _may_begin_inside(self, at: int) -> bool:
        """Whether "and" or a preposition may be attached to a word, none that is known as it is: و | بضائع, سيتوصلون."""
        match, word = self._reading.matches[at], self._reading.words[at]
        known = match is not None and not match.prefix
        attached = any(prefix and not self._language.is_article(prefix) for prefix, _ in word.stems)
        return (attached and not known) or self._language.is_future(self._texts[at]) or at in self._sentence.verbs
