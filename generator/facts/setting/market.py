"""The market report: its lead tells the day on which prices, shares or a currency moved, of which are the changes told after.

Oil rose on Tuesday. | Brent gained 14 cents, or 0.2 percent, to $70.20; ارتفعت أسعار الذهب الثلاثاء. | وصعدت الفضة 0.8 بالمئة.
A report of a session tells its day once. Of that day is by how much something traded moved, and to what, in sentences that tell
no other time; neither what is foretold or moved over longer (on the week, annual gains) nor what a clause of another matter tells
(gold fell after the bank cut its rate by 0.5 percent). It ends with another matter that has a time of its own, and once nothing
traded is told for a while.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.circumstances import Context
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.parts import DEFINITE, Figure, Moment
from generator.facts.sentence import ReadSentence, once_a_sentence
from generator.facts.setting.happened import parted
from generator.facts.slots.when.others import speaking_beside
from generator.values import DateRange, Kind

_LEAD = 3
"""Sentences among which the day of a session is told, those of the headline aside."""
_CLOSE = 8
"""Sentences from a figure of the session to the next."""
_BESIDE, _TO_DAY = 4, 16
"""Tokens between what is traded and the word for its moving, and from there to the day."""
_POINT = "point"
"""The measure in which an index is told."""
_APART = ("after_which", "came_upon", "cause")
"""Cues of words behind which another matter is told: why something moved."""
_NO_SESSION = ("future", "possible", "average")
"""Cues of words that tell of no single session that is over."""


class SetMarket:
    """The session that the sentences so far tell of."""

    def __init__(self) -> None:
        self._found: Found[DateRange] | None = None
        self._told = 0  # sentences so far, those of the headline aside
        self._passed = 0  # sentences since the last figure of the session

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The day of a figure of the session in the next sentence, `None` where it tells of none."""
        sentence, found = context.sentence, self._found
        if found is None or not _is_of_price(figure) or context.dates.stands_apart(figure):
            return None
        if sentence.cue_at("other_matter", 0) or not context.dates.goes_on_in(found.value, figure):
            return None
        return found if _moved_by(sentence, figure) else None

    def tell(self, context: Context, facts: Sequence[Fact], *, headline: bool) -> None:
        """Takes in the day of a session that a sentence with these facts tells."""
        sentence = context.sentence
        self._told += not headline
        self._passed += 1
        if self._found is None and self._told <= _LEAD:
            self._found = next(_days(sentence), None)
            self._passed = 0
        elif self._passed > _CLOSE or (sentence.cue_at("other_matter", 0) and self._is_of_another(facts)):
            self._found = None
        elif self._found is not None and any(fact.when == self._found.value for fact in facts):
            self._passed = 0

    def _is_of_another(self, facts: Sequence[Fact]) -> bool:
        """Whether figures of another time are told; not where "had" only tells what was expected of the session."""
        return any(self._found is not None and fact.when not in {None, self._found.value} for fact in facts)


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
    """Whether something traded is told to have moved by a figure, or to it: both stand ahead of it in one clause."""
    start = figure.tokens[0]
    thing = max((at for at in sentence.cue_starts("traded") if at < start), default=None)
    move = max((at for at in _moves(sentence) if at < start), default=None)
    if thing is None or move is None or _foretells(sentence, start):
        return False
    end = sentence.clause_end(figure.tokens[1])
    other = sentence.cue_between("other_session", 0, end)  # 1.4 percent on the week
    return not other and not _tells_apart(sentence, min(thing, move), start)


def _tells_apart(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether another matter is told between two tokens."""
    return any(sentence.cue_between(cue, start, end) for cue in _APART)


def _foretells(sentence: ReadSentence, end: int) -> bool:
    """Whether what a sentence tells up to a token is to come, possible or an average."""
    expected = sentence.language.words.measuring.expected
    told = any(sentence.cue_between(cue, 0, end) for cue in _NO_SESSION)
    words = (word[sentence.and_attached(at) :] for at, word in enumerate(sentence.texts[:end]))
    return told or any((word,) in expected for word in words)


def _is_of_price(figure: Figure) -> bool:
    """Whether a figure can be a price, a level of an index, or by how much one moved."""
    of_index = figure.unit is not None and figure.unit.id == _POINT
    bare = figure.is_number_alone and DEFINITE not in figure.rules  # not: the 15 sectors
    return figure.kind in {Kind.MONEY, Kind.PERCENT} or of_index or bare
