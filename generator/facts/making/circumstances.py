"""The circumstances of one figure: of what a measure is, who, what befell it, target, where, when, according to whom, with cues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.facts.befalling import told_by
from generator.facts.cues import Cue, CueKind, Found, Via
from generator.facts.fact import POSSIBLE, Fact
from generator.facts.parts import Figure, Moment
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution, attributed
from generator.facts.slots.according_to.reports import Report
from generator.facts.slots.befell.finding import find_befell
from generator.facts.slots.clauses.prepositions import governed_by_preposition
from generator.facts.slots.clauses.reach import figure_between
from generator.facts.slots.modality import find_modality
from generator.facts.slots.substance import find_substance
from generator.facts.slots.when.changes import at_end_of_change
from generator.facts.slots.when.finding import Dates
from generator.facts.slots.when.report import came_about, period_gone_on_with, report_period
from generator.facts.slots.where.finding import Places
from generator.facts.slots.where.nowhere import counts_countries, is_of_world
from generator.facts.slots.who.action import find_action
from generator.facts.slots.who.antecedents import Antecedents
from generator.facts.slots.who.finding import find_who
from generator.facts.slots.who.meant_subjects import company_speaking
from generator.facts.slots.who.subjects import Clauses
from generator.facts.slots.who.target import find_target
from generator.facts.slots.who.told_apart import is_told_apart
from generator.lexicon import Lexicon
from generator.values import DateRange, Kind, Modality, Term

SPEAKER_UNCLEAR = "speaker_unclear"
"""A verb of saying, but nobody to whom it could belong."""
_SUBJECTS = frozenset({CueKind.WHO_SUBJECT, CueKind.WHO_PRONOUN})
"""The cues of who does what a verb of the sentence tells."""
_T = TypeVar("_T")
_Terms = Found[tuple[Term, ...]] | None


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence tells beside its figures, and what those before it told.

    `before`: whom its words can mean, who speaks of a figure aside; `period`: the period of the report, where the article states
    one; `told`: that of the figures before; `report`: the one that the sentence goes on with.
    """

    sentence: ReadSentence
    attributions: Sequence[Attribution]
    before: Antecedents
    dates: Dates
    places: Places
    period: Moment | None
    told: Found[DateRange] | None
    report: Report | None
    lexicon: Lexicon

    def is_country(self, term: Term) -> bool:
        """Whether a term is a country of the lexicon."""
        return term.id is not None and self.lexicon.entry(term.id).territory is not None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The slots of one figure, `None` where the text tells none; `reasons` (message codes) why a person should look.

    `modality`: whether it is told as what is or was.
    """

    substance: Found[Term] | None
    who: _Terms
    action: Found[Term] | None
    befell: Found[Term] | None
    target: _Terms
    where: _Terms
    when: Found[DateRange] | None
    according_to: Found[Term] | None
    reasons: tuple[str, ...]
    modality: Modality

    @property
    def cues(self) -> dict[str, Cue]:
        """Slot → its cue, of those that are filled."""
        slots = ("substance", "who", "action", "befell", "target", "where", "when", "according_to")
        return {slot: found.cue for slot in slots if (found := getattr(self, slot)) is not None}


def find_circumstances(context: Context, figure: Figure, whole: Fact | None) -> Circumstances:
    """What is told of a figure; a part has who, what befell, where and when of its `whole` where it tells none."""
    sentence = context.sentence
    said = attributed(sentence, context.attributions, figure)
    speaker = said.speaker if said is not None else None
    clauses = Clauses(sentence, figure, replace(context.before, speaker=speaker))
    if speaker is not None and (named := company_speaking(clauses, speaker)) is not speaker:
        speaker, clauses = named, Clauses(sentence, figure, replace(context.before, speaker=named))
    who = _gapped(context, figure, find_who(clauses, context.lexicon))
    acting = who.value if who is not None else ()
    modality = find_modality(sentence, figure)
    possible = modality is Modality.POSSIBLE
    action = find_action(clauses, acting) if not possible else None
    befell = _befell(context, figure, action, whole) if not possible else None
    who = who if not _is_own_deed(befell, who) else None
    moment = context.dates.of(figure)
    return Circumstances(
        substance=find_substance(sentence, figure),
        who=who or (_of_whole(whole, whole.who, "who") if whole and not is_told_apart(sentence, figure) else None),
        action=action,
        befell=befell,
        target=find_target(clauses, who, context.lexicon),
        where=_where(context, figure, () if clauses.is_planned and figure.kind is not Kind.MONEY else acting, whole),
        when=_when(context, figure, moment, whole, happened=befell is not None),
        according_to=Found(speaker, said.cue) if said is not None and speaker is not None else None,
        reasons=(
            *(moment.reasons if moment is not None else ()),
            *((SPEAKER_UNCLEAR,) if said is not None and speaker is None else ()),
            *((POSSIBLE,) if possible else ()),
        ),
        modality=modality,
    )


def _befell(context: Context, figure: Figure, action: Found[Term] | None, whole: Fact | None) -> Found[Term] | None:
    own = find_befell(context.sentence, figure, action)
    return own or (_of_whole(whole, whole.befell, "befell") if whole is not None else None)


def _is_own_deed(befell: Found[Term] | None, who: _Terms) -> bool:
    """Whether the counted did themselves what befell them, no subject of another verb: شارك في إضراب النقابة | 14 ألفاً."""
    told = told_by(befell.value) if befell is not None else None
    return told is not None and told.own and who is not None and who.cue.kind in _SUBJECTS


def _gapped(context: Context, figure: Figure, who: _Terms) -> _Terms:
    """Who acts; a country that labels the figure where the verb is left out (فنزويلا 72 ألفا، ثم إيران بمقدار 62 ألفا)."""
    if who is None or who.cue.kind is not CueKind.WHO_SUBJECT or not all(map(context.is_country, who.value)):
        return who
    label = context.places.label(figure)
    if label is None or not label.is_country or label.term.id in {term.id for term in who.value}:
        return who
    if not figure_between(context.sentence, 0, label.tokens[0]) or governed_by_preposition(context.sentence, label):
        return who  # قدمت السعودية لليمن 500 مليون: no verb is left out ahead of the first figure, none by مع الأردن بارتفاع 12
    return Found((label.term,), Cue(CueKind.WHO_SUBJECT, who.cue.span))


def ranks_countries(context: Context, figure: Figure, acting: Sequence[Term]) -> bool:
    """Whether a figure is the rank that countries have, which they have in no other: وكينيا في المركز الخامس."""
    return figure.kind is Kind.ORDINAL and bool(acting) and all(map(context.is_country, acting))


def _where(context: Context, figure: Figure, acting: Sequence[Term], whole: Fact | None) -> _Terms:
    if whole is not None and whole.where:
        return context.places.of_part(figure) or _of_whole(whole, whole.where, "where")
    found = context.places.of(figure, acting) if not is_of_world(context.sentence, figure) else None
    inside = found is not None and all(map(context.is_country, found.value))
    return found if not (inside and (counts_countries(figure) or ranks_countries(context, figure, acting))) else None


def _when(
    context: Context, figure: Figure, moment: Moment | None, whole: Fact | None, *, happened: bool
) -> Found[DateRange] | None:
    """When, where `moment` dates the figure or nothing in its sentence does; `happened`: something befell the counted."""
    dated = context.dates.found(figure, moment) if moment is not None else None
    if dated is not None or context.dates.stands_apart(figure):
        return dated
    period = report_period(context.sentence, context.period, context.told) if moment is None else None
    report = context.report if period is None and moment is None else None
    if report is not None and came_about(context.sentence, figure, happened=happened):
        gone_on = period_gone_on_with(report, context.sentence, context.period, context.told)
        period = gone_on if gone_on and context.dates.goes_on_in(gone_on.value, figure) else None
    if period is not None:
        end = len(context.sentence.tokens)
        return replace(period, value=at_end_of_change(context.sentence, figure, period.value, end))
    return _of_whole(whole, whole.when, "when") if whole is not None else None


def _of_whole(whole: Fact, value: _T | None, slot: str) -> Found[_T] | None:
    return Found(value, whole.cues[slot].passed_on(Via.WHOLE)) if value else None
