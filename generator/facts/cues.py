"""What fills a slot and why: the rule that found it, the words that it went by, and the figures that it was passed on by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Generic, TypeVar

from generator.values import Span

_T = TypeVar("_T", covariant=True)


class CueKind(StrEnum):
    """How words tell a slot; `generator/messages/cues.yml` words each as `cue_…`."""

    UNIT_NOUN = "unit_noun"
    UNIT_MEANT = "unit_meant"
    UNIT_BEFORE = "unit_before"
    SUBSTANCE = "substance"
    INDICATOR_LEVEL = "indicator_level"
    INDICATOR_CHANGE = "indicator_change"
    INDICATOR_BESIDE = "indicator_beside"
    WHO_OWNER = "who_owner"
    WHO_AGENT = "who_agent"
    WHO_CLAUSE_BEHIND = "who_clause_behind"
    WHO_ATTACK = "who_attack"
    WHO_DEED = "who_deed"
    WHO_SUBJECT = "who_subject"
    WHO_PRONOUN = "who_pronoun"
    WHO_GOES_ON = "who_goes_on"
    WHO_HOLDER = "who_holder"
    WHO_COMPANY = "who_company"
    WHO_LABEL = "who_label"
    ACTION_VERB = "action_verb"
    BEFELL_BEHIND = "befell_behind"
    BEFELL_AHEAD = "befell_ahead"
    BEFELL_NOUN = "befell_noun"
    BEFELL_DEED = "befell_deed"
    TARGET_AGAINST = "target_against"
    TARGET_STRUCK = "target_struck"
    TARGET_BELONGING = "target_belonging"
    TARGET_GIVEN = "target_given"
    TARGET_PUNISHED = "target_punished"
    TARGET_BOUGHT = "target_bought"
    TARGET_HELD = "target_held"
    TARGET_AGREED = "target_agreed"
    TARGET_TAKEN = "target_taken"
    TARGET_TAXED = "target_taxed"
    WHERE_DISTANCE = "where_distance"
    WHERE_HOST = "where_host"
    WHERE_PARALLEL = "where_parallel"
    WHERE_BEHIND = "where_behind"
    WHERE_AHEAD = "where_ahead"
    WHERE_TO = "where_to"
    WHERE_FROM = "where_from"
    WHERE_TOPIC = "where_topic"
    WHERE_REACHED = "where_reached"
    WHERE_INSIDE = "where_inside"
    WHERE_LABEL = "where_label"
    WHERE_HEADING = "where_heading"
    WHERE_SETTING = "where_setting"
    WHERE_SEAT = "where_seat"
    WHEN_BEHIND = "when_behind"
    WHEN_CLAUSE = "when_clause"
    WHEN_PERIOD = "when_period"
    WHEN_REPORT = "when_report"
    WHEN_SETTING = "when_setting"
    WHEN_EVENT = "when_event"
    SAID_CITED = "said_cited"
    SAID_VERB = "said_verb"
    SAID_GOES_ON = "said_goes_on"
    SAID_PARTICIPLE = "said_participle"
    SAID_LABEL = "said_label"
    SAID_QUOTATION = "said_quotation"
    SAID_AROUND = "said_around"
    SAID_REPORT = "said_report"


class Via(StrEnum):
    """How a figure came by the slot of another; worded as `via_…`."""

    WHOLE = "whole"
    PART = "part"
    JOINED = "joined"
    SAME = "same"
    COMPARED = "compared"
    LEAD_IN = "lead_in"
    FIND = "find"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class Cue:
    """Why a slot holds what it holds.

    `span`: the words that tell it, in the article's text. `origin`: where that was told which they go on with (وأضاف: the verb of
    the speaker told before). `rules` resolved a date, outermost first. `via`: how it came from another figure, the last step first.
    """

    kind: CueKind
    span: Span
    origin: Span | None = None
    rules: tuple[str, ...] = ()
    via: tuple[Via, ...] = ()

    def passed_on(self, via: Via) -> Cue:
        """The cue of a figure that takes the slot over."""
        return replace(self, via=(via, *self.via))


@dataclass(frozen=True, slots=True)
class Found(Generic[_T]):
    """What fills a slot, never empty, with its cue."""

    value: _T
    cue: Cue
