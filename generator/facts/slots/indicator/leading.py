"""What leads an indicator in: the words before it, back to its verb or to where its clause begins."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.parts import CLAUSE_MARKS, Name
from generator.facts.sentence import ReadSentence
from generator.facts.slots.indicator.measuring import Measuring, Phrasing
from generator.facts.slots.indicator.walking import Between
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


class Leads:
    """Reads what stands before the indicators of one sentence."""

    def __init__(self, sentence: ReadSentence, measuring: Measuring) -> None:
        self._sentence = sentence
        self._measuring = measuring
        self._texts = sentence.texts
        self._ending = {name.tokens[1]: name for name in sentence.indicators}
        spans = [*(figure.tokens for figure in sentence.figures), *(name.tokens for name in sentence.names)]
        self._taken = sentence.dated.union(*(range(*span) for span in spans))

    def of(self, name: Name) -> Lead | None:
        """What leads an indicator in, `None` where another noun governs it (a tax on exports, دعم للصادرات)."""
        measuring = self._sentence.language.words.measuring
        start = name.tokens[0]
        if (name.prefix,) in measuring.governed_letters:
            return self._forecast(start)
        back = (
            self._back(start) if (name.prefix,) not in measuring.with_letters else _Back(start, start, governed=False)
        )
        closed = self.closed_in(start) if back.at == start and not (name.prefix or back.governed) else start
        if back.governed:
            return self._forecast(start)
        if closed < start:
            back = self._back(closed)
        phrasing = self._measuring.ending.get(back.at)
        link = phrasing if phrasing is not None and phrasing.links else None
        first = closed if closed < start else back.at
        opens = link is None and (not first or self._texts[first - 1] in CLAUSE_MARKS)
        return Lead(back.start, link, opens=opens)

    def _forecast(self, start: int) -> Lead | None:
        """What leads in an indicator whose forecast is told ahead of a token: raised its | forecast for |, توقعاته | لنمو."""
        words = self._sentence.language.words
        length = words.cues["forecast_of"].length_before(self._texts, start, _LONGEST_FORECAST)
        if not length:
            return None
        at = start - length
        at -= at > 0 and (self._texts[at - 1],) in words.measuring.whose
        phrasing = self._measuring.ending.get(self._back(at).at)
        return Lead(start, phrasing, opens=False) if phrasing is not None and phrasing.links else None

    def of_clause(self, name: Name, between: Between | None) -> Lead | None:
        """What leads in an indicator of which a clause of its own tells, whatever governs it: إلى أسعار الطاقة | التي ارتفعت."""
        if between is None or not between.links or between.links[0].noun:
            return None
        language, end = self._sentence.language, between.more
        bare = language.words.verb_first and between.links[0].tokens[0] == end  # نسبة نجاح | بلغت
        bare = bare and not language.is_definite(self._texts[end - 1])
        told = bare or self._sentence.cue_at("relative", end)
        return Lead(name.tokens[0], None, opens=False) if told else None

    def _back(self, at: int) -> _Back:
        """From an indicator's first token back to a word of level or change, or to where what leads it in begins."""
        start, governed, near = at, False, True
        while at:
            phrasing, outer = self._measuring.ending.get(at), self._ending.get(at)
            if phrasing is not None and phrasing.links:
                return _Back(at, start, governed=False)
            if outer is not None and near and not (at == start and self._ends_phrase(at)):
                at, start, governed = outer.tokens[0], outer.tokens[0], False
                continue
            back = self._measuring.skipped_back(at)
            if back == at:
                break
            near = near and phrasing is not None
            governed = governed or (near and self._governs(back))
            at = back
        return _Back(at, start, governed=governed or (near and self._governs(at - 1)))

    def _ends_phrase(self, at: int) -> bool:
        """Whether a definite noun ends its phrase ahead of a token with no preposition: يدفع ارتفاع الأسعار | معدل التضخم."""
        language, letters = self._sentence.language, self._sentence.language.words.measuring
        led = any(
            (prefix,) in letters.with_letters or (prefix,) in letters.governed_letters
            for prefix, _ in language.stems(self._texts[at])
        )
        return language.is_definite(self._texts[at - 1]) and not led

    def _governs(self, at: int) -> bool:
        """Whether a preposition at a token makes what follows it another noun's, as "with" and "by" do not."""
        words = self._sentence.language.words
        text = self._texts[at] if at >= 0 else ""
        leads = (text,) in words.measuring.by or (text,) in words.cues["with"]
        return text in words.names.prepositions and not leads

    def closed_in(self, at: int) -> int:
        """Where the unknown nouns begin right before an indicator that they close in: phosphate exports, دعم الصادرات."""
        language = self._sentence.language
        start = at
        while start and at - start < LONGEST_BEFORE:
            word = self._texts[start - 1]
            grammar = any(stem in language.words.stop_words for _, stem in language.stems(word)) or self._opens(word)
            if (
                grammar
                or start - 1 in self._taken
                or start in self._measuring.ending
                or not word.replace("-", "").isalpha()
            ):
                break
            articled = any(language.is_article(prefix) for prefix, _ in language.stems(word))  # بالفعل
            articled = articled or (word,) in language.words.measuring.whose or self._is_time_of(word)
            verb = language.may_be_verb(word) or language.is_future(word) or self._acts(start - 1)
            verb = verb or any(map(self._is_imperfect, language.stems(word))) or self._has_named_subject(start - 1)
            if articled or language.is_definite(word) or verb:
                break
            start -= 1
        return start

    def _is_time_of(self, word: str) -> bool:
        """Whether a word only tells when: the year's | growth rate."""
        language, stem = self._sentence.language, self._sentence.language.without_genitive(word)
        return stem != word and ((stem,) in language.words.times.units or (stem,) in language.words.times.unit_plurals)

    def _has_named_subject(self, at: int) -> bool:
        """Whether a word can be a verb of a name right ahead of it: Karwa | faces | fines."""
        language, word = self._sentence.language, self._texts[at]
        verb = language.may_be_present(word) and language.may_be_counted(word)
        return verb and at > 0 and self._sentence.tokens[at - 1].capital

    def _opens(self, word: str) -> bool:
        """Whether a word opens a clause, or what is the most of something: although, لكن, especially."""
        words = self._sentence.language.words
        return (
            (word,) in words.measuring.going_on
            or (word,) in words.leaning_openers
            or (word,) in words.cues["clause_opener"]
            or (word,) in words.cues["fronted_clause"]
            or (word,) in words.cues["singled_out"]
        )

    def _is_imperfect(self, stem: tuple[str, str]) -> bool:
        """Whether a word without the letters attached to it is a verb of what is not over: و | يقترب."""
        language, word = self._sentence.language, stem[1]
        return language.is_imperfect(word) and not language.may_be_counted(word)

    def _acts(self, at: int) -> bool:
        """Whether a word is a verb by what stands before it: to | win | sales, is | predicting | profits, by | winning | sales."""
        sentence, before = self._sentence, (self._texts[at - 1] if at else "",)
        cues = sentence.language.words.cues
        if at in sentence.verbs or before in cues["to_do"] or before in cues["modal"]:
            return True
        opened = before in cues["passive_auxiliary"] or before in sentence.language.words.measuring.by
        opened = opened or before[0] in CLAUSE_MARKS or before in cues["subclause"]
        return opened and sentence.language.is_adverbial_participle(self._texts[at])


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
