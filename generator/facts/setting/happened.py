"""The incidents that a sentence tells, and the days on which it tells them to have happened: an attack, a blast, حادث.

An incident is called by a noun (the attack on Monday, Sunday's strike, وقع الحادث أمس), or told by what it did to people (killed
on Monday dozens of them). A later sentence calls it known, with an article or "this": by its own noun again, or by one for any
incident (the attack, الحادث).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from generator.facts.cues import Cue, CueKind, Found
from generator.facts.parts import Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.across.incidents import is_known
from generator.facts.slots.clauses.brackets import clock_asides
from generator.facts.slots.clauses.datelines import dateline_end
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.when.issued import dates_a_document
from generator.facts.slots.when.report import is_covered_period
from generator.facts.slots.when.speaking import speaking_beside
from generator.facts.tokens import COMMAS
from generator.lexicon import Category
from generator.values import DateRange

_NEAR, _NEAR_KNOWN = 24, 6
"""Tokens between an incident and its day, fewer where it is known: on Tuesday doctors saw the victims of the attack."""
_TO_VERB, _TO_DAY, _PAST_HOUR = 3, 6, 16
"""Tokens between an event and that it happened, and from there to its day, without and with the hour of it: the clashes that broke
out late on Friday; the blast occurred at 21:00 local time (17:30 GMT) on Saturday."""
_SINCE = 3
"""Tokens ahead of an incident among which "since" stands."""
_STEM = 4
"""Letters of the shortest noun that is the beginning of another: floods, flooding."""


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident that a sentence tells with its day.

    `nouns`: what it is called, without the article, none where only a verb tells it; `known`: whether it is called as known.
    """

    day: Found[DateRange]
    nouns: Set[str]
    known: bool

    def is_called(self, sentence: ReadSentence, at: int) -> bool:
        """Whether the noun at a token can be that of the incident, told apart from it by neither year nor nationality."""
        again = not self.nouns or sentence.cue_at("any_incident", at) > 0 or self.has_noun(noun_of(sentence, at))
        return again and not is_told_apart(sentence, at)

    def has_noun(self, noun: str) -> bool:
        """Whether a noun is one of its own: of one stem, or one within the other (bomb, bombing; car bomb)."""
        return any(
            one in noun or noun in one or (len(one) > _STEM and one[:_STEM] == noun[:_STEM]) for one in self.nouns
        )


def incidents_of(sentence: ReadSentence) -> Sequence[int]:
    """Where nouns of a sentence tell incidents, none that goes on: the raids, but not the war."""
    told = sentence.beginning("any_incident", "mishap") - sentence.beginning("lasting_event")
    return sorted(told | sentence.beginning("incident"))


def noun_of(sentence: ReadSentence, at: int) -> str:
    """The noun of an incident without the article attached to it: air | strike."""
    last = at + max(1, *(sentence.cue_at(cue, at) for cue in ("incident", "any_incident"))) - 1
    return sentence.bare(last)


def is_told_apart(sentence: ReadSentence, at: int) -> bool:
    """Whether the noun of an incident is told to be another one, or only what came since it.

    It has a year or a nationality (the 1983 raid, الهجوم التركي), or a word for another time (the previous raid, هجوم آخر).
    """
    since, words = sentence.language.words.times.ever_since.first_words, sentence.reading.words
    ahead = range(max(0, at - _SINCE), at)
    if sentence.texts[at - 1].isdecimal() or any(not words[back].rests.isdisjoint(since) for back in ahead):
        return True
    beside = {at - 1, at + 1}
    other = any(sentence.cue_at("told_apart", near) for near in beside)
    return other or any(name.tokens[0] in beside for name in sentence.of(Category.NATIONALITIES))


def dated_incidents(
    sentence: ReadSentence, befell: Set[DateRange | None] = frozenset(), *, lead: bool = False
) -> Iterator[Incident]:
    """The incidents that a sentence dates, each with the nearest to a day: no mark between them but commas around the day.

    `befell`: the days of those whom something befell in it. In the `lead`, what befell people on a day is an incident, too.
    """
    days = [moment for moment in sentence.moments if _is_day(moment) and moment.tokens[0] >= dateline_end(sentence)]
    nouns = [at for at in incidents_of(sentence) if not _came_before(sentence, at)] if days else []
    verbs = sentence.beginning("attack", "harm") if lead else sentence.beginning("attack")
    for moment in days:
        harmed = moment.range in befell
        told = [at for at in nouns if _is_nearest(moment, at, days) and (harmed or _is_dated(sentence, at, moment))]
        struck = harmed or any(_is_nearest(moment, at, days) and _is_near(sentence, at, moment) for at in verbs)
        if moment.range is not None and (told or struck):
            found = Found(moment.range, Cue(CueKind.WHEN_EVENT, moment.span, rules=moment.rules))
            known = any(is_known(sentence, at) for at in told)
            yield Incident(found, frozenset(noun_of(sentence, at) for at in told), known)


def _is_nearest(moment: Moment, at: int, days: Sequence[Moment]) -> bool:
    return moment is min(days, key=lambda day: max(at - day.tokens[1], day.tokens[0] - at))


def _is_dated(sentence: ReadSentence, at: int, moment: Moment) -> bool:
    if sentence.cue_between("came_after", at, moment.tokens[0]):
        return False
    return _is_near(sentence, at, moment) or _took_place(sentence, at, moment)


def _came_before(sentence: ReadSentence, at: int) -> bool:
    """Whether an incident is only what another came after: the attack came a day after | a bombing."""
    known = (event for event in incidents_of(sentence) if event < at and is_known(sentence, event))
    return any(sentence.cue_between("came_after", event, at) for event in known)


def _is_day(moment: Moment) -> bool:
    """Whether a moment can be that of an incident: a day or two."""
    days = moment.range
    return days is not None and None not in {days.start, days.end} and not is_covered_period(days)


def _is_near(sentence: ReadSentence, at: int, moment: Moment) -> bool:
    """Whether an incident and a day stand in one clause, right beside each other where the incident is known.

    Not the day of somebody's speaking or of a document.
    """
    start, end = moment.tokens
    low, high = min(at, end), max(at, start - (sentence.texts[start - 1] in COMMAS))
    near = _NEAR_KNOWN if is_known(sentence, at) else _NEAR
    if high - low > near or parted(sentence, low, high):
        return False
    return not (speaking_beside(sentence, moment) or dates_a_document(sentence, moment))


def _took_place(sentence: ReadSentence, event: int, moment: Moment) -> bool:
    """Whether a known event is told to have happened on a day: the attack took place on Monday; وقع الحادث أمس."""
    start = moment.tokens[0]
    if event >= start or not is_known(sentence, event):
        return False
    verbs = (at for at in sentence.cue_starts("comes_about") if abs(at - event) <= _TO_VERB and at < start)
    for verb in verbs:
        last = max(event, verb)
        apart = parted(sentence, last, start) or figure_between(sentence, min(event, verb), start)
        near = _PAST_HOUR if _tells_hour(sentence, last, start) else _TO_DAY
        if start - last <= near and not apart:
            return True
    return False


def _tells_hour(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether the hour stands between two tokens."""
    clock = sentence.language.words.clock_words
    return any(clock.longest(sentence.texts[at], sentence.texts, at) for at in range(start, end))


def parted(sentence: ReadSentence, start: int, end: int) -> bool:
    """Whether a mark stands between two tokens, but those of an hour and of the brackets of the hour elsewhere."""
    asides, texts = clock_asides(sentence), sentence.texts
    marks = (at for at in sentence.marks if start <= at < end and asides.isdisjoint((at, at - 1)))
    return any(not (texts[at - 1].isdecimal() and texts[at + 1].isdecimal()) for at in marks)
