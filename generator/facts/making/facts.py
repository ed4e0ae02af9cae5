"""Facts from what the rules found: a figure with its circumstances, or a period that a sentence states beside its figures."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal

from generator.facts.cues import Cue, CueKind
from generator.facts.fact import Fact, Mention, fact_id
from generator.facts.making.circumstances import Context, find_circumstances
from generator.facts.making.wholes import unit_of
from generator.facts.parts import Figure, Moment
from generator.facts.quantities.bare import INHERITED
from generator.facts.sentence import ReadSentence
from generator.facts.slots.according_to.attribution import Attribution
from generator.facts.slots.indicator.finding import Measured
from generator.facts.tokens import STOPS
from generator.facts.units import UNKNOWN_UNIT
from generator.text.document import Document
from generator.values import Confidence, DateRange, Kind, Qualifier, Span


class FactMaker:
    """Makes the facts of a document, each with an id of its own."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._ids: Counter[str] = Counter()

    def of_figure(self, context: Context, figure: Figure, whole: Fact | None) -> Fact:
        """A figure with its circumstances; `whole`: of what it is a part."""
        sentence = context.sentence
        mention = Mention(sentence.sentence.id, figure.span, figure.number_span)
        told, unit = find_circumstances(context, figure, whole), unit_of(sentence.text, figure, whole)
        reasons = [*figure.reasons, *told.reasons]
        if whole is not None:
            reasons = [reason for reason in reasons if reason not in (UNKNOWN_UNIT, INHERITED)]
        return Fact(
            self._id(sentence, mention),
            figure.kind,
            figure.value,
            figure.qualifier,
            unit.value if unit else None,
            told.who.value if told.who else (),
            told.target.value if told.target else (),
            told.where.value if told.where else (),
            told.when.value if told.when else None,
            told.according_to.value if told.according_to else None,
            (mention,),
            whole.id if whole else None,
            Confidence.CHECK if reasons else Confidence.SURE,
            tuple(reasons),
            figure.rules,
            action=told.action.value if told.action else None,
            befell=told.befell.value if told.befell else None,
            substance=told.substance.value if told.substance else None,
            equivalents=figure.equivalents,
            modality=told.modality,
            cues={**({"unit": unit.cue} if unit else {}), **told.cues},
        )

    def of_end(self, context: Context) -> Fact:
        """What stands at the end of a sentence and tells nothing: its circumstances are those of what is led in there."""
        sentence, last = context.sentence, context.sentence.sentence.span.end
        at = len(sentence.tokens)
        at -= sentence.words(at - 1, at) in STOPS  # which part it from its clause
        end = Span(last, last)
        nothing = Figure(Kind.COUNT, Decimal(0), Qualifier.EXACT, None, (at, at), (at, at), end, end, None, ())
        return self.of_figure(context, nothing, None)

    def of_period(self, sentence: ReadSentence, moment: Moment, period: DateRange, said: Attribution | None) -> Fact:
        """A period that a sentence states; `said`: who says so."""
        mention = Mention(sentence.sentence.id, moment.span, moment.span)
        speaker = said.speaker if said is not None else None
        cues = {"when": Cue(CueKind.WHEN_PERIOD, moment.span, rules=moment.rules)}
        if said is not None and speaker is not None:
            cues["according_to"] = said.cue
        return Fact(
            self._id(sentence, mention),
            Kind.PERIOD,
            period,
            Qualifier.EXACT,
            None,
            (),
            (),
            (),
            period,
            speaker,
            (mention,),
            None,
            Confidence.SURE,
            (),
            moment.rules,
            cues=cues,
        )

    def _id(self, sentence: ReadSentence, mention: Mention) -> str:
        """What makes the fact, numbered where the sentence repeats the number."""
        found = fact_id(self._document, sentence.sentence.span, mention.number_span)
        self._ids[found] += 1
        repeated = self._ids[found]
        return found if repeated == 1 else f"{found}-{repeated}"


def with_measured(fact: Fact, measured: Measured | None) -> Fact:
    """The fact with what its amount is of."""
    if measured is None:
        return fact
    cues = {**fact.cues, "indicator": measured.cue}
    return replace(fact, indicator=measured.indicator, change=measured.change, cues=cues)
