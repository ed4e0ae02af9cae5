"""The market report: its lead tells the day on which prices, shares or a currency moved, of which are the changes told after.

Oil rose on Tuesday. | Brent gained 14 cents, or 0.2 percent, to $70.20; ارتفعت أسعار الذهب الثلاثاء. | وصعدت الفضة 0.8 بالمئة.
A report of a session tells its day once. Of that day is by how much something traded moved, and to what, in sentences that tell
no other time, from and to where it moved earlier in the session with it (after touching $71; بعد أن قفز إلى 71); neither what is
foretold or moved over longer (on the week, annual gains) nor what a clause of another matter tells (gold fell after the bank cut
its rate by 0.5 percent). It ends with another matter that has a time of its own, and once nothing traded is told for a while.
Where no session is told, what moved on the news or in morning trading did so on the last day that the lead tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.once import once_a_sentence
from generator.facts.parts import DEFINITE, Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.setting.happened import parted
from generator.facts.slots.when.speaking import speaking_beside
from generator.values import DateRange, Kind

_LEAD = 3
"""Sentences among which the day of a session is told, those of the headline aside."""
_CLOSE = 8
"""Sentences from a figure of the session to the next."""
_BESIDE, _TO_DAY = 4, 16
"""Tokens between what is traded and the word for its moving, and from there to the day."""
_APART = ("after_which", "came_upon", "cause")
"""Cues of words behind which another matter is told: why something moved."""
_LEAD_OF_NEWS = 5
"""Sentences among which the day of the news is told that a market moves on."""
_FRESH = timedelta(days=3)
"""How old the day of such news can be."""
_NO_SESSION = ("future", "possible", "average")
"""Cues of words that tell of no single session that is over."""


class SetMarket:
    """The session that the sentences so far tell of."""

    def __init__(self, published: date | None) -> None:
        self._published = published
        self._found: Found[DateRange] | None = None
        self._news: Found[DateRange] | None = None  # the last day of the lead
        self._told = 0  # sentences so far, those of the headline aside
        self._passed = 0  # sentences since the last figure of the session

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The day of a figure of the session in the next sentence, `None` where it tells of none."""
        sentence = context.sentence
        found = self._found or (self._news if sentence.cues["on_the_news"] else None)
        if found is None or not _is_of_price(figure) or context.dates.stands_apart(figure):
            return None
        apart = (at for at in _apart(sentence) if at >= figure.tokens[1])
        if sentence.cue_at("other_matter", 0) or not context.dates.goes_on_in(
            found.value, figure, min(apart, default=None)
        ):
            return None
        return found if _moved_by(sentence, figure) else None

    def tell(self, context: Context, facts: Sequence[Fact], *, headline: bool) -> None:
        """Takes in the day of a session that a sentence with these facts tells."""
        sentence = context.sentence
        self._told += not headline
        self._passed += 1
        if self._told <= _LEAD_OF_NEWS:
            self._news = next(self._fresh_days(sentence), self._news)
        if self._found is None and self._told <= _LEAD:
            self._found = next(_days(sentence), None)
            self._passed = 0
        elif self._passed > _CLOSE or (sentence.cue_at("other_matter", 0) and self._is_of_another(facts)):
            self._found = None
        elif self._found is not None and any(fact.when == self._found.value for fact in facts):
            self._passed = 0

    def _fresh_days(self, sentence: ReadSentence) -> Iterator[Found[DateRange]]:
        """The days right before publication that a sentence tells, the last one first."""
        for moment in reversed(sentence.moments):
            start = moment.range.start if moment.range is not None and moment.is_day else None
            if moment.range is None or start is None or self._published is None:
                continue
            if timedelta() <= self._published - start <= _FRESH:
                yield Found(moment.range, Cue(CueKind.WHEN_REPORT, moment.span, rules=moment.rules))

    def _is_of_another(self, facts: Sequence[Fact]) -> bool:
        """Whether figures of a later time are told; not where "had" only tells what was expected or was before it."""
        day = self._found.value.start if self._found is not None else None
        others = (fact.when for fact in facts if fact.when is not None)
        return any(day is not None and (when.end is None or when.end > day) for when in others)


def _days(sentence: ReadSentence) -> Iterator[Found[DateRange]]:
    """The days on which a sentence tells that something traded moved: oil rose on Tuesday, ارتفعت أسعار النفط الثلاثاء."""
    moves = sorted(_moves(sentence)) if sentence.cues["traded"] else ()
    for moment in sentence.moments if moves else ():
        if moment.range is None or not moment.is_day or speaking_beside(sentence, moment):
            continue
        if any(_moved_on(sentence, move, moment) for move in moves):
            yield Found(moment.range, Cue(CueKind.WHEN_REPORT, moment.span, rules=moment.rules))


def _moved_on(sentence: ReadSentence, move: int, moment: Moment) -> bool:
    """Whether something traded is told to have moved, by a word at a token, on a day."""
    beside = (at for at in sentence.cue_starts("traded") if abs(at - move) <= _BESIDE)
    for thing in beside:
        low, high = min(thing, move), max(thing, move)
        start, end = (high, moment.tokens[0]) if high < moment.tokens[0] else (moment.tokens[1], low)
        apart = parted(sentence, low, high) or _tells_apart(sentence, start, end) or _foretells(sentence, end)
        if 0 <= end - start <= _TO_DAY and not apart:
            return True
    return False


@once_a_sentence
def _moves(sentence: ReadSentence) -> frozenset[int]:
    """The tokens of words that say that something rose, fell or came to a level, or that a market closed."""
    measuring, texts = sentence.language.words.measuring, sentence.texts
    tables = (measuring.rise, measuring.fall, measuring.level)
    stems = ((at, {word, word[sentence.and_attached(at) :]}) for at, word in enumerate(texts))
    told = (at for at, words in stems if any((word,) in table for table in tables for word in words))
    return frozenset(told).union(sentence.cue_starts("closed_market"), sentence.cue_starts("up_or_down"))


def _moved_by(sentence: ReadSentence, figure: Figure) -> bool:
    """Whether something traded is told to have moved by a figure, or to it, ahead of it or right behind (2 percent lower)."""
    start, end = figure.tokens
    thing = max((at for at in sentence.cue_starts("traded") if at < start), default=None)
    move = max((at for at in _moves(sentence) if at < start), default=None)
    move = end if move is None and sentence.cue_at("up_or_down", end) else move
    if thing is None or move is None or _foretells(sentence, start):
        return False
    last = min((sentence.clause_end(end), *(at for at in _apart(sentence) if at >= end)))
    other = sentence.cue_between("other_session", 0, last)  # 1.4 percent on the week
    return not other and not _tells_apart(sentence, min(thing, move), start)


def _tells_apart(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether another matter is told between two tokens."""
    return any(start <= at < end for at in _apart(sentence))


@once_a_sentence
def _apart(sentence: ReadSentence) -> Sequence[int]:
    """The tokens of words behind which another matter is told."""
    ends = {
        at: at + max(sentence.cue_at(cue, at) for cue in _APART) for cue in _APART for at in sentence.cue_starts(cue)
    }
    return sorted(at for at, end in ends.items() if not _goes_back(sentence, end))


def _goes_back(sentence: ReadSentence, at: int) -> bool:
    """Whether what moved itself is told from a token to have moved before: after | touching $71; بعد أن | قفز إلى 71."""
    at += sentence.cue_at("earlier_today", at)
    length = sentence.cue_at("moved_before", at)
    words, end = sentence.language.words, at + length
    if not length or not words.verb_first:
        return length > 0
    # بعد أن قفزت المخزونات: something else
    return end in sentence.counted or sentence.words(end, end + 1) in words.names.prepositions | words.stop_words


def _foretells(sentence: ReadSentence, end: int) -> bool:
    """Whether what a sentence tells up to a token is to come, possible or an average."""
    return sentence.any_cue_between(_NO_SESSION, 0, end) or sentence.expected_between(0, end)


def _is_of_price(figure: Figure) -> bool:
    """Whether a figure can be a price, a level of an index, or by how much one moved."""
    bare = figure.is_number_alone and DEFINITE not in figure.rules  # not: the 15 sectors
    return figure.kind in {Kind.MONEY, Kind.PERCENT} or figure.tells_points or bare
