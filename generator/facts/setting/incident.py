"""The incident that an article tells, with its day: a raid struck Sole on Monday. … The raid killed five. Thirty were wounded.

News tells the day of its incident once, in the headline, the lead or behind the counts (Nine died … The accident occurred on
March 5), and every count of what it did is of that day: those that call it again as what is known (in the attack, الحادث), and
those close by whose sentences tell of no other. It is over with an incident told anew (another raid), one of another day, and
another matter. What goes on (the war), what came since, running totals and sentences that tell another time are never of it.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace

from generator.facts.cues import Found
from generator.facts.fact import Fact
from generator.facts.making.circumstances import Context
from generator.facts.parts import Figure
from generator.facts.sentence import ReadSentence
from generator.facts.setting.event import may_go_on
from generator.facts.setting.happened import Incident, dated_incidents, incidents_of, is_told_apart, noun_of
from generator.facts.slots.according_to.reports import REPORT
from generator.facts.slots.across.incidents import is_known
from generator.facts.slots.when.report import came_about, narrates
from generator.facts.slots.when.speaking import speaking_beside
from generator.facts.slots.when.tense import tells_state
from generator.lexicon import Category
from generator.values import DateRange, Kind

_LEAD = 3
"""Sentences of the lead, the headline among them."""
_CLOSE = 6
"""Sentences from an incident to the next that calls it known."""
_GOES_ON = 3
"""Sentences from one that tells of the incident to the next that tells of none."""
_APART = ("lasting_event", "had_before", "same_period")
"""Cues of a sentence that tells of another time, as does a report: a war, what had been before, the same period."""
_CASUALTIES = frozenset({"kill", "die", "drown", "injure", "go_missing"})
"""What an incident does to people, so that a sentence that tells only this goes on with it."""
_DAMAGE = frozenset({"destroy", "damage"})
"""What it does to things, where nobody is told to tell of it, who may tell of more than one."""


class SetIncident:
    """The incident that the sentences so far told last, or at the beginning of the article that which it is about."""

    def __init__(self, sentences: Sequence[ReadSentence]) -> None:
        self._told = _incident_of(sentences)
        self._ahead = self._told is not None  # its day is told in a sentence to come
        self._first: Fact | None = None  # the first figure of the sentence that tells its day
        self._passed = 0  # sentences since it was told or called again

    def of(self, context: Context, figure: Figure, fact: Fact) -> Found[DateRange] | None:
        """The day of a figure of the incident in the next sentence, `None` where it tells of none that is known."""
        sentence, told = context.sentence, self._told
        if told is None or figure.kind is not Kind.COUNT:
            return None
        if context.dates.stands_apart(figure) or not context.dates.goes_on_in(told.day.value, figure):
            return None
        if any(moment.range == told.day.value for moment in sentence.moments):
            return None  # its own rules say whose it is
        if not (_is_harm(sentence, figure, fact) or _is_of_its_time(sentence, told)) or not came_about(
            sentence, figure, happened=True
        ):
            return None
        return told.day if self._is_told(context, told, fact) else None

    def _is_told(self, context: Context, told: Incident, fact: Fact) -> bool:
        """Whether a sentence tells of the incident: it calls it again, or only tells what it did, close behind."""
        sentence = context.sentence
        events = incidents_of(sentence)
        if any(told.is_called(sentence, at) and (self._ahead or is_known(sentence, at)) for at in events):
            return self._ahead or self._passed < _CLOSE
        done = _CASUALTIES | (_DAMAGE if fact.according_to is None else frozenset())
        casualties = fact.befell.id in done if fact.befell is not None else fact.part_of is None
        apart = sentence.cue_at("other_matter", 0) or any(sentence.cues[cue] for cue in _APART)
        apart = apart or any(name.dimension == REPORT for name in sentence.of(Category.SPEAKERS))
        only = (
            casualties
            and not (events or apart)
            and (self._first is None or may_go_on(self._first, fact, context.lexicon))
        )
        return only and (self._ahead or (self._passed < _GOES_ON and narrates(sentence)))

    def tell(self, context: Context, facts: Sequence[Fact]) -> None:
        """Takes in the incident that a sentence with these facts tells, after they were dated."""
        sentence = context.sentence
        self._passed += 1
        counts = [fact for fact in facts if fact.kind is Kind.COUNT]
        told = {one.day.value: one for one in dated_incidents(sentence, {fact.when for fact in counts if fact.befell})}
        others = {fact.when for fact in counts if fact.when is not None}
        others -= {self._told.day.value if self._told is not None else None}
        if self._told is not None and self._told.day.value in told and not others:
            self._tell(self._told, counts)
        elif len(told) == 1 and others <= told.keys():
            self._tell(next(iter(told.values())), counts)
        elif told or others:
            self._told, self._ahead = None, False
        elif self._told is not None and _calls(sentence, self._told):
            self._passed = 0
        elif self._leaves(context, counts):
            self._told = None

    def _leaves(self, context: Context, counts: Sequence[Fact]) -> bool:
        """Whether a sentence with these counts tells of something else: elsewhere, another matter, an incident told anew."""
        if self._first is not None and not all(may_go_on(self._first, fact, context.lexicon) for fact in counts):
            return True
        sentence = context.sentence
        return not self._ahead and (sentence.cue_at("other_matter", 0) > 0 or _tells_anew(sentence))

    def _tell(self, incident: Incident, counts: Sequence[Fact]) -> None:
        self._told, self._ahead, self._passed = incident, False, 0
        self._first = next((fact for fact in counts if fact.when == incident.day.value), None)


def _calls(sentence: ReadSentence, told: Incident) -> bool:
    """Whether a sentence calls an incident again, as what is known."""
    return any(told.is_called(sentence, at) and is_known(sentence, at) for at in incidents_of(sentence))


def _is_harm(sentence: ReadSentence, figure: Figure, fact: Fact) -> bool:
    """Whether a figure tells whom an incident befell, or what it struck or was done with: 10 rockets hit 40 houses.

    Not: it was one of 40 rockets.
    """
    if fact.befell is not None or fact.part_of is not None:
        return True
    whole = sentence.texts[figure.tokens[0] - 1] in sentence.language.words.times.of_words
    cues = ("harm",) if figure.counts_people else ("attack", "damage")
    return not whole and any(bool(sentence.cues[cue]) for cue in cues) and not tells_state(sentence, figure)


def _is_of_its_time(sentence: ReadSentence, told: Incident) -> bool:
    """Whether a sentence tells what was so when an incident happened: Five were on board at the time of the crash; وقت الحادث."""
    ends = sentence.cue_ends("at_time_of")
    called = [at for at in incidents_of(sentence) if told.is_called(sentence, at)] if ends else []
    return any(sentence.from_article(at) in ends for at in called)


def _tells_anew(sentence: ReadSentence) -> bool:
    """Whether a sentence tells of an incident that is not known, a noun and no verb: another raid, but not: plans to raid."""
    nouns = (at for at in incidents_of(sentence) if not sentence.cue_at("to_do", at - 1))
    return any(is_told_apart(sentence, at) or not is_known(sentence, at) for at in nouns)


def _is_the(told: Incident, nouns: Set[str], *, lead: bool) -> bool:
    """Whether an incident is that of an article whose lead has these nouns so far: of one of them, known, or the first told."""
    return told.known or any(map(told.has_noun, nouns)) if nouns else lead


def _incident_of(sentences: Sequence[ReadSentence]) -> Incident | None:
    """The incident that the article is about: the first that it dates, in its lead, by a noun of its lead, or as what is known.

    No figure is dated ahead of it, but by the day of speaking.
    """
    nouns: set[str] = set()
    for number, sentence in enumerate(sentences):
        lead = number < _LEAD
        told = list(dated_incidents(sentence, lead=lead))
        same = [one for one in told if _is_the(one, nouns, lead=lead)]
        if same:
            return (
                replace(same[0], nouns=same[0].nouns | frozenset(nouns))
                if len({one.day.value for one in same}) == 1
                else None
            )
        if lead:
            nouns.update(noun_of(sentence, at) for at in incidents_of(sentence))
        if sentence.figures and any(not speaking_beside(sentence, moment) for moment in sentence.moments):
            return None
    return None
