"""The incident told last with its day, which later sentences call known: a raid struck Sole on Monday. … The raid killed five.

What befell the counted in a sentence that names it again with an article, and tells no other time, is of that day; up to an
incident told anew (another raid), one of another day, and another matter. It is called by its own noun again, or by one for
any incident (the attack, الحادث).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from generator.facts.circumstances import Context
from generator.facts.cues import Cue, CueKind, Found
from generator.facts.fact import Fact
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.setting.happening import parted
from generator.facts.slots.incidents import is_known
from generator.facts.slots.when.others import speaking_beside
from generator.facts.slots.when.report import came_about, is_covered_period
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import DateRange, Kind

_CLOSE = 6
"""Sentences from an incident to the next that calls it known."""
_NEAR, _NEAR_KNOWN = 24, 6
"""Tokens between an incident and its day, fewer where it is known: on Tuesday doctors saw the victims of the attack."""

_SINCE = 3
"""Tokens ahead of an incident among which "since" stands."""


class SetIncident:
    """The incident that the sentences so far told last."""

    def __init__(self) -> None:
        self._found: Found[DateRange] | None = None
        self._noun = ""
        self._passed = 0  # sentences since it was told

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The day of a figure of the incident in the next sentence, `None` where it tells of none that is known."""
        sentence, found = context.sentence, self._found
        if found is None or self._passed >= _CLOSE or figure.kind is not Kind.COUNT:
            return None
        if context.dates.stands_apart(figure) or not context.dates.goes_on_in(found.value, figure):
            return None
        befell = fact.befell is not None or fact.part_of is not None
        harmed = befell or (figure.counts_people and bool(sentence.cues["harm"]))
        if not harmed or not came_about(sentence, figure, happened=True):
            return None
        known = (at for at in _events(sentence) if is_known(sentence, at))
        return found if any(self._is_again(sentence, at) for at in known) else None

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in the incident that a sentence with these facts tells, after they were dated."""
        sentence = context.sentence
        self._passed += 1
        counted = {fact.when for fact in facts if fact.kind is Kind.COUNT and fact.when is not None}
        told = {moment.range: (moment, at) for moment, at in _dated_events(sentence, counted)}
        others = counted - {self._found.value if self._found is not None else None}
        if len(told) == 1 and others <= told.keys():
            days, (moment, at) = next(iter(told.items()))
            self._found = Found(days, Cue(CueKind.WHEN_EVENT, moment.span, rules=moment.rules)) if days else None
            self._noun, self._passed = _noun(sentence, at), 0
        elif told or others or sentence.cue_at("other_matter", 0) or _tells_anew(sentence):
            self._found = None

    def _is_again(self, sentence: ReadSentence, at: int) -> bool:
        """Whether the noun of an incident calls the one told by its own noun, or by that of any."""
        if _is_told_apart(sentence, at):
            return False
        noun = _noun(sentence, at)
        return sentence.cue_at("any_incident", at) > 0 or noun in self._noun or self._noun in noun


def _is_told_apart(sentence: ReadSentence, at: int) -> bool:
    """Whether the noun of an incident has a year or a nationality (the 1983 raid, الهجوم التركي), or is what came since it."""
    since, words = sentence.language.words.times.ever_since.first_words, sentence.reading.words
    ahead = range(max(0, at - _SINCE), at)
    if sentence.texts[at - 1].isdecimal() or any(not words[back].rests.isdisjoint(since) for back in ahead):
        return True
    return any(name.tokens[0] in {at - 1, at + 1} for name in sentence.of(Category.NATIONALITIES))


def _events(sentence: ReadSentence) -> Sequence[int]:
    """Where a sentence tells of attacks and incidents, none that goes on: the raids, but not the war."""
    told = {*sentence.cue_starts("incident"), *sentence.cue_starts("attack")}
    return sorted(at for at in told if not sentence.cue_at("lasting_event", at))


def _tells_anew(sentence: ReadSentence) -> bool:
    """Whether a sentence tells of an incident that is not known, a noun and no verb: another raid, but not: plans to raid."""
    nouns = sentence.cue_starts("incident")
    return any(not is_known(sentence, at) and not sentence.cue_at("to_do", at - 1) for at in nouns)


def _noun(sentence: ReadSentence, at: int) -> str:
    """The noun of an incident without the article attached to it."""
    return min((stem for _, stem in sentence.reading.words[at].stems), key=len, default=sentence.texts[at])


def _dated_events(sentence: ReadSentence, counted: Set[DateRange | None]) -> Iterator[tuple[Moment, int]]:
    """The days of a sentence on which it tells incidents, each with its word: no mark between but commas around the day.

    Or the days of what is counted.
    """
    for moment in sentence.moments:
        days = moment.range
        if days is None or None in {days.start, days.end} or is_covered_period(days):
            continue
        if speaking_beside(sentence, moment):
            continue
        start, end = moment.tokens
        for at in _events(sentence):
            low, high = min(at, end), max(at, start - (sentence.texts[start - 1] in COMMAS))
            near = _NEAR_KNOWN if is_known(sentence, at) else _NEAR
            if days in counted or (high - low <= near and not parted(sentence, low, high)):
                yield moment, at
                break
